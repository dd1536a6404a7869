package io.sparksynth.spec;

import io.sparksynth.problem.Problem;
import io.sparksynth.problem.Problems;
import io.sparksynth.problem.ProblemsException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parses specs of a language with given generators. Immutable, hence thread-safe. */
public final class SpecParser {
  private final GeneratorTypes generators;

  private SpecParser(GeneratorTypes generators) {
    this.generators = generators;
  }

  /**
   * A text of a spec.
   *
   * @param name its file, for problems
   */
  public record Source(String name, String text) {}

  /**
   * The parser of a language with these generators.
   *
   * @throws IllegalArgumentException if two generators claim a key
   */
  public static SpecParser of(Collection<? extends GeneratorType> types) {
    return new SpecParser(GeneratorTypes.of(types));
  }

  /**
   * Parses and validates a spec.
   *
   * @param yamlOrJson at most 1 MiB
   * @param origin where it comes from, for problems
   * @throws ProblemsException with all problems of the spec
   */
  public Spec parse(String yamlOrJson, String origin) {
    return parse(List.of(new Source(origin, yamlOrJson)));
  }

  /**
   * Parses a spec that is split into several texts, whose tables, seasons and checks are taken
   * together in the order of the texts.
   *
   * @throws ProblemsException with all problems of all texts
   */
  public Spec parse(List<Source> sources) {
    Problems problems = new Problems();
    Merger merger = new Merger(problems);
    boolean readable = true;
    for (Source source : sources) {
      Problems own = new Problems();
      Arguments arguments = arguments(source, own);
      String prefix = sources.size() > 1 ? source.name() : "";
      own.list().forEach(p -> problems.add(new Problem(prefixed(prefix, p.where()), p.what())));
      if (arguments == null) {
        readable = false;
      } else {
        merger.add(source.name(), prefix, arguments);
      }
    }
    if (readable) { // else the lost part would seem to be missing
      new SpecValidator(merger.spec(), problems).validate();
    }
    problems.throwIfAny(
        "spec '" + sources.stream().map(Source::name).collect(Collectors.joining(", ")) + "'");
    return merger.spec();
  }

  private @Nullable Arguments arguments(Source source, Problems problems) {
    Node root = NodeReader.read(source.text(), problems);
    if (root instanceof Node.Entries entries) {
      return Arguments.parse(entries, Spec.PARAMETERS, "", problems, generators);
    }
    if (root != null) {
      problems.add(
          NodeReader.DOCUMENT,
          "must be a mapping with the keys "
              + String.join(", ", GeneratorTypes.names(Spec.PARAMETERS))
              + ", got "
              + root.describe()
              + ".");
    }
    return null;
  }

  /** The JSON Schema (draft 2020-12) of a spec, for editors; as objects of the JDK. */
  public Map<String, Object> jsonSchema() {
    return new SpecSchema(generators).document();
  }

  /** The JSON Schema as an indented text, the same for the same language. */
  public String jsonSchemaText() {
    return JsonText.of(jsonSchema());
  }

  private static String prefixed(String prefix, String where) {
    return prefix.isEmpty() || where.isEmpty() ? prefix + where : prefix + ": " + where;
  }

  /** Takes the parts of a spec together. */
  private static final class Merger {
    private final Problems problems;
    private final Map<String, SeasonSpec> seasons = new LinkedHashMap<>();
    private final Map<String, TableSpec> tables = new LinkedHashMap<>();
    private final List<CheckSpec> checks = new ArrayList<>();
    private final Map<String, String> origins = new LinkedHashMap<>();
    private @Nullable String industry;
    private String comment = "";

    Merger(Problems problems) {
      this.problems = problems;
    }

    void add(String name, String prefix, Arguments part) {
      if (part.has(Spec.INDUSTRY)) {
        String other = part.get(Spec.INDUSTRY);
        if (industry != null && !industry.equals(other)) {
          problems.add(
              prefixed(prefix, "industry"),
              "'" + other + "' is not '" + industry + "', the industry of the files before it.");
        }
        industry = other;
      }
      if (part.has(Spec.COMMENT)) {
        comment = part.get(Spec.COMMENT);
      }
      addAll(part.get(Spec.SEASONS), seasons, "seasons", name, prefix);
      addAll(part.get(Spec.TABLES), tables, "tables", name, prefix);
      checks.addAll(part.get(Spec.CHECKS));
    }

    private <T> void addAll(
        Map<String, T> part, Map<String, T> all, String key, String name, String prefix) {
      part.forEach(
          (child, value) -> {
            String path = Paths.join(key, child);
            String first = origins.putIfAbsent(path, name);
            if (first == null) {
              all.put(child, value);
            } else {
              problems.add(prefixed(prefix, path), "is in '" + first + "' already.");
            }
          });
    }

    Spec spec() {
      String name = industry == null ? Spec.INDUSTRY.defaultValue().orElseThrow() : industry;
      return new Spec(name, comment, seasons, List.copyOf(tables.values()), checks);
    }
  }
}
