package io.sparksynth.engine;

/**
 * The way from a frame of redrawn rows, or of some rows of a batch, to the rows as they are: those
 * of the frame that the batch began with.
 */
record RootRelation(TableCompiler parent, int view) implements Relation {
  @Override
  public int parentRow() {
    throw new IllegalStateException("the rows are those of the root frame");
  }

  @Override
  public ParentView parents(Frame frame) {
    ParentView found = frame.state(view, () -> new ParentView(frame.root(), null));
    found.index = frame.rootIndex();
    return found;
  }
}
