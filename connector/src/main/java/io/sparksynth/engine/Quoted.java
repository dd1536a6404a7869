package io.sparksynth.engine;

import io.sparksynth.sample.Quota;
import io.sparksynth.spec.Arguments;
import java.util.List;

/** A generator that gives each value to an exact share of the rows, so that it can be inverted. */
public interface Quoted extends Generator {
  /** The values, as texts, in the order of the quota. */
  List<String> values(Arguments arguments);

  /** The quota of a table of that many rows. */
  Quota quota(Arguments arguments, long rows, long key);
}
