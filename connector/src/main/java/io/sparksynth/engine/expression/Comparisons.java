package io.sparksynth.engine.expression;

import io.sparksynth.engine.DoubleVector;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.expression.Expr.Call;
import io.sparksynth.engine.expression.Expr.Literal;
import io.sparksynth.engine.expression.Types.Kind;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.DataType.Decimal;
import java.util.Arrays;
import java.util.List;

/**
 * Comparisons of two values of all types. NaN equals itself and is above all other numbers, as in
 * Spark.
 */
final class Comparisons {
  private Comparisons() {}

  /** A comparison; {@code operator} is one of = <> < <= > >=. */
  static Expr compare(String operator, Expr left, Expr right) {
    if (left == Literal.NULL || right == Literal.NULL) {
      return new Literal(DataType.BOOLEAN, null);
    }
    Expr a = likeTime(left, right);
    Expr b = likeTime(right, left);
    DataType type = Types.common(a, b).orElseThrow(() -> mismatch(operator, a, b));
    if (Types.kind(type) == Kind.OTHER) {
      throw new ExpressionException("Values of type " + type + " can't be compared.");
    }
    if (type instanceof Decimal common) {
      Decimal x = Types.decimal(a);
      Decimal y = Types.decimal(b);
      int whole = Math.max(x.precision() - x.scale(), y.precision() - y.scale());
      if (whole + common.scale() > Types.MOST_DIGITS) {
        return scaled(operator, a, x.scale(), b, y.scale());
      }
    }
    Expr x = Casting.cast(a, type);
    Expr y = Casting.cast(b, type);
    Order order = Order.of(operator);
    return Call.strict(operator, DataType.BOOLEAN, in -> order.kernel(in, Types.kind(type)), x, y);
  }

  /** A text constant beside a date or timestamp is one, too. */
  private static Expr likeTime(Expr expr, Expr other) {
    return expr instanceof Literal
            && expr.type() == DataType.STRING
            && DataType.isTime(other.type())
        ? Casting.cast(expr, other.type())
        : expr;
  }

  private static ExpressionException mismatch(String operator, Expr a, Expr b) {
    return new ExpressionException(
        "'"
            + a
            + " "
            + operator
            + " "
            + b
            + "' compares "
            + Types.named(a.type())
            + " with "
            + Types.named(b.type())
            + ".");
  }

  /** Decimals whose common type has more digits than a long. */
  private static Expr scaled(String operator, Expr a, int left, Expr b, int right) {
    Order order = Order.of(operator);
    return Call.strict(
        operator,
        DataType.BOOLEAN,
        in ->
            PerRow.longs(
                in,
                (args, i) -> {
                  long x = args.number(0, i);
                  long y = args.number(1, i);
                  int sign =
                      left <= right
                          ? Decimals.compareScaled(x, right - left, y)
                          : -Decimals.compareScaled(y, left - right, x);
                  return order.holds(sign) ? 1 : 0;
                }),
        a,
        b);
  }

  static Expr between(Expr value, Expr low, Expr high) {
    return Logic.and(compare(">=", value, low), compare("<=", value, high));
  }

  /** Equality where NULL equals NULL. */
  static Expr nullSafeEquals(Expr a, Expr b) {
    Expr equal = compare("=", a, b);
    Expr noNull = Logic.not(Logic.or(Logic.isNull(a), Logic.isNull(b)));
    Expr bothNull = Logic.and(Logic.isNull(a), Logic.isNull(b));
    Expr value = Conditionals.either(noNull, equal, bothNull);
    return Conditionals.coalesce(List.of(value, Literal.FALSE));
  }

  /** The six orders as "below" and "equal", swapped or negated. */
  private record Order(boolean equality, boolean swap, boolean negate) {
    static Order of(String operator) {
      return switch (operator) {
        case "=" -> new Order(true, false, false);
        case "<>" -> new Order(true, false, true);
        case "<" -> new Order(false, false, false);
        case ">=" -> new Order(false, false, true);
        case ">" -> new Order(false, true, false);
        case "<=" -> new Order(false, true, true);
        default -> throw new IllegalArgumentException(operator);
      };
    }

    boolean holds(int sign) {
      boolean base = equality ? sign == 0 : swap ? sign > 0 : sign < 0;
      return base != negate;
    }

    Kernel kernel(Operands in, Kind kind) {
      int not = negate ? 1 : 0;
      if (kind == Kind.TEXT) {
        return PerRow.longs(in, (args, i) -> holds(compareText(args, i)) ? 1 : 0);
      }
      if (kind == Kind.DOUBLE) {
        int left = in.slot(swap ? 1 : 0);
        int right = in.slot(swap ? 0 : 1);
        return new Doubles(left, right, equality, not);
      }
      if (in.isConstant(1)) {
        return new LongConstant(in.slot(0), in.number(1), equality, swap, not);
      }
      if (in.isConstant(0)) {
        return new LongConstant(in.slot(1), in.number(0), equality, !swap, not);
      }
      return new Longs(in.slot(swap ? 1 : 0), in.slot(swap ? 0 : 1), equality, not);
    }
  }

  static int compareText(Inputs in, int row) {
    in.seek(0, row);
    in.seek(1, row);
    return Arrays.compareUnsigned(
        in.data(0), in.from(0), in.to(0), in.data(1), in.from(1), in.to(1));
  }

  private record Longs(int left, int right, boolean equality, int not) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      LongVector x = frame.longs(left);
      LongVector y = frame.longs(right);
      int count = frame.count();
      Nulls.copy(x, out, count);
      Nulls.copy(y, out, count);
      run(x.values, y.values, out.values, count);
    }

    private void run(long[] a, long[] b, long[] out, int count) {
      if (equality) {
        for (int i = 0; i < count; i++) {
          out[i] = (a[i] == b[i] ? 1 : 0) ^ not;
        }
      } else {
        for (int i = 0; i < count; i++) {
          out[i] = (a[i] < b[i] ? 1 : 0) ^ not;
        }
      }
    }
  }

  /** {@code column < constant}, or if {@code above} {@code column > constant}. */
  private record LongConstant(int slot, long constant, boolean equality, boolean above, int not)
      implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      LongVector x = frame.longs(slot);
      int count = frame.count();
      Nulls.copy(x, out, count);
      run(x.values, out.values, count);
    }

    private void run(long[] a, long[] out, int count) {
      long c = constant;
      if (equality) {
        for (int i = 0; i < count; i++) {
          out[i] = (a[i] == c ? 1 : 0) ^ not;
        }
      } else if (above) {
        for (int i = 0; i < count; i++) {
          out[i] = (a[i] > c ? 1 : 0) ^ not;
        }
      } else {
        for (int i = 0; i < count; i++) {
          out[i] = (a[i] < c ? 1 : 0) ^ not;
        }
      }
    }
  }

  static boolean equal(double a, double b) {
    return a == b || (Double.isNaN(a) && Double.isNaN(b));
  }

  static boolean below(double a, double b) {
    return a < b || (Double.isNaN(b) && !Double.isNaN(a));
  }

  private record Doubles(int left, int right, boolean equality, int not) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      DoubleVector x = frame.doubles(left);
      DoubleVector y = frame.doubles(right);
      int count = frame.count();
      Nulls.copy(x, out, count);
      Nulls.copy(y, out, count);
      run(x.values, y.values, out.values, count);
    }

    private void run(double[] a, double[] b, long[] out, int count) {
      if (equality) {
        for (int i = 0; i < count; i++) {
          out[i] = (equal(a[i], b[i]) ? 1 : 0) ^ not;
        }
      } else {
        for (int i = 0; i < count; i++) {
          out[i] = (below(a[i], b[i]) ? 1 : 0) ^ not;
        }
      }
    }
  }
}
