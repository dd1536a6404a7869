package io.sparksynth.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case all of whose branches are {@link Pointwise} with one uniform number: each row is computed
 * where it stands.
 */
final class InPlaceCase {
  private InPlaceCase() {}

  /** The kernel, or null if the branches are not of one kind. */
  static @Nullable Kernel of(
      CaseCompiler.Selector selector, int uniform, List<Kernel> kernels, int state) {
    Common common = new Common(selector, uniform, state);
    if (kernels.stream().allMatch(Pointwise.OfLong.class::isInstance)) {
      return new Longs(common, kernels.toArray(new Pointwise.OfLong[0]));
    }
    if (kernels.stream().allMatch(Pointwise.OfDouble.class::isInstance)) {
      return new Doubles(common, kernels.toArray(new Pointwise.OfDouble[0]));
    }
    if (kernels.stream().allMatch(Pointwise.OfCode.class::isInstance)) {
      MergedCodes merged = MergedCodes.of(kernels);
      return new Codes(
          common, kernels.toArray(new Pointwise.OfCode[0]), merged.dictionary(), merged.codeOf());
    }
    return null;
  }

  private record Common(CaseCompiler.Selector selector, int uniform, int state) {
    int[] branches(Frame frame) {
      int[] branchOf = frame.state(state, () -> new int[frame.capacity()]);
      selector.branches(frame, branchOf);
      return branchOf;
    }

    /** The branch that all rows take, as in a season they do; or -1. */
    static int only(int[] branchOf, int n) {
      for (int i = 1; i < n; i++) {
        if (branchOf[i] != branchOf[0]) {
          return -1;
        }
      }
      return n == 0 ? -1 : branchOf[0];
    }
  }

  private record Longs(Common common, Pointwise.OfLong[] branches) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      int[] branchOf = common.branches(frame);
      int only = Common.only(branchOf, frame.count());
      if (only >= 0) {
        branches[only].fill(frame, out);
        return;
      }
      double[] u = frame.doubles(common.uniform).values;
      for (int i = 0, n = frame.count(); i < n; i++) {
        out.values[i] = branches[branchOf[i]].at(u[i]);
      }
    }
  }

  private record Doubles(Common common, Pointwise.OfDouble[] branches) implements Kernel.OfDouble {
    @Override
    public void fill(Frame frame, DoubleVector out) {
      int[] branchOf = common.branches(frame);
      int only = Common.only(branchOf, frame.count());
      if (only >= 0) {
        branches[only].fill(frame, out);
        return;
      }
      double[] u = frame.doubles(common.uniform).values;
      for (int i = 0, n = frame.count(); i < n; i++) {
        out.values[i] = branches[branchOf[i]].at(u[i]);
      }
    }
  }

  private record Codes(
      Common common, Pointwise.OfCode[] branches, Dictionary dictionary, int[][] codeOf)
      implements Kernel.OfCode {
    @Override
    public void fill(Frame frame, CodeVector out) {
      int[] branchOf = common.branches(frame);
      double[] u = frame.doubles(common.uniform).values;
      for (int i = 0, n = frame.count(); i < n; i++) {
        int b = branchOf[i];
        out.codes[i] = codeOf[b][branches[b].at(u[i])];
      }
    }
  }
}
