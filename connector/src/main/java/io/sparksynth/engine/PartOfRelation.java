package io.sparksynth.engine;

/**
 * A child that is part of one parent. Children of one parent mostly follow each other, so each
 * parent is evaluated once for its whole run of children.
 *
 * @param place of the parents' frame below the child's
 * @param runs state that keeps the runs between batches
 */
record PartOfRelation(TableCompiler parent, int parentRow, int place, int runs)
    implements Relation {

  private static final class Runs {
    final long[] parents;
    final int[] index;
    final ParentView view;

    Runs(Frame frame, Frame parentFrame) {
      parents = new long[frame.capacity()];
      index = new int[frame.capacity()];
      view = new ParentView(parentFrame, index);
    }
  }

  @Override
  public ParentView parents(Frame frame) {
    ParentView above = frame.startedBelow();
    if (above != null) {
      return above;
    }
    Frame parentFrame = frame.child(place);
    Runs state = frame.state(runs, () -> new Runs(frame, parentFrame));
    if (parentFrame.startsFor(frame.batch())) {
      parentFrame.start(state.parents, findRuns(frame, state));
    }
    return state.view;
  }

  private int findRuns(Frame frame, Runs state) {
    long[] all = frame.longs(parentRow).values;
    long[] parents = state.parents;
    int[] index = state.index;
    int n = frame.count();
    if (n == 0) {
      return 0;
    }
    // Without a branch on where a run ends, which no processor could predict.
    long parent = all[0];
    int run = 0;
    for (int i = 0; i < n; i++) {
      long apart = all[i] - parent;
      parent = all[i];
      run += (int) ((apart | -apart) >>> 63);
      parents[run] = parent;
      index[i] = run;
    }
    return run + 1;
  }
}
