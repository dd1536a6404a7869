package io.sparksynth.spec;

import io.sparksynth.problem.NearestName;
import io.sparksynth.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the one generator of a mapping: its own key and the keys beside it. */
record GeneratorReader() implements ValueType<GeneratorSpec> {

  @Override
  public @Nullable GeneratorSpec parse(Node node, String path, Problems problems) {
    return parse(node, path, problems, GeneratorTypes.NONE);
  }

  @Override
  public @Nullable GeneratorSpec parse(
      Node node, String path, Problems problems, GeneratorTypes generators) {
    if (node instanceof Node.Entries entries) {
      return read(entries, List.of(), path, problems, generators);
    }
    problems.add(path, "must be " + describe() + ", got " + node.describe() + ".");
    return null;
  }

  /**
   * Reads the generator of a mapping that may have other keys too.
   *
   * @param others those other keys
   * @return the generator, or null if there are problems with which it can't be built
   */
  static @Nullable GeneratorSpec read(
      Node.Entries entries,
      List<String> others,
      String path,
      Problems problems,
      GeneratorTypes generators) {
    List<GeneratorType> chosen =
        entries.nodes().keySet().stream().flatMap(key -> generators.find(key).stream()).toList();
    boolean misspelt = false;
    for (String key : entries.nodes().keySet()) {
      if (generators.find(key).isEmpty() && !others.contains(key)) {
        misspelt |= checkBeside(key, chosen, others, path, problems, generators);
      }
    }
    if (chosen.size() == 1) {
      return read(chosen.get(0), entries, path, problems, generators);
    }
    if (chosen.size() > 1) {
      String names =
          chosen.stream().map(type -> "'" + type.name() + "'").collect(Collectors.joining(", "));
      problems.add(path, "has " + chosen.size() + " generators: " + names + ". Keep one.");
    } else if (!misspelt) {
      problems.add(path, "has no generator. Known: " + String.join(", ", generators.names()) + ".");
    }
    return null;
  }

  /** Checks a key beside the generator; true if it is a generator's name misspelt. */
  private static boolean checkBeside(
      String key,
      List<GeneratorType> chosen,
      List<String> others,
      String path,
      Problems problems,
      GeneratorTypes generators) {
    List<String> owners = generators.besides(key);
    if (!owners.isEmpty()) {
      if (chosen.size() == 1 && !owners.contains(chosen.get(0).name())) {
        String names = owners.stream().map(o -> "'" + o + "'").collect(Collectors.joining(", "));
        problems.add(
            Paths.join(path, key),
            "belongs to " + names + ", not to '" + chosen.get(0).name() + "'.");
      }
      return false;
    }
    if (GeneratorTypes.names(ColumnSpec.MODIFIERS).contains(key)) {
      problems.add(
          Paths.join(path, key), "belongs to the column itself, not to a generator within it.");
      return false;
    }
    List<String> known = new ArrayList<>(others);
    chosen.forEach(type -> known.addAll(GeneratorTypes.names(type.beside())));
    if (chosen.isEmpty()) {
      known.addAll(generators.names());
    }
    problems.add(Paths.join(path, key), "unknown key." + NearestName.didYouMean(key, known));
    return NearestName.of(key, known).filter(name -> generators.find(name).isPresent()).isPresent();
  }

  private static @Nullable GeneratorSpec read(
      GeneratorType type,
      Node.Entries entries,
      String path,
      Problems problems,
      GeneratorTypes generators) {
    String at = Paths.join(path, type.name());
    Node value = entries.nodes().get(type.name());
    ArgumentsReader reader = new ArgumentsReader(at, problems, generators);
    readInside(type, value == null ? entries : value, at, reader, problems);
    reader.readKnown(entries, type.beside(), path);
    List<Parameter<?>> all = GeneratorTypes.parameters(type);
    reader.requireAll(all.subList(0, all.size() - type.beside().size()), at);
    reader.requireAll(type.beside(), path);
    Optional<Arguments> arguments = reader.completeArguments(all);
    arguments.ifPresent(complete -> type.check(complete, problems));
    return arguments.map(complete -> new GeneratorSpec(type, complete, at)).orElse(null);
  }

  private static void readInside(
      GeneratorType type, Node value, String at, ArgumentsReader reader, Problems problems) {
    Parameter<?> bare = type.shorthand().orElse(null);
    if (value.isNull() && (bare == null || !bare.isRequired())) {
      return; // "uuid:" has its defaults
    }
    if (value instanceof Node.Entries entries && (bare == null || !isBare(entries, bare))) {
      reader.read(entries, type.inside(), at);
    } else if (bare != null) {
      reader.readValue(bare, value, at);
    } else {
      problems.add(
          at,
          "must be a mapping with the keys "
              + String.join(", ", GeneratorTypes.names(type.inside()))
              + ", got "
              + value.describe()
              + ".");
      reader.forgive(type.inside(), at);
    }
  }

  /** Whether a mapping is the value of the shorthand itself, not of the keys inside. */
  private static boolean isBare(Node.Entries entries, Parameter<?> shorthand) {
    Node named = entries.nodes().get(shorthand.name());
    return shorthand.type().takesEntries() && (named == null || named instanceof Node.Scalar);
  }

  @Override
  public Map<String, Object> jsonSchema() {
    return Map.of("$ref", "#/$defs/generator");
  }

  @Override
  public String describe() {
    return "a generator such as {normal: {mean: 5}}";
  }

  @Override
  public boolean takesEntries() {
    return true;
  }
}
