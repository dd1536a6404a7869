package io.sparksynth.engine;

import io.sparksynth.spec.DriftChange;
import java.io.Serializable;

/**
 * Other weights of a column, asked for by an option.
 *
 * @param column {@code table.column}
 * @param by a {@linkplain DriftChange#isReweighting() reweighting}
 */
public record WeightOption(String column, DriftChange by) implements Serializable {
  @Override
  public String toString() {
    return column + " " + by;
  }
}
