package io.sparksynth.engine.expression;

import io.sparksynth.engine.expression.DecimalKernels.Rounding;
import io.sparksynth.engine.expression.Expr.Literal;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.DataType.Decimal;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Functions of numbers. StrictMath, so that every machine gives the same bits. */
final class MathFunctions {
  static final List<Function> ALL =
      List.of(
          new Function("abs(x)", "the size of a number", 1, 1, MathFunctions::abs),
          new Function("sign(x)", "-1, 0 or 1", 1, 1, c -> real(c, Math::signum)),
          new Function("negative(x)", "-x", 1, 1, c -> Arithmetic.negate(c.number(0))),
          new Function("mod(a, b)", "a % b", 2, 2, c -> Arithmetic.remainder(c.arg(0), c.arg(1))),
          new Function(
              "pmod(a, b)",
              "the remainder that is not below 0",
              2,
              2,
              c -> Arithmetic.positiveRemainder(c.arg(0), c.arg(1))),
          new Function(
              "round(x[, digits])", "rounded, halves away from zero", 1, 2, MathFunctions::round),
          new Function(
              "floor(x)", "the next whole number below", 1, 1, c -> whole(c, Rounding.DOWN)),
          new Function("ceil(x)", "the next whole number above", 1, 1, c -> whole(c, Rounding.UP)),
          new Function(
              "ceiling(x)", "the next whole number above", 1, 1, c -> whole(c, Rounding.UP)),
          new Function("sqrt(x)", "square root", 1, 1, c -> real(c, StrictMath::sqrt)),
          new Function("cbrt(x)", "cube root", 1, 1, c -> real(c, StrictMath::cbrt)),
          new Function("exp(x)", "e to a power", 1, 1, c -> real(c, StrictMath::exp)),
          new Function("ln(x)", "natural logarithm", 1, 1, c -> log(c, StrictMath::log)),
          new Function("log10(x)", "decimal logarithm", 1, 1, c -> log(c, StrictMath::log10)),
          new Function(
              "log2(x)",
              "binary logarithm",
              1,
              1,
              c -> log(c, x -> StrictMath.log(x) / StrictMath.log(2))),
          new Function("power(x, y)", "x to the power of y", 2, 2, MathFunctions::power),
          new Function("pow(x, y)", "x to the power of y", 2, 2, MathFunctions::power),
          new Function("sin(x)", "sine, x in radians", 1, 1, c -> real(c, StrictMath::sin)),
          new Function("cos(x)", "cosine, x in radians", 1, 1, c -> real(c, StrictMath::cos)),
          new Function("tan(x)", "tangent, x in radians", 1, 1, c -> real(c, StrictMath::tan)),
          new Function("asin(x)", "arc sine in radians", 1, 1, c -> real(c, StrictMath::asin)),
          new Function("acos(x)", "arc cosine in radians", 1, 1, c -> real(c, StrictMath::acos)),
          new Function("atan(x)", "arc tangent in radians", 1, 1, c -> real(c, StrictMath::atan)),
          new Function(
              "atan2(y, x)",
              "the angle of a point in radians",
              2,
              2,
              c ->
                  c.doubles(
                      (in, i) -> StrictMath.atan2(in.real(0, i), in.real(1, i)),
                      c.real(0),
                      c.real(1))),
          new Function(
              "radians(x)", "degrees as radians", 1, 1, c -> real(c, StrictMath::toRadians)),
          new Function(
              "degrees(x)", "radians as degrees", 1, 1, c -> real(c, StrictMath::toDegrees)),
          new Function("pi()", "3.14159...", 0, 0, c -> new Literal(DataType.DOUBLE, Math.PI)));

  private MathFunctions() {}

  private static Expr real(CallSite call, DoubleUnaryOperator function) {
    return call.doubles((in, i) -> function.applyAsDouble(in.real(0, i)), call.real(0));
  }

  /** As in Spark, numbers of 0 and below have no logarithm. */
  private static Expr log(CallSite call, DoubleUnaryOperator function) {
    return call.nullable(
        DataType.DOUBLE,
        args ->
            PerRow.doubles(
                args,
                (in, i) -> {
                  double x = in.real(0, i);
                  in.missing = x <= 0;
                  return function.applyAsDouble(x);
                }),
        call.real(0));
  }

  private static Expr power(CallSite call) {
    return call.doubles(
        (in, i) -> StrictMath.pow(in.real(0, i), in.real(1, i)), call.real(0), call.real(1));
  }

  private static Expr abs(CallSite call) {
    Expr x = call.number(0);
    DataType type = x.type();
    if (Types.isFractional(type)) {
      return call.call(type, args -> PerRow.doubles(args, (in, i) -> Math.abs(in.real(0, i))), x);
    }
    long least = Types.min(type);
    return call.longs(
        type,
        (in, i) -> {
          long value = in.number(0, i);
          return value == least && !(type instanceof Decimal)
              ? in.fail(i, "is out of the range of " + type)
              : Math.abs(value);
        },
        x);
  }

  /** Floor or ceiling: a whole number, for decimals one of scale 0. */
  private static Expr whole(CallSite call, Rounding rounding) {
    Expr x = call.number(0);
    if (Types.isIntegral(x.type())) {
      return Casting.cast(x, DataType.BIGINT);
    }
    if (x.type() instanceof Decimal) {
      Decimal type = Types.decimal(x.type());
      int digits = Math.min(Types.MOST_DIGITS, type.precision() - type.scale() + 1);
      return type.scale() == 0
          ? Casting.cast(x, new Decimal(digits, 0))
          : Casting.dropDigits(
              call.function().name(),
              x,
              new Decimal(digits, 0),
              Casting.Mode.CAST,
              type.scale(),
              rounding);
    }
    boolean up = rounding == Rounding.UP;
    return call.longs(
        DataType.BIGINT,
        (in, i) -> (long) (up ? Math.ceil(in.real(0, i)) : Math.floor(in.real(0, i))),
        x);
  }

  private static Expr round(CallSite call) {
    Expr x = call.number(0);
    int digits = call.size() == 1 ? 0 : call.constantWhole(1);
    if (digits < -Types.MOST_DIGITS || digits > 1000) {
      throw call.expected(1, "between -18 and 1000");
    }
    DataType type = x.type();
    Expr second = Literal.of(DataType.INT, digits);
    if (Types.isFractional(type)) {
      return call.call(
          type,
          args ->
              PerRow.doubles(
                  args,
                  (in, i) -> {
                    double rounded = Decimals.round(in.real(0, i), digits);
                    return type == DataType.FLOAT ? (float) rounded : rounded;
                  }),
          x,
          second);
    }
    Decimal decimal = Types.decimal(type);
    if (digits >= decimal.scale()) {
      return x;
    }
    if (digits < 0) {
      return roundWhole(call, x, decimal, -digits);
    }
    int precision = Math.min(Types.MOST_DIGITS, decimal.precision() - decimal.scale() + 1 + digits);
    Decimal result = new Decimal(precision, digits);
    int dropped = decimal.scale() - digits;
    return call.call(
        result, args -> DecimalKernels.dropDigits(args, dropped, Rounding.HALF_UP), x, second);
  }

  /** Rounds to tens, hundreds and so on. */
  private static Expr roundWhole(CallSite call, Expr x, Decimal decimal, int zeros) {
    boolean isDecimal = x.type() instanceof Decimal;
    int whole = decimal.precision() - decimal.scale() + 1;
    DataType type =
        isDecimal
            ? new Decimal(Math.min(Types.MOST_DIGITS, Math.max(whole, zeros + 1)), 0)
            : x.type();
    int dropped = decimal.scale() + zeros;
    long factor = Decimals.power(zeros);
    long limit = Types.max(type) / factor;
    return call.longs(
        type,
        (in, i) -> {
          long value =
              dropped > Types.MOST_DIGITS
                  ? 0
                  : Decimals.divideHalfUp(in.number(0, i), Decimals.power(dropped));
          return Math.abs(value) > limit
              ? in.fail(i, "is out of the range of " + type)
              : value * factor;
        },
        x,
        Literal.of(DataType.INT, -zeros));
  }
}
