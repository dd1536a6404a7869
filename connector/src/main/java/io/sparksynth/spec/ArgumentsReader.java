package io.sparksynth.spec;

import io.sparksynth.problem.NearestName;
import io.sparksynth.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads arguments that may stand in several mappings: inside a generator and beside it. */
final class ArgumentsReader {
  private final String path;
  private final Problems problems;
  private final GeneratorTypes generators;
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** Where the values were given, right or wrong. */
  private final Map<String, String> given = new LinkedHashMap<>();

  ArgumentsReader(String path, Problems problems, GeneratorTypes generators) {
    this.path = path;
    this.problems = problems;
    this.generators = generators;
  }

  /** Reads a mapping all of whose keys must be declared. */
  void read(Node.Entries node, List<Parameter<?>> declared, String at) {
    readKnown(node, declared, at);
    List<String> known = GeneratorTypes.names(declared);
    for (String key : node.nodes().keySet()) {
      if (!known.contains(key)) {
        String there = Paths.join(at, key);
        problems.add(there, "unknown key." + NearestName.didYouMean(key, known));
        // The key that was meant is not missing too.
        NearestName.of(key, known).ifPresent(meant -> given.putIfAbsent(meant, there));
      }
    }
  }

  /** Reads the declared keys of a mapping and leaves the others alone. */
  void readKnown(Node.Entries node, List<Parameter<?>> declared, String at) {
    for (Parameter<?> parameter : declared) {
      Node value = node.nodes().get(parameter.name());
      if (value != null) {
        readValue(parameter, value, Paths.join(at, parameter.name()));
      }
    }
  }

  /** Reads the value of one parameter. */
  void readValue(Parameter<?> parameter, Node value, String at) {
    given.put(parameter.name(), at);
    Object parsed = parameter.type().parse(value, at, problems, generators);
    if (parsed != null) {
      values.put(parameter.name(), parsed);
    }
  }

  /** Takes parameters for given, because a problem says already that they can't be read. */
  void forgive(List<Parameter<?>> declared, String at) {
    declared.forEach(parameter -> given.putIfAbsent(parameter.name(), at));
  }

  /** Adds a problem for each required parameter that is missing. */
  void requireAll(List<Parameter<?>> declared, String at) {
    for (Parameter<?> parameter : declared) {
      if (parameter.isRequired() && !given.containsKey(parameter.name())) {
        problems.add(
            at, "needs the key '" + parameter.name() + "': " + parameter.type().describe() + ".");
      }
    }
  }

  Arguments arguments() {
    return new Arguments(values, given, path);
  }

  /** The arguments, or nothing if one that is required has neither value nor default. */
  Optional<Arguments> completeArguments(List<Parameter<?>> declared) {
    Arguments arguments = arguments();
    return declared.stream().allMatch(p -> !p.isRequired() || arguments.find(p).isPresent())
        ? Optional.of(arguments)
        : Optional.empty();
  }
}
