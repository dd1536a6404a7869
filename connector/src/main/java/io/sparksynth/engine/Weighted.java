package io.sparksynth.engine;

import io.sparksynth.problem.Problems;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DriftChange;

/** A generator that chooses by weights, which an option can change for a whole world. */
public interface Weighted extends Generator {
  /**
   * The arguments with other weights.
   *
   * @param problems get, at the path "", what of the change does not fit
   */
  Arguments after(Arguments arguments, DriftChange change, Problems problems);
}
