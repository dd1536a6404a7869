package io.sparksynth.engine;

import io.sparksynth.random.Cells;
import io.sparksynth.random.Keys;
import io.sparksynth.sample.AliasTable;
import io.sparksynth.spec.StepSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a value is after some steps: a function of the row, where it began, and their number. */
final class Steps {
  /** Steps between two places of a walk that are drawn by themselves. */
  private static final int STRIDE = 16;

  private final long key;
  private final List<String> values;

  /** For each value what may follow it, and how likely; null for values in an order. */
  private final int @Nullable [][] next;

  private final @Nullable AliasTable[] weights;

  private Steps(
      long key, List<String> values, int @Nullable [][] next, @Nullable AliasTable[] weights) {
    this.key = key;
    this.values = values;
    this.next = next;
    this.weights = weights;
  }

  static Steps of(long key, StepSpec spec) {
    List<String> values = List.copyOf(spec.values());
    if (!spec.ordered().isEmpty()) {
      return new Steps(key, values, null, new AliasTable[0]);
    }
    int[][] next = new int[values.size()][];
    @Nullable AliasTable[] weights = new AliasTable[next.length];
    for (int v = 0; v < next.length; v++) {
      Map<String, Double> follows = spec.follows().getOrDefault(values.get(v), Map.of());
      next[v] = follows.keySet().stream().mapToInt(values::indexOf).toArray();
      weights[v] =
          next[v].length < 2
              ? null
              : AliasTable.of(follows.values().stream().mapToDouble(d -> d).toArray());
    }
    return new Steps(key, values, next, weights);
  }

  /** The values, by number. */
  List<String> values() {
    return new ArrayList<>(values);
  }

  /** The number of the value after so many steps from one. */
  int after(long row, int from, long steps) {
    return steps == 0
        ? from
        : next == null ? walk(row, from, steps) : follow(next, row, from, steps);
  }

  private int follow(int[][] following, long row, int from, long steps) {
    int at = from;
    for (int i = 0; i < steps && following[at].length > 0; i++) {
      AliasTable table = weights[at];
      at = following[at][table == null ? 0 : table.sample(Cells.bits(Keys.draw(key, i), row))];
    }
    return at;
  }

  /**
   * A walk by one place at a time. Its places at each {@value #STRIDE}-th step are drawn, all of
   * one parity (there are at most as many values as steps between them), and between two of them it
   * goes at random as far as it can still get there.
   */
  private int walk(long row, int from, long steps) {
    int last = values.size() - 1;
    long leg = steps / STRIDE;
    int at = anchor(row, from, leg);
    int to = anchor(row, from, leg + 1);
    long bits = Cells.bits(Keys.draw(key, -1), row * 31 + leg);
    for (int left = STRIDE, done = (int) (steps % STRIDE); done > 0; done--, left--, bits >>>= 1) {
      boolean up = (bits & 1) == 1;
      if (at == 0 || at == last) {
        up = at == 0;
      } else if (Math.abs(at + (up ? 1 : -1) - to) > left - 1) {
        up = !up;
      }
      at += up ? 1 : -1;
    }
    return at;
  }

  private int anchor(long row, int from, long leg) {
    if (leg == 0) {
      return from;
    }
    int parity = from & 1;
    int places = (values.size() - parity + 1) / 2;
    return parity + 2 * (int) Cells.below(Cells.bits(Keys.draw(key, -2), row * 31 + leg), places);
  }
}
