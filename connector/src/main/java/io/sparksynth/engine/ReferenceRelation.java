package io.sparksynth.engine;

/**
 * A child that refers to any parent.
 *
 * @param place of the parents' frame below the child's
 * @param view state that keeps the view between batches
 */
record ReferenceRelation(TableCompiler parent, int parentRow, int place, int view)
    implements Relation {
  @Override
  public ParentView parents(Frame frame) {
    Frame parents = frame.child(place);
    if (parents.startsFor(frame.batch())) {
      parents.start(frame.longs(parentRow).values, frame.count());
    }
    return frame.state(view, () -> new ParentView(parents, null));
  }
}
