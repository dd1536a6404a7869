package io.sparksynth.spec;

import io.sparksynth.problem.Problems;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mapping with declared keys that becomes a record.
 *
 * @param noun {@code a timeline}
 * @param build makes the record of its arguments; those that were broken or not given are absent
 *     from them, yet every required one has a value or default. It may add problems and return
 *     null.
 */
record RecordType<T>(String noun, List<Parameter<?>> parameters, Builder<T> build)
    implements ValueType<T> {

  /** Makes a record. */
  @FunctionalInterface
  interface Builder<T> {
    @Nullable T build(Arguments arguments, Problems problems);
  }

  RecordType {
    parameters = List.copyOf(parameters);
  }

  @Override
  public @Nullable T parse(Node node, String path, Problems problems) {
    return parse(node, path, problems, GeneratorTypes.NONE);
  }

  @Override
  public @Nullable T parse(Node node, String path, Problems problems, GeneratorTypes generators) {
    Arguments arguments = arguments(node, path, problems, generators);
    boolean complete =
        parameters.stream().allMatch(p -> !p.isRequired() || arguments.find(p).isPresent());
    return complete ? build.build(arguments, problems) : null;
  }

  private Arguments arguments(
      Node node, String path, Problems problems, GeneratorTypes generators) {
    if (node instanceof Node.Entries entries) {
      return Arguments.parse(entries, parameters, path, problems, generators);
    }
    problems.add(path, "must be " + describe() + ", got " + node.describe() + ".");
    return Arguments.none(path);
  }

  @Override
  public Map<String, Object> jsonSchema() {
    return SpecSchema.object(parameters);
  }

  @Override
  public String describe() {
    return noun
        + " (a mapping with the keys "
        + String.join(", ", parameters.stream().map(Parameter::name).toList())
        + ")";
  }

  @Override
  public boolean takesEntries() {
    return true;
  }
}
