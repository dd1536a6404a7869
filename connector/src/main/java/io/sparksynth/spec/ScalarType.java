package io.sparksynth.spec;

import io.sparksynth.problem.Problems;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that is written as one text.
 *
 * @param describe how it reads after "must be"
 * @param parse text to value, null if it is none
 */
record ScalarType<T>(
    String describe, Map<String, Object> jsonSchema, Function<Node.Scalar, @Nullable T> parse)
    implements ValueType<T> {

  static <T> ScalarType<T> of(
      String describe, Map<String, Object> jsonSchema, Function<String, @Nullable T> parse) {
    return new ScalarType<>(
        describe,
        jsonSchema,
        scalar -> scalar.isNull() ? null : parse.apply(scalar.text().strip()));
  }

  @Override
  public @Nullable T parse(Node node, String path, Problems problems) {
    T value = node instanceof Node.Scalar scalar ? parse.apply(scalar) : null;
    if (value == null) {
      problems.add(path, "must be " + describe + ", got " + node.describe() + ".");
    }
    return value;
  }
}
