package io.sparksynth.engine.expression;

import io.sparksynth.engine.BytesVector;
import io.sparksynth.engine.CodeVector;
import io.sparksynth.engine.Dictionary;
import io.sparksynth.engine.DoubleVector;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.Layout;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The kernels of CASE: every branch is a vector, {@code picks} says for each row which one it
 * takes. If all branches are dictionary columns or constants the result is one, too.
 */
final class Choice {
  private static final int LARGEST_DICTIONARY = 200_000;

  private Choice() {}

  static Kernel kernel(Operands in) {
    int branches = in.size() / 2 + 1;
    int[] conditions = new int[branches - 1];
    int[] values = new int[branches];
    boolean[] nullable = new boolean[branches];
    for (int k = 0; k < branches; k++) {
      int value = k < branches - 1 ? 2 * k + 1 : 2 * k;
      values[k] = in.slot(value);
      nullable[k] = in.nullable(value);
      if (k < branches - 1) {
        conditions[k] = in.slot(2 * k);
      }
    }
    int state = in.layout().addState();
    Branches all = new Branches(conditions, values, nullable, state, in.what(), in.isGuarded());
    return switch (Types.kind(in.type())) {
      case LONG -> new OfLong(all);
      case DOUBLE -> new OfDouble(all);
      case TEXT -> text(in.layout(), all);
      case OTHER ->
          throw new ExpressionException("CASE can't give " + Types.named(in.type()) + ".");
    };
  }

  private static Kernel text(Layout layout, Branches branches) {
    List<Dictionary> dictionaries = new ArrayList<>();
    int size = 0;
    for (int slot : branches.values) {
      if (!(layout.kernel(slot) instanceof Kernel.OfCode codes)) {
        return new OfBytes(branches);
      }
      dictionaries.add(codes.dictionary());
      size += codes.dictionary().size();
    }
    if (size > LARGEST_DICTIONARY) {
      return new OfBytes(branches);
    }
    Map<String, Integer> codeOf = new LinkedHashMap<>();
    int[][] codes = new int[dictionaries.size()][];
    for (int k = 0; k < codes.length; k++) {
      Dictionary dictionary = dictionaries.get(k);
      codes[k] = new int[dictionary.size()];
      for (int code = 0; code < dictionary.size(); code++) {
        codes[k][code] = codeOf.computeIfAbsent(dictionary.text(code), any -> codeOf.size());
      }
    }
    return new OfCode(branches, codes, Dictionary.of(new ArrayList<>(codeOf.keySet())));
  }

  private record Branches(
      int[] conditions, int[] values, boolean[] nullable, int state, String what, boolean guarded) {
    Vector[] vectors(Frame frame) {
      Vector[] vectors = new Vector[values.length];
      for (int k = 0; k < vectors.length; k++) {
        vectors[k] = frame.vector(values[k]);
      }
      return vectors;
    }

    int[] picks(Frame frame) {
      int capacity = frame.capacity();
      int[] picks = frame.state(state, () -> new int[capacity]);
      int count = frame.count();
      Arrays.fill(picks, 0, count, conditions.length);
      for (int k = conditions.length - 1; k >= 0; k--) {
        LongVector condition = frame.longs(conditions[k]);
        pick(condition.values, picks, k, count, condition.hasNulls ? condition.nulls : null);
      }
      return picks;
    }

    private static void pick(
        long[] condition, int[] picks, int k, int count, boolean @Nullable [] nulls) {
      if (nulls == null) {
        for (int i = 0; i < count; i++) {
          picks[i] = condition[i] != 0 ? k : picks[i];
        }
      } else {
        for (int i = 0; i < count; i++) {
          picks[i] = condition[i] != 0 && !nulls[i] ? k : picks[i];
        }
      }
    }

    void markNulls(Frame frame, Vector[] vectors, int[] picks, Vector out) {
      boolean[] @Nullable [] nulls = new boolean[vectors.length][];
      boolean any = false;
      boolean isForeseen = true;
      for (int k = 0; k < nulls.length; k++) {
        nulls[k] = vectors[k].hasNulls ? vectors[k].nulls : null;
        any |= vectors[k].hasNulls;
        isForeseen &= nulls[k] == null || nullable[k] || guarded;
      }
      for (int i = 0, n = any && !isForeseen ? frame.count() : 0; i < n; i++) {
        boolean[] of = nulls[picks[i]];
        if (of != null && of[i]) {
          requireNullable(frame, picks[i], i);
        }
      }
      boolean found = false;
      for (int i = 0, n = any ? frame.count() : 0; i < n; i++) {
        boolean[] of = nulls[picks[i]];
        boolean isNull = of != null && of[i];
        out.nulls[i] = isNull;
        found |= isNull;
      }
      out.hasNulls |= found;
    }

    /**
     * A branch that has no NULLs is NULL only where its arithmetic failed, see {@link
     * Operands#isGuarded}.
     */
    private void requireNullable(Frame frame, int branch, int row) {
      if (!nullable[branch] && !guarded) {
        throw new ExpressionException(
            what + ": a value is out of the range of its type in row " + frame.rows()[row] + ".");
      }
    }
  }

  private record OfLong(Branches branches) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      Vector[] vectors = branches.vectors(frame);
      long[][] values = new long[vectors.length][];
      for (int k = 0; k < values.length; k++) {
        values[k] = ((LongVector) vectors[k]).values;
      }
      int[] picks = branches.picks(frame);
      for (int i = 0; i < frame.count(); i++) {
        out.values[i] = values[picks[i]][i];
      }
      branches.markNulls(frame, vectors, picks, out);
    }
  }

  private record OfDouble(Branches branches) implements Kernel.OfDouble {
    @Override
    public void fill(Frame frame, DoubleVector out) {
      Vector[] vectors = branches.vectors(frame);
      double[][] values = new double[vectors.length][];
      for (int k = 0; k < values.length; k++) {
        values[k] = ((DoubleVector) vectors[k]).values;
      }
      int[] picks = branches.picks(frame);
      for (int i = 0; i < frame.count(); i++) {
        out.values[i] = values[picks[i]][i];
      }
      branches.markNulls(frame, vectors, picks, out);
    }
  }

  /** {@code codes[branch]} maps the branch's codes to those of the result. */
  private record OfCode(Branches branches, int[][] codes, Dictionary dictionary)
      implements Kernel.OfCode {
    @Override
    public void fill(Frame frame, CodeVector out) {
      Vector[] vectors = branches.vectors(frame);
      int[] picks = branches.picks(frame);
      branches.markNulls(frame, vectors, picks, out);
      int[][] from = new int[vectors.length][];
      for (int k = 0; k < from.length; k++) {
        from[k] = ((CodeVector) vectors[k]).codes;
      }
      boolean @Nullable [] nulls = out.hasNulls ? out.nulls : null;
      for (int i = 0, n = frame.count(); i < n; i++) {
        if (nulls == null || !nulls[i]) {
          int pick = picks[i];
          out.codes[i] = codes[pick][from[pick][i]];
        }
      }
    }
  }

  private record OfBytes(Branches branches) implements Kernel.OfBytes {
    @Override
    public void fill(Frame frame, BytesVector out) {
      Vector[] vectors = branches.vectors(frame);
      int[] picks = branches.picks(frame);
      branches.markNulls(frame, vectors, picks, out);
      Inputs in = new Inputs(frame, branches.values, branches.what, branches.guarded);
      TextOut text = new TextOut(out);
      for (int i = 0; i < frame.count(); i++) {
        out.offsets[i] = text.length();
        if (!out.isNull(i)) {
          int k = picks[i];
          in.seek(k, i);
          text.append(in.data(k), in.from(k), in.to(k));
        }
      }
      out.offsets[frame.count()] = text.length();
    }
  }
}
