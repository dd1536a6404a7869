package io.sparksynth.spec;

import io.sparksynth.problem.NearestName;
import io.sparksynth.problem.Problems;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads arguments that may stand in several mappings: inside a generator and beside it. */
final class ArgumentsReader {
  private final String path;
  private final Problems problems;
  private final GeneratorTypes generators;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Map<String, String> paths = new LinkedHashMap<>();
  private final Set<String> given = new HashSet<>();

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
        problems.add(Paths.join(at, key), "unknown key." + NearestName.didYouMean(key, known));
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
    given.add(parameter.name());
    paths.put(parameter.name(), at);
    Object parsed = parameter.type().parse(value, at, problems, generators);
    if (parsed != null) {
      values.put(parameter.name(), parsed);
    }
  }

  /** Adds a problem for each required parameter that is missing. */
  void requireAll(List<Parameter<?>> declared) {
    for (Parameter<?> parameter : declared) {
      if (parameter.isRequired() && !given.contains(parameter.name())) {
        problems.add(
            path, "needs the key '" + parameter.name() + "': " + parameter.type().describe() + ".");
      }
    }
  }

  Arguments arguments() {
    return new Arguments(values, paths, path);
  }

  /** The arguments, or nothing if one that is required has neither value nor default. */
  Optional<Arguments> completeArguments(List<Parameter<?>> declared) {
    Arguments arguments = arguments();
    return declared.stream().allMatch(p -> !p.isRequired() || arguments.find(p).isPresent())
        ? Optional.of(arguments)
        : Optional.empty();
  }
}
