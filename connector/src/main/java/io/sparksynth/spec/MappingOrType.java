package io.sparksynth.spec;

import io.sparksynth.problem.Problems;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value that is written as a mapping of one type or as a bare value of another. */
record MappingOrType<T>(ValueType<T> mapping, ValueType<T> bare) implements ValueType<T> {
  @Override
  public @Nullable T parse(Node node, String path, Problems problems) {
    return parse(node, path, problems, GeneratorTypes.NONE);
  }

  @Override
  public @Nullable T parse(Node node, String path, Problems problems, GeneratorTypes generators) {
    if (node instanceof Node.Entries) {
      return mapping.parse(node, path, problems, generators);
    }
    Problems own = new Problems();
    T value = bare.parse(node, path, own, generators);
    if (value == null) { // both ways are open to mend it
      problems.add(path, "must be " + describe() + ", got " + node.describe() + ".");
    } else {
      own.list().forEach(problems::add);
    }
    return value;
  }

  @Override
  public Map<String, Object> jsonSchema() {
    return Map.of("anyOf", List.of(bare.jsonSchema(), mapping.jsonSchema()));
  }

  @Override
  public String describe() {
    return bare.describe() + " or " + mapping.describe();
  }

  @Override
  public boolean takesEntries() {
    return true;
  }

  @Override
  public ValueType<T> within(Bounds bounds) {
    return new MappingOrType<>(mapping.within(bounds), bare.within(bounds));
  }
}
