package io.sparksynth.spec;

/**
 * A generator with its arguments.
 *
 * @param arguments those inside of it and those beside it
 * @param path of the generator's key: {@code tables.orders.columns.status.choice}
 */
public record GeneratorSpec(GeneratorType type, Arguments arguments, String path) {
  /** For people: the generator's name and what it was given. */
  @Override
  public String toString() {
    return type.name() + " " + arguments;
  }
}
