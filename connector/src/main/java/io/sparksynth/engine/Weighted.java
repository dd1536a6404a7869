package io.sparksynth.engine;

import io.sparksynth.problem.Problems;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DriftChange;
import java.util.Collection;
import java.util.List;

/** A generator that chooses by weights, which an option can change for a whole world. */
public interface Weighted extends Generator {
  /**
   * The arguments with other weights.
   *
   * @param problems get, at the path "", what of the change does not fit
   */
  Arguments after(Arguments arguments, DriftChange change, Problems problems);

  /** The values that have weights; none if weights are of other things than values. */
  default Collection<String> weighed(Arguments arguments) {
    return List.of();
  }
}
