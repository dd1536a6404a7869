package io.sparksynth.spec;

import io.sparksynth.problem.Problems;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a value of the language may be: parses it, describes it to people and to editors.
 *
 * <p>Types are immutable. Those that hold generators override the parse method with four arguments.
 *
 * @param <T> what a value becomes
 */
public interface ValueType<T> {
  /**
   * Parses a value that holds no generator.
   *
   * @param path where the value stands, for problems
   * @return the value, or null if it is no value of this type; then there is a problem more
   */
  @Nullable T parse(Node node, String path, Problems problems);

  /** As {@link #parse(Node, String, Problems)}; parts of the value may be generators. */
  default @Nullable T parse(Node node, String path, Problems problems, GeneratorTypes generators) {
    return parse(node, path, problems);
  }

  /** The JSON Schema (draft 2020-12) of a value as it is written. */
  Map<String, Object> jsonSchema();

  /** How it reads after "must be": {@code a whole number from 1 to 10}. */
  String describe();

  /** Whether a value is written as a mapping. */
  default boolean takesEntries() {
    return false;
  }

  /**
   * This type with its numbers limited.
   *
   * @throws UnsupportedOperationException if it has no numbers
   */
  default ValueType<T> within(Bounds bounds) {
    throw new UnsupportedOperationException(describe() + " has no range");
  }
}
