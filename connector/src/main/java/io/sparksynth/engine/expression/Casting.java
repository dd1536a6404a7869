package io.sparksynth.engine.expression;

import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.expression.DecimalKernels.Rounding;
import io.sparksynth.engine.expression.Expr.Call;
import io.sparksynth.engine.expression.Expr.KernelFactory;
import io.sparksynth.engine.expression.Expr.Literal;
import io.sparksynth.engine.expression.Expr.Retyped;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.DataType.Decimal;

/** Conversions between types, as CAST makes them. */
final class Casting {
  static final String NAME = "cast";

  private static final String RANGE = "is out of the range of ";

  private Casting() {}

  /** How a cast meets values that the target cannot hold as they are. */
  enum Mode {
    /**
     * CAST: digits after the point are cut off for whole numbers; a value out of range is an error.
     */
    CAST,
    /** TRY_CAST: as CAST, but NULL instead of an error. */
    TRY,
    /**
     * For generators: the nearest whole number, halves away from zero; a value out of range is an
     * error.
     */
    NEAREST
  }

  static Expr cast(Expr expr, DataType to) {
    return cast(expr, to, Mode.CAST);
  }

  static Expr cast(Expr expr, DataType to, Mode mode) {
    DataType from = expr.type();
    if (expr == Literal.NULL) {
      return new Literal(to, null);
    }
    if (from.equals(to)) {
      return expr;
    }
    if (from == DataType.STRING && to != DataType.BINARY) {
      return TextParsing.cast(expr, to, mode);
    }
    if (to == DataType.STRING) {
      return from == DataType.BINARY ? new Retyped(expr, to) : TextFormat.cast(expr);
    }
    if (from == DataType.STRING) {
      return new Retyped(expr, to);
    }
    if (DataType.isTime(from) && DataType.isTime(to)) {
      return time(expr, to);
    }
    if (Types.isNumeric(from) && Types.isNumeric(to)) {
      return number(expr, to, mode);
    }
    if (from == DataType.BOOLEAN && Types.isNumeric(to)) {
      return number(new Retyped(expr, DataType.TINYINT), to, mode);
    }
    if (Types.isNumeric(from) && to == DataType.BOOLEAN) {
      return Comparisons.compare("<>", expr, cast(Literal.of(DataType.TINYINT, 0), from));
    }
    if (Types.isTimestamp(from) && to == DataType.BIGINT) {
      return call(expr, to, mode, in -> Stepwise.kernel(in, Civil.SECOND, second -> second));
    }
    if (Types.isIntegral(from) && to == DataType.TIMESTAMP) {
      return longs(expr, to, mode, (in, i) -> Math.multiplyExact(in.number(0, i), Civil.SECOND));
    }
    throw new ExpressionException(
        expr + " is " + Types.named(from) + ", which can't be cast to " + to + ".");
  }

  private static Expr time(Expr expr, DataType to) {
    if (to == DataType.DATE) {
      return call(expr, to, Mode.CAST, in -> Stepwise.kernel(in, Civil.DAY, day -> day));
    }
    return expr.type() == DataType.DATE
        ? longs(expr, to, Mode.CAST, (in, i) -> in.number(0, i) * Civil.DAY)
        : new Retyped(expr, to);
  }

  private static Expr number(Expr expr, DataType to, Mode mode) {
    DataType from = expr.type();
    if (Types.isFractional(from)) {
      return fromFloating(expr, to, mode);
    }
    if (Types.isFractional(to)) {
      int scale = Types.decimal(from).scale();
      return call(expr, to, mode, in -> toFloating(in, scale, to == DataType.FLOAT));
    }
    int scale = Types.decimal(from).scale();
    int wanted = to instanceof Decimal ? Types.decimal(to).scale() : 0;
    if (wanted > scale) {
      long factor = Decimals.power(wanted - scale);
      return call(expr, to, mode, in -> LongArithmetic.times(in, factor));
    }
    if (wanted < scale) {
      boolean cut = Types.isIntegral(to) && mode != Mode.NEAREST;
      return dropDigits(
          NAME, expr, to, mode, scale - wanted, cut ? Rounding.TOWARDS_ZERO : Rounding.HALF_UP);
    }
    boolean fits = Types.min(from) >= Types.min(to) && Types.max(from) <= Types.max(to);
    return fits ? new Retyped(expr, to) : call(expr, to, mode, in -> LongArithmetic.times(in, 1));
  }

  /** A decimal with fewer digits after the point. */
  static Expr dropDigits(
      String name, Expr expr, DataType to, Mode mode, int digits, Rounding rounding) {
    KernelFactory factory = in -> DecimalKernels.dropDigits(in, digits, rounding);
    return name.equals(NAME) ? call(expr, to, mode, factory) : Call.strict(name, to, factory, expr);
  }

  private static Expr fromFloating(Expr expr, DataType to, Mode mode) {
    if (to == DataType.DOUBLE) {
      return new Retyped(expr, to);
    }
    if (to == DataType.FLOAT) {
      return call(expr, to, mode, in -> PerRow.doubles(in, (args, i) -> (float) args.real(0, i)));
    }
    long min = Types.min(to);
    long max = Types.max(to);
    if (to instanceof Decimal || (mode == Mode.NEAREST && max < Long.MAX_VALUE)) {
      int scale = to instanceof Decimal ? Types.decimal(to).scale() : 0;
      return longs(
          expr,
          to,
          mode,
          (in, i) -> {
            long unscaled = Decimals.halfUp(in.real(0, i), scale);
            return unscaled < min || unscaled > max ? outOfRange(in, i, to) : unscaled;
          });
    }
    boolean nearest = mode == Mode.NEAREST;
    return longs(
        expr,
        to,
        mode,
        (in, i) -> {
          double value = in.real(0, i);
          double whole =
              nearest ? Decimals.round(value, 0) : value < 0 ? Math.ceil(value) : Math.floor(value);
          // As a double the greatest BIGINT is 2^63, one too many.
          boolean fits = whole >= min && (max == Long.MAX_VALUE ? whole < 0x1p63 : whole <= max);
          return fits ? (long) whole : outOfRange(in, i, to);
        });
  }

  private static long outOfRange(Inputs in, int row, DataType to) {
    return in.fail(row, "with " + in.real(0, row) + " " + RANGE + to);
  }

  private static Kernel toFloating(Operands in, int scale, boolean isFloat) {
    return PerRow.doubles(
        in,
        (args, i) -> {
          long value = args.number(0, i);
          double real =
              scale == 0
                  ? (isFloat ? (float) value : (double) value)
                  : Decimals.toDouble(value, scale);
          return isFloat ? (float) real : real;
        });
  }

  static Expr longs(Expr expr, DataType to, Mode mode, PerRow.LongBody body) {
    return call(expr, to, mode, in -> PerRow.longs(in, body));
  }

  static Expr call(Expr expr, DataType to, Mode mode, KernelFactory factory) {
    return switch (mode) {
      case CAST -> Call.strict(NAME, to, factory, expr);
      case NEAREST -> Call.strict("rounded", to, factory, expr);
      case TRY -> Call.nullable("try_cast", to, in -> factory.create(in.guarded()), expr);
    };
  }
}
