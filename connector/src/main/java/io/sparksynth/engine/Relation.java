package io.sparksynth.engine;

/**
 * A foreign key as the engine sees it: for each row of the child, the number of its parent's row.
 * Look-ups evaluate the parent's kernels at those rows.
 */
sealed interface Relation permits ReferenceRelation, PartOfRelation, RootRelation, RedrawnRelation {
  TableCompiler parent();

  /** Slot of the child's layout that holds the parents' row numbers. */
  int parentRow();

  /** The parents of the frame's rows; started, so that their slots can be read. */
  ParentView parents(Frame frame);

  /** Rows of the child in the parent, or null: null for relations that are not part-of. */
  default boolean isPartOf() {
    return this instanceof PartOfRelation;
  }
}
