package io.sparksynth.engine.expression;

import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.Vector;
import io.sparksynth.engine.expression.Expr.Call;
import io.sparksynth.engine.expression.Expr.Literal;
import io.sparksynth.spec.DataType;
import java.util.List;

/** Three-valued logic: FALSE AND NULL is FALSE, TRUE OR NULL is TRUE. */
final class Logic {
  private Logic() {}

  static Expr and(Expr a, Expr b) {
    return junction("AND", a, b, 0);
  }

  static Expr or(Expr a, Expr b) {
    return junction("OR", a, b, 1);
  }

  private static Expr junction(String name, Expr a, Expr b, int decisive) {
    return Call.strict(
        name,
        DataType.BOOLEAN,
        in -> new Junction(in.slot(0), in.slot(1), decisive),
        require(name, a),
        require(name, b));
  }

  static Expr not(Expr a) {
    return Call.strict("NOT", DataType.BOOLEAN, in -> new Not(in.slot(0)), require("NOT", a));
  }

  static Expr isNull(Expr a) {
    return new Call("ISNULL", List.of(a), DataType.BOOLEAN, false, in -> new IsNull(in.slot(0)));
  }

  /** The expression as a condition. */
  static Expr require(String where, Expr expr) {
    if (expr == Literal.NULL) {
      return new Literal(DataType.BOOLEAN, null);
    }
    if (expr.type() != DataType.BOOLEAN) {
      throw new ExpressionException(
          where + " needs a condition, but " + expr + " is " + Types.named(expr.type()) + ".");
    }
    return expr;
  }

  /** AND (decided by 0) or OR (decided by 1). */
  private record Junction(int left, int right, int decisive) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      LongVector x = frame.longs(left);
      LongVector y = frame.longs(right);
      int count = frame.count();
      if (x.hasNulls || y.hasNulls) {
        withNulls(x, y, out, count);
      } else {
        run(x.values, y.values, out.values, count);
      }
    }

    private void run(long[] a, long[] b, long[] out, int count) {
      if (decisive == 0) {
        for (int i = 0; i < count; i++) {
          out[i] = a[i] & b[i];
        }
      } else {
        for (int i = 0; i < count; i++) {
          out[i] = a[i] | b[i];
        }
      }
    }

    private void withNulls(LongVector x, LongVector y, LongVector out, int count) {
      for (int i = 0; i < count; i++) {
        boolean noX = x.isNull(i);
        boolean noY = y.isNull(i);
        if ((!noX && x.values[i] == decisive) || (!noY && y.values[i] == decisive)) {
          out.values[i] = decisive;
        } else if (noX || noY) {
          out.setNull(i);
        } else {
          out.values[i] = 1L - decisive;
        }
      }
    }
  }

  private record Not(int slot) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      LongVector in = frame.longs(slot);
      for (int i = 0; i < frame.count(); i++) {
        out.values[i] = in.values[i] ^ 1;
      }
      Nulls.copy(in, out, frame.count());
    }
  }

  private record IsNull(int slot) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      Vector in = frame.vector(slot);
      for (int i = 0; i < frame.count(); i++) {
        out.values[i] = in.hasNulls && in.nulls[i] ? 1 : 0;
      }
    }
  }
}
