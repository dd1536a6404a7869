package io.sparksynth.spec;

import io.sparksynth.problem.Problems;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Validated values of declared parameters. Immutable. */
public final class Arguments {
  private final Map<String, Object> values;
  private final Map<String, String> paths;
  private final String path;

  Arguments(Map<String, Object> values, Map<String, String> paths, String path) {
    // Map.copyOf would order them anew in each JVM, and they are shown to people.
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    this.paths = Map.copyOf(paths);
    this.path = path;
  }

  /** Reads a mapping that holds no generators. Each broken value is a problem and absent. */
  public static Arguments parse(
      Node.Entries node, List<Parameter<?>> declared, String path, Problems problems) {
    return parse(node, declared, path, problems, GeneratorTypes.NONE);
  }

  /** Reads a mapping. Each broken value is a problem and absent. */
  public static Arguments parse(
      Node.Entries node,
      List<Parameter<?>> declared,
      String path,
      Problems problems,
      GeneratorTypes generators) {
    ArgumentsReader reader = new ArgumentsReader(path, problems, generators);
    reader.read(node, declared, path);
    reader.requireAll(declared, path);
    return reader.arguments();
  }

  /** No arguments at all: every parameter has its default. */
  public static Arguments none(String path) {
    return new Arguments(Map.of(), Map.of(), path);
  }

  /** These arguments and one more, for what is built without a document. */
  public <T> Arguments with(Parameter<T> parameter, T value) {
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(parameter.name(), value);
    return new Arguments(more, paths, path);
  }

  /**
   * The value, or the default.
   *
   * @throws IllegalStateException if there is neither
   */
  public <T> T get(Parameter<T> parameter) {
    return find(parameter)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    path + ": no value of '" + parameter.name() + "', nor a default"));
  }

  /** The value, or the default; empty if there is neither. */
  @SuppressWarnings("unchecked") // a value was parsed by the type of its parameter
  public <T> Optional<T> find(Parameter<T> parameter) {
    Object value = values.get(parameter.name());
    return value == null ? parameter.defaultValue() : Optional.of((T) value);
  }

  /** Whether it was given, and was right. */
  public boolean has(Parameter<?> parameter) {
    return values.containsKey(parameter.name());
  }

  /** Whether it was given, right or wrong. */
  public boolean given(Parameter<?> parameter) {
    return paths.containsKey(parameter.name());
  }

  /** What was given, by parameter. */
  Map<String, Object> values() {
    return values;
  }

  /** Where these arguments stand. */
  public String path() {
    return path;
  }

  /** Where a parameter was given, or would be. */
  public String path(Parameter<?> parameter) {
    return paths.getOrDefault(parameter.name(), Paths.join(path, parameter.name()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Arguments that && values.equals(that.values) && path.equals(that.path);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
