package io.sparksynth.engine.expression;

import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.expression.Expr.Call;
import io.sparksynth.engine.expression.Expr.Literal;
import io.sparksynth.spec.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code value IN (list)}. */
final class Membership {
  private Membership() {}

  static Expr of(Expr value, List<Expr> list) {
    List<Expr> equalities = new ArrayList<>();
    for (Expr item : list) {
      equalities.add(Comparisons.compare("=", value, item));
    }
    boolean constants =
        Types.kind(value.type()) == Types.Kind.LONG
            && list.stream()
                .allMatch(
                    item ->
                        item != Literal.NULL
                            && item.type().equals(value.type())
                            && item instanceof Literal literal
                            && literal.value() instanceof Long);
    if (constants && list.size() > 2) {
      long[] values =
          list.stream()
              .mapToLong(item -> ((Literal) item).value() instanceof Long number ? number : 0)
              .sorted()
              .toArray();
      List<Expr> args = new ArrayList<>(List.of(value));
      args.addAll(list);
      return Call.strict(
          "IN", DataType.BOOLEAN, in -> new OfLong(in.slot(0), values), args.toArray(Expr[]::new));
    }
    Expr result = equalities.get(0);
    for (Expr equality : equalities.subList(1, equalities.size())) {
      result = Logic.or(result, equality);
    }
    return result;
  }

  private record OfLong(int slot, long[] sorted) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      LongVector in = frame.longs(slot);
      for (int i = 0; i < frame.count(); i++) {
        out.values[i] = Arrays.binarySearch(sorted, in.values[i]) >= 0 ? 1 : 0;
      }
      Nulls.copy(in, out, frame.count());
    }
  }
}
