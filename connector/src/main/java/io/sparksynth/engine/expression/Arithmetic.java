package io.sparksynth.engine.expression;

import io.sparksynth.engine.expression.Expr.Call;
import io.sparksynth.engine.expression.Expr.Literal;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.DataType.Decimal;

/**
 * The arithmetic operators by Spark's rules of types: whole numbers keep the wider type, {@code /}
 * of whole numbers is a double, decimals get the digits that the result needs. What a long cannot
 * hold (18 digits) is an error when it happens, not a silent NULL; a divisor of 0 gives NULL.
 */
final class Arithmetic {
  /** Digits after the point that a product keeps, as in Spark, when it has too many digits. */
  private static final int LEAST_SCALE = 6;

  private Arithmetic() {}

  static Expr add(Expr a, Expr b) {
    return sum("+", LongArithmetic.Operator.ADD, DoubleArithmetic.Operator.ADD, a, b);
  }

  static Expr subtract(Expr a, Expr b) {
    return sum("-", LongArithmetic.Operator.SUBTRACT, DoubleArithmetic.Operator.SUBTRACT, a, b);
  }

  static Expr negate(Expr a) {
    if (a == Literal.NULL) {
      return a;
    }
    requireNumber("-", a);
    return Types.isFractional(a.type())
        ? floating(
            "*", DoubleArithmetic.Operator.MULTIPLY, a.type(), a, new Literal(a.type(), -1.0))
        : whole("-", LongArithmetic.Operator.SUBTRACT, a.type(), Literal.of(a.type(), 0), a);
  }

  private static Expr sum(
      String name,
      LongArithmetic.Operator longs,
      DoubleArithmetic.Operator doubles,
      Expr left,
      Expr right) {
    Expr a = typed(left, right);
    Expr b = typed(right, left);
    if (a == Literal.NULL) {
      return a;
    }
    requireNumbers(name, a, b);
    DataType type = common(a, b);
    if (Types.isFractional(type)) {
      return floating(name, doubles, type, a, b);
    }
    if (type instanceof Decimal) {
      Decimal x = Types.decimal(a);
      Decimal y = Types.decimal(b);
      int scale = Math.max(x.scale(), y.scale());
      int digits = Math.max(x.precision() - x.scale(), y.precision() - y.scale());
      type = new Decimal(Math.min(Types.MOST_DIGITS, digits + scale + 1), scale);
      Decimal operand = new Decimal(Types.MOST_DIGITS, scale);
      a = Casting.cast(a, operand);
      b = Casting.cast(b, operand);
    }
    return whole(name, longs, type, a, b);
  }

  static Expr multiply(Expr left, Expr right) {
    Expr a = typed(left, right);
    Expr b = typed(right, left);
    if (a == Literal.NULL) {
      return a;
    }
    requireNumbers("*", a, b);
    DataType type = common(a, b);
    if (Types.isFractional(type)) {
      return floating("*", DoubleArithmetic.Operator.MULTIPLY, type, a, b);
    }
    if (!(type instanceof Decimal)) {
      return whole("*", LongArithmetic.Operator.MULTIPLY, type, a, b);
    }
    Decimal x = Types.decimal(a);
    Decimal y = Types.decimal(b);
    int exact = x.scale() + y.scale();
    Decimal product = fit(x.precision() + y.precision() + 1, exact);
    int dropped = exact - product.scale();
    if (dropped == 0) {
      return whole("*", LongArithmetic.Operator.MULTIPLY, product, a, b);
    }
    return Call.strict("*", product, in -> DecimalKernels.multiply(in, dropped), a, b);
  }

  /**
   * Spark's {@code adjustPrecisionScale} with 18 digits: digits before the point go first, but 6
   * after it stay.
   */
  private static Decimal fit(int precision, int scale) {
    if (precision <= Types.MOST_DIGITS) {
      return new Decimal(precision, scale);
    }
    int whole = precision - scale;
    int least = Math.min(scale, LEAST_SCALE);
    return new Decimal(Types.MOST_DIGITS, Math.max(Types.MOST_DIGITS - whole, least));
  }

  static Expr divide(Expr left, Expr right) {
    Expr a = typed(left, right);
    Expr b = typed(right, left);
    if (a == Literal.NULL) {
      return a;
    }
    requireNumbers("/", a, b);
    if (common(a, b) instanceof Decimal) {
      Decimal x = Types.decimal(a);
      Decimal y = Types.decimal(b);
      int scale = Math.max(LEAST_SCALE, x.scale() + y.precision() + 1);
      int precision = x.precision() - x.scale() + y.scale() + scale;
      if (precision <= Types.MOST_DIGITS) {
        int digits = scale - x.scale() + y.scale();
        DataType type = new Decimal(precision, scale);
        return dividing("/", type, in -> DecimalKernels.divide(in, digits), a, b);
      }
    }
    return floating("/", DoubleArithmetic.Operator.DIVIDE, DataType.DOUBLE, a, b);
  }

  /** Whole-numbered division, {@code DIV}. */
  static Expr quotient(Expr left, Expr right) {
    Expr a = typed(left, right);
    Expr b = typed(right, left);
    if (a == Literal.NULL) {
      return a;
    }
    requireNumbers("DIV", a, b);
    if (!Types.isIntegral(a.type()) || !Types.isIntegral(b.type())) {
      throw new ExpressionException(
          a + " DIV " + b + " needs whole numbers, got " + a.type() + " and " + b.type() + ".");
    }
    return dividing("DIV", DataType.BIGINT, DecimalKernels::quotient, a, b);
  }

  /** The remainder with the sign of the dividend, {@code %}. */
  static Expr remainder(Expr left, Expr right) {
    return remainder("%", left, right, in -> DecimalKernels.remainder(in, false));
  }

  /** The remainder that is never below 0 for a divisor above 0, {@code pmod}. */
  static Expr positiveRemainder(Expr left, Expr right) {
    return remainder("pmod", left, right, in -> DecimalKernels.remainder(in, true));
  }

  private static Expr remainder(String name, Expr left, Expr right, Expr.KernelFactory exact) {
    Expr a = typed(left, right);
    Expr b = typed(right, left);
    if (a == Literal.NULL) {
      return a;
    }
    requireNumbers(name, a, b);
    DataType type = common(a, b);
    if (Types.isFractional(type)) {
      Expr rest = floating("%", DoubleArithmetic.Operator.REMAINDER, type, a, b);
      // pmod: ((a % b) + b) % b, as Spark computes it for a negative rest.
      return name.equals("%")
          ? rest
          : Conditionals.either(
              Comparisons.compare("<", rest, new Literal(type, 0.0)),
              floating("%", DoubleArithmetic.Operator.REMAINDER, type, add(rest, b), b),
              rest);
    }
    if (type instanceof Decimal decimal) {
      type = new Decimal(Types.MOST_DIGITS, decimal.scale());
    }
    return dividing(name, type, exact, Casting.cast(a, type), Casting.cast(b, type));
  }

  private static Expr whole(
      String name, LongArithmetic.Operator operator, DataType type, Expr a, Expr b) {
    return Call.strict(name, type, in -> LongArithmetic.kernel(operator, in), a, b);
  }

  private static Expr floating(
      String name, DoubleArithmetic.Operator operator, DataType type, Expr a, Expr b) {
    Expr x = Casting.cast(a, type);
    Expr y = Casting.cast(b, type);
    return name.equals("/") || name.equals("%")
        ? dividing(name, type, in -> DoubleArithmetic.kernel(operator, in), x, y)
        : Call.strict(name, type, in -> DoubleArithmetic.kernel(operator, in), x, y);
  }

  /** A call that is NULL where the divisor is 0. */
  private static Expr dividing(
      String name, DataType type, Expr.KernelFactory factory, Expr a, Expr b) {
    boolean divides = b instanceof Literal literal && isNotZero(literal);
    return divides
        ? Call.strict(name, type, factory, a, b)
        : Call.nullable(name, type, factory, a, b);
  }

  private static boolean isNotZero(Literal literal) {
    return literal.value() instanceof Number number && number.doubleValue() != 0;
  }

  private static Expr typed(Expr expr, Expr other) {
    return expr == Literal.NULL && other != Literal.NULL ? new Literal(other.type(), null) : expr;
  }

  private static DataType common(Expr a, Expr b) {
    return Types.common(a, b).orElseThrow();
  }

  private static void requireNumbers(String name, Expr a, Expr b) {
    requireNumber(a + " " + name + " " + b, a);
    requireNumber(a + " " + name + " " + b, b);
  }

  private static void requireNumber(String where, Expr expr) {
    if (!Types.isNumeric(expr.type())) {
      throw new ExpressionException(
          "'" + where + "' needs numbers, but " + expr + " is " + Types.named(expr.type()) + ".");
    }
  }
}
