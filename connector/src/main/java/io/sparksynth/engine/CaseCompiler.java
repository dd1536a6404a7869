package io.sparksynth.engine;

import io.sparksynth.problem.NearestName;
import io.sparksynth.spec.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A column that is made in another way for some values of a selecting column. The rows of a batch
 * are parted by branch; each branch is a frame over its own rows.
 */
final class CaseCompiler {
  private CaseCompiler() {}

  static Slot compile(
      ColumnContext column, Slot selector, Map<String, Slot> branches, Slot otherwise) {
    List<Slot> all = new ArrayList<>(branches.values());
    all.add(otherwise);
    Selector choose = selector(column, selector, List.copyOf(branches.keySet()));
    Layout layout = column.layout();
    int[] slots = all.stream().mapToInt(Slot::index).toArray();
    SomeRows[] parts = all.stream().map(s -> SomeRows.in(layout)).toArray(SomeRows[]::new);
    boolean nullable = all.stream().anyMatch(Slot::nullable);
    DataType type = otherwise.type();
    List<Kernel> kernels = all.stream().map(s -> layout.kernel(s.index())).toList();
    boolean isRest = Pointwise.constant(kernels.get(kernels.size() - 1)) != null;
    Branches parted = new Branches(choose, slots, parts, isRest, layout.addState());
    Kernel inPlace = inPlace(choose, kernels, layout.addState());
    return column.add(inPlace != null ? inPlace : kernel(parted, kernels, column), type, nullable);
  }

  /** A kernel that computes each row where it stands, or null if not all branches can. */
  private static @Nullable Kernel inPlace(Selector choose, List<Kernel> kernels, int state) {
    int uniform = Pointwise.ANY;
    for (Kernel kernel : kernels) {
      if (!(kernel instanceof Pointwise pointwise)) {
        return null;
      }
      if (pointwise.uniform() != Pointwise.ANY) {
        if (uniform != Pointwise.ANY && uniform != pointwise.uniform()) {
          return null;
        }
        uniform = pointwise.uniform();
      }
    }
    return uniform == Pointwise.ANY ? null : InPlaceCase.of(choose, uniform, kernels, state);
  }

  private static Kernel kernel(Branches parted, List<Kernel> kernels, ColumnContext column) {
    Number rest = Pointwise.constant(kernels.get(kernels.size() - 1));
    if (kernels.stream().allMatch(k -> k instanceof Kernel.OfLong)) {
      return new Longs(parted, rest == null ? 0 : rest.longValue());
    }
    if (kernels.stream().allMatch(k -> k instanceof Kernel.OfDouble)) {
      return new Doubles(parted, rest == null ? 0 : rest.doubleValue());
    }
    if (kernels.stream().allMatch(k -> k instanceof Kernel.OfCode)) {
      MergedCodes merged = MergedCodes.of(kernels);
      return new Codes(parted, merged.dictionary(), merged.codeOf());
    }
    if (kernels.stream().allMatch(k -> k instanceof Kernel.OfCode || k instanceof Kernel.OfBytes)) {
      return new Bytes(parted);
    }
    throw column.fail("case is for numbers, texts, dates and times only");
  }

  /** Which branch each row takes; the last one is for all other values and for nulls. */
  interface Selector {
    void branches(Frame frame, int[] branchOf);
  }

  private static Selector selector(ColumnContext column, Slot selector, List<String> values) {
    Kernel kernel = column.layout().kernel(selector.index());
    int slot = selector.index();
    int other = values.size();
    if (kernel instanceof Kernel.OfCode codes) {
      Dictionary dictionary = codes.dictionary();
      List<String> known = new ArrayList<>();
      int[] branchOfCode = new int[dictionary.size()];
      for (int code = 0; code < branchOfCode.length; code++) {
        known.add(dictionary.text(code));
        int branch = values.indexOf(dictionary.text(code));
        branchOfCode[code] = branch < 0 ? other : branch;
      }
      for (String value : values) {
        if (!known.contains(value)) {
          throw column.fail(
              "case names '"
                  + value
                  + "', which the column never is."
                  + NearestName.didYouMean(value, known));
        }
      }
      return (frame, branchOf) -> {
        CodeVector from = frame.codes(slot);
        for (int i = 0, n = frame.count(); i < n; i++) {
          branchOf[i] = from.isNull(i) ? other : branchOfCode[from.codes[i]];
        }
      };
    }
    if (kernel instanceof Kernel.OfLong && Numbers.scale(selector.type()) == 0) {
      long[] known = values.stream().mapToLong(value -> whole(column, value)).toArray();
      return wholes(slot, known);
    }
    throw column.fail("case needs a column of a fixed set of texts, whole numbers or booleans");
  }

  /** Few values are compared one by one: faster than any map, and nothing is boxed. */
  private static Selector wholes(int slot, long[] known) {
    int other = known.length;
    return (frame, branchOf) -> {
      LongVector from = frame.longs(slot);
      int n = frame.count();
      Arrays.fill(branchOf, 0, n, other);
      for (int b = 0; b < other; b++) {
        long value = known[b];
        for (int i = 0; i < n; i++) {
          branchOf[i] = from.values[i] == value ? b : branchOf[i];
        }
      }
      for (int i = 0; from.hasNulls && i < n; i++) {
        branchOf[i] = from.nulls[i] ? other : branchOf[i];
      }
    };
  }

  private static long whole(ColumnContext column, String value) {
    if (value.equals("true") || value.equals("false")) {
      return value.equals("true") ? 1 : 0;
    }
    try {
      return Long.parseLong(value.replace("_", ""));
    } catch (NumberFormatException e) {
      throw column.fail("case value '" + value + "' is no whole number");
    }
  }

  /**
   * The rows of a batch, parted by branch.
   *
   * @param isRest whether the last branch is one number, with which the rows are filled before
   */
  private record Branches(
      Selector selector, int[] slots, SomeRows[] some, boolean isRest, int state) {
    private static final class Parts {
      final int[] branchOf;
      final int[] sizes;
      final long[][] rows;
      final int[][] at;
      final @Nullable Vector[] filled;

      Parts(int branches, int capacity) {
        branchOf = new int[capacity];
        sizes = new int[branches];
        rows = new long[branches][capacity];
        at = new int[branches][capacity];
        filled = new Vector[branches];
      }
    }

    /**
     * Fills each branch's vector for its rows and gives it, with its rows' places in the batch, to
     * {@code take}.
     */
    Parts fill(Frame frame) {
      Parts parts = frame.state(state, () -> new Parts(slots.length, frame.capacity()));
      selector.branches(frame, parts.branchOf);
      Arrays.fill(parts.sizes, 0);
      long[] rows = frame.rows();
      int rest = isRest ? slots.length - 1 : -1;
      for (int i = 0, n = frame.count(); i < n; i++) {
        int b = parts.branchOf[i];
        if (b == rest) {
          continue;
        }
        parts.rows[b][parts.sizes[b]] = rows[i];
        parts.at[b][parts.sizes[b]++] = i;
      }
      for (int b = 0; b < slots.length; b++) {
        parts.filled[b] = null;
        if (parts.sizes[b] > 0) {
          Frame part = some[b].start(frame, parts.rows[b], parts.at[b], parts.sizes[b]);
          parts.filled[b] = part.vector(slots[b]);
        }
      }
      return parts;
    }

    void each(Frame frame, Vector out, IntFunction<Taker> takers) {
      Parts parts = fill(frame);
      for (int b = 0; b < slots.length; b++) {
        Vector filled = parts.filled[b];
        if (filled != null) {
          takers.apply(b).take(filled, parts.at[b], parts.sizes[b]);
          for (int i = 0, n = filled.hasNulls ? parts.sizes[b] : 0; i < n; i++) {
            if (filled.nulls[i]) {
              out.setNull(parts.at[b][i]);
            }
          }
        }
      }
    }
  }

  private interface Taker {
    void take(Vector from, int[] at, int n);
  }

  private record Longs(Branches branches, long rest) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      Taker taker =
          (from, at, n) -> {
            long[] values = ((LongVector) from).values;
            for (int i = 0; i < n; i++) {
              out.values[at[i]] = values[i];
            }
          };
      if (branches.isRest) {
        Arrays.fill(out.values, 0, frame.count(), rest);
      }
      branches.each(frame, out, b -> taker);
    }
  }

  private record Doubles(Branches branches, double rest) implements Kernel.OfDouble {
    @Override
    public void fill(Frame frame, DoubleVector out) {
      Taker taker =
          (from, at, n) -> {
            double[] values = ((DoubleVector) from).values;
            for (int i = 0; i < n; i++) {
              out.values[at[i]] = values[i];
            }
          };
      if (branches.isRest) {
        Arrays.fill(out.values, 0, frame.count(), rest);
      }
      branches.each(frame, out, b -> taker);
    }
  }

  private record Codes(Branches branches, Dictionary dictionary, int[][] codeOf)
      implements Kernel.OfCode {
    @Override
    public void fill(Frame frame, CodeVector out) {
      branches.each(
          frame,
          out,
          b ->
              (from, at, n) -> {
                int[] codes = ((CodeVector) from).codes;
                for (int i = 0; i < n; i++) {
                  out.codes[at[i]] = codeOf[b][codes[i]];
                }
              });
    }
  }

  /** Texts are laid one after the other, so the rows are walked in the batch's order. */
  private record Bytes(Branches branches) implements Kernel.OfBytes {
    @Override
    public void fill(Frame frame, BytesVector out) {
      Branches.Parts parts = branches.fill(frame);
      int[] next = new int[parts.sizes.length];
      int at = 0;
      out.offsets[0] = 0;
      for (int i = 0, n = frame.count(); i < n; i++) {
        int b = parts.branchOf[i];
        int j = next[b]++;
        Vector from = java.util.Objects.requireNonNull(parts.filled[b]);
        if (from.isNull(j)) {
          out.setNull(i);
        } else {
          at = append(from, j, out, at);
        }
        out.offsets[i + 1] = at;
      }
    }

    private static int append(Vector from, int j, BytesVector out, int at) {
      byte[] data;
      int start;
      int length;
      if (from instanceof CodeVector codes) {
        data = codes.dictionary.bytes(codes.codes[j]);
        start = 0;
        length = data.length;
      } else {
        BytesVector bytes = (BytesVector) from;
        data = bytes.data;
        start = bytes.offsets[j];
        length = bytes.offsets[j + 1] - start;
      }
      System.arraycopy(data, start, out.ensure(at, length), at, length);
      return at + length;
    }
  }
}
