package io.sparksynth.engine;

import org.jspecify.annotations.Nullable;

/**
 * Where the rows of a batch find their parents: row i has {@code frame}'s row {@code index[i]}, or
 * i if there is no index.
 */
final class ParentView {
  final Frame frame;
  int @Nullable [] index;

  ParentView(Frame frame, int @Nullable [] index) {
    this.frame = frame;
    this.index = index;
  }
}
