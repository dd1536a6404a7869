package io.sparksynth.engine.expression;

import io.sparksynth.engine.expression.Expr.Call;
import io.sparksynth.engine.expression.Expr.KernelFactory;
import io.sparksynth.engine.expression.Expr.Literal;
import io.sparksynth.spec.DataType;
import java.util.List;

/** A call of a function, whose arguments are asked for by the type that they must have. */
record CallSite(Function function, List<Expr> args, Scope scope) {
  int size() {
    return args.size();
  }

  Expr arg(int i) {
    return args.get(i);
  }

  /** A number of any type. */
  Expr number(int i) {
    return require(i, Types.isNumeric(arg(i).type()), "a number", DataType.DOUBLE);
  }

  /** A number as DOUBLE. */
  Expr real(int i) {
    return Casting.cast(number(i), DataType.DOUBLE);
  }

  /** A whole number. */
  Expr whole(int i) {
    return require(i, Types.isIntegral(arg(i).type()), "a whole number", DataType.INT);
  }

  /** A text; other values become one as CAST makes them. */
  Expr text(int i) {
    return Casting.cast(arg(i), DataType.STRING);
  }

  /** A date, or the date of a timestamp; a text constant is read as a date. */
  Expr date(int i) {
    return Casting.cast(time(i, DataType.DATE), DataType.DATE);
  }

  /** A timestamp, or the midnight of a date; a text constant is read as a timestamp. */
  Expr timestamp(int i) {
    Expr time = time(i, DataType.TIMESTAMP);
    return Types.isTimestamp(time.type()) ? time : Casting.cast(time, DataType.TIMESTAMP);
  }

  private Expr time(int i, DataType ofText) {
    if (arg(i) instanceof Literal literal && literal.type() == DataType.STRING) {
      return Casting.cast(literal, ofText);
    }
    return require(i, DataType.isTime(arg(i).type()), "a date or timestamp", ofText);
  }

  Expr condition(int i) {
    return require(i, arg(i).type() == DataType.BOOLEAN, "a condition", DataType.BOOLEAN);
  }

  /** A whole number that is known now. */
  int constantWhole(int i) {
    Literal literal = Emitter.fold(whole(i)).orElseThrow(() -> expected(i, "a constant"));
    if (!(literal.value() instanceof Long value) || value != value.intValue()) {
      throw expected(i, "a constant");
    }
    return value.intValue();
  }

  /** A text that is known now. */
  String constantText(int i) {
    Literal literal = Emitter.fold(arg(i)).orElseThrow(() -> expected(i, "a text constant"));
    if (!(literal.value() instanceof String value)) {
      throw expected(i, "a text constant");
    }
    return value;
  }

  private Expr require(int i, boolean holds, String what, DataType typeOfNull) {
    if (arg(i) == Literal.NULL) {
      return new Literal(typeOfNull, null);
    }
    if (!holds) {
      throw expected(i, what);
    }
    return arg(i);
  }

  ExpressionException expected(int i, String what) {
    return new ExpressionException(
        function.usage()
            + ": argument "
            + (i + 1)
            + " must be "
            + what
            + ", got "
            + arg(i)
            + " ("
            + arg(i).type()
            + ").");
  }

  /** A call that gives NULL where an argument is NULL. */
  Expr call(DataType type, KernelFactory factory, Expr... arguments) {
    return Call.strict(function.name(), type, factory, arguments);
  }

  /** A call whose value may be missing for any row. */
  Expr nullable(DataType type, KernelFactory factory, Expr... arguments) {
    return Call.nullable(function.name(), type, factory, arguments);
  }

  Expr longs(DataType type, PerRow.LongBody body, Expr... arguments) {
    return call(type, in -> PerRow.longs(in, body), arguments);
  }

  Expr doubles(PerRow.DoubleBody body, Expr... arguments) {
    return call(DataType.DOUBLE, in -> PerRow.doubles(in, body), arguments);
  }

  Expr texts(PerRow.TextBody body, Expr... arguments) {
    return call(DataType.STRING, in -> PerRow.text(in, body), arguments);
  }
}
