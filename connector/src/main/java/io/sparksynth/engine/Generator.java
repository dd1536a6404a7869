package io.sparksynth.engine;

import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.GeneratorType;

/**
 * A way to make a column: what a spec may say of it and how that becomes kernels. To add one, write
 * one class in {@code engine.generator} and one line in {@link
 * io.sparksynth.engine.generator.Generators#ALL}.
 */
public interface Generator extends GeneratorType {
  /**
   * Compiles a use of this generator.
   *
   * @return the step whose values the column has, of any type that converts to {@link
   *     ColumnContext#type()}
   * @throws RuntimeException made by {@link ColumnContext#fail} if the arguments don't fit the
   *     world
   */
  Slot compile(Arguments arguments, ColumnContext column);

  /** Whether no two rows get the same value where the spec says {@code unique: true}. */
  default boolean canBeUnique(Arguments arguments) {
    return false;
  }
}
