package io.sparksynth.engine;

import io.sparksynth.problem.Problems;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DriftChange;

/** A generator that can drift in what it chooses by, not only in the numbers that come of it. */
public interface Reweighted extends Generator {
  /**
   * The arguments after a drift.
   *
   * @param problems get, at the path "", what of the change does not fit
   */
  Arguments after(Arguments arguments, DriftChange change, Problems problems);
}
