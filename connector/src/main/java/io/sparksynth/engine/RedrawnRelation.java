package io.sparksynth.engine;

import io.sparksynth.random.Cells;

/**
 * The way from a batch to the same rows redrawn: each row that was touched has another number
 * there, by which the columns that an update touches find other random numbers. A row that was not
 * touched keeps its number, hence its values.
 *
 * @param kinds which updates redraw, one bit a kind
 * @param place of the redrawn frame below the root frame
 * @param numbers state that keeps the numbers
 * @param view state that keeps the view between batches
 */
record RedrawnRelation(TableCompiler parent, long kinds, int place, int numbers, int view)
    implements Relation {
  private static final long SALT = 0x9216d5d98979fb1bL; // digits of pi

  @Override
  public int parentRow() {
    throw new IllegalStateException("redrawn rows are no rows of a table");
  }

  @Override
  public ParentView parents(Frame frame) {
    Frame root = frame.root();
    Frame drawn = root.child(place);
    if (drawn.startsFor(root.batch())) {
      long[] draws = root.state(numbers, () -> new long[root.capacity()]);
      draw(root, draws);
      drawn.startDrawn(draws, root.count(), root);
    }
    ParentView found = frame.state(view, () -> new ParentView(drawn, null));
    found.index = frame.rootIndex();
    return found;
  }

  private void draw(Frame root, long[] draws) {
    long[] rows = root.rows();
    int n = root.count();
    Moments moments = root.moments();
    if (moments == null) {
      System.arraycopy(rows, 0, draws, 0, n);
      return;
    }
    long[] touches = moments.touches(kinds);
    for (int i = 0; i < n; i++) {
      draws[i] =
          touches[i] == 0
              ? rows[i]
              : Cells.bits(Cells.mix(touches[i] ^ SALT), rows[i]) & Long.MAX_VALUE;
    }
  }
}
