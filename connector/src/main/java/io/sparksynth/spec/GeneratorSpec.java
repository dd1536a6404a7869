package io.sparksynth.spec;

/**
 * A generator with its arguments.
 *
 * @param arguments those inside of it and those beside it
 * @param path of the generator's key: {@code tables.orders.columns.status.choice}
 */
public record GeneratorSpec(GeneratorType type, Arguments arguments, String path) {
  /** For people: as it would stand in a spec, on one line. */
  @Override
  public String toString() {
    return FlowText.of(this);
  }
}
