package io.sparksynth.engine;

import io.sparksynth.spec.Arguments;

/** A generator whose columns refer to rows of another table. */
public interface Referring extends Generator {
  /** Name of the table that is referred to. */
  String parent(Arguments arguments);
}
