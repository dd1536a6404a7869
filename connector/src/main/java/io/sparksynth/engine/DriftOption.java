package io.sparksynth.engine;

import io.sparksynth.spec.DriftChange;
import java.io.Serializable;

/**
 * A drift that is asked for by options, beside those of the spec.
 *
 * @param column {@code column}, of every table that has it, or {@code table.column}
 * @param at a {@link io.sparksynth.spec.TimeExpr} as text
 */
public record DriftOption(String column, String at, DriftChange by) implements Serializable {
  @Override
  public String toString() {
    return column + " from " + at + " " + by;
  }
}
