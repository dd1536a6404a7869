package io.sparksynth.engine;

/**
 * What only some rows of a batch need: a frame of the same table over these rows, so that nothing
 * is computed for the others.
 *
 * @param place of the frame in the layout
 */
public record SomeRows(int place) {
  /** Reserves a frame of its own. */
  public static SomeRows in(Layout layout) {
    return new SomeRows(layout.addChild(() -> layout));
  }

  /**
   * Starts the frame.
   *
   * @param rows numbers of the rows
   * @param at where they stand in the batch
   * @param n how many
   */
  public Frame start(Frame batch, long[] rows, int[] at, int n) {
    Frame part = batch.child(place);
    part.startWithin(rows, n, batch, at);
    return part;
  }
}
