package io.sparksynth.engine;

import io.sparksynth.spec.Arguments;

/** A generator that repeats a column of another table. */
public interface Repeating extends Generator {
  /** Which one: {@code table.column} or longer. */
  String path(Arguments arguments);
}
