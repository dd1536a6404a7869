package io.sparksynth.spec;

import io.sparksynth.problem.Problems;
import java.util.List;
import java.util.Optional;

/**
 * A kind of generator: its name, its parameters and their texts. What it does is the business of
 * the compiler; the language needs no more than this.
 *
 * <p>A column names its generator by a key. Parameters stand inside of it or beside it:
 *
 * <pre>
 * customer_id: {references: {table: customers}, popularity: {zipf: 1.1}}
 * </pre>
 */
public interface GeneratorType {
  /** The key in a column: {@code normal}. */
  String name();

  /** What it makes: one sentence for the reference. */
  String summary();

  /** One column in YAML, such as {@code age: {type: int, normal: {mean: 40, deviation: 9}}}. */
  String example();

  /** The keys under the generator's own key. */
  List<Parameter<?>> inside();

  /** The keys that stand beside the generator's key in the column. */
  default List<Parameter<?>> beside() {
    return List.of();
  }

  /**
   * The parameter that a bare value under the generator's key stands for: {@code poisson: 3},
   * {@code choice: {F: 51, M: 48}}. It need not be one of {@link #inside}; if it is none, it can
   * only be written bare. A mapping is read as the bare value of a shorthand that takes mappings,
   * unless it has the shorthand's name as a key whose value is a list or mapping.
   */
  default Optional<Parameter<?>> shorthand() {
    return Optional.empty();
  }

  /** The type of the column if it gives none; empty if the compiler or nobody knows. */
  default Optional<DataType> impliedType(Arguments arguments) {
    return Optional.empty();
  }

  /**
   * Checks the relations between parameters, such as min &lt;= max. Values that were broken
   * themselves are absent: read with {@link Arguments#find} what has no default. Not called if a
   * required parameter is absent. Problems stand at {@link Arguments#path(Parameter)}.
   */
  default void check(Arguments arguments, Problems problems) {}
}
