package io.sparksynth.spark;

import io.sparksynth.engine.SpecSource;
import io.sparksynth.engine.World;
import io.sparksynth.problem.NearestName;
import io.sparksynth.problem.Problems;
import io.sparksynth.spark.read.Session;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Finds where the spec of a read comes from: an industry, the user's own spec, or a schema to
 * imitate.
 *
 * @param industry as the options name it, or null
 * @param asked what {@code .schema(...)} says, or null
 */
record ReadSource(
    SyntheticOptions options,
    @Nullable String industry,
    @Nullable StructType asked,
    Problems problems) {
  /** The source; empty if there is none, which is a problem then. */
  Optional<SpecSource> find() {
    if (industry != null) {
      return installed(industry);
    }
    Optional<String> spec = options.find(SyntheticOptions.SPEC);
    if (spec.isPresent()) {
      return ownSpec(spec.get());
    }
    Optional<String> like = options.find(SyntheticOptions.LIKE);
    if (like.isPresent()) {
      return schemaOf(like.get()).flatMap(this::imitation);
    }
    if (asked != null) {
      return imitation(asked);
    }
    problems.add(
        "",
        "Nothing says what to read. Set option 'industry' (installed: %s), 'spec' or 'like', or give"
                .formatted(String.join(", ", World.installedIndustries()))
            + " .schema(...).");
    return Optional.empty();
  }

  /** Whether the read imitates a schema instead of reading a world. */
  boolean imitates() {
    return industry == null && !options.has(SyntheticOptions.SPEC);
  }

  private Optional<SpecSource> installed(String name) {
    List<String> known = World.installedIndustries();
    Optional<String> found = known.stream().filter(name::equalsIgnoreCase).findFirst();
    if (found.isEmpty()) {
      problems.add("", "Unknown industry '" + name + "'." + NearestName.didYouMean(name, known));
    }
    return found.map(industryName -> new SpecSource(industryName, null));
  }

  private Optional<SpecSource> ownSpec(String option) {
    try {
      return Optional.of(SpecText.of(option));
    } catch (IllegalArgumentException e) {
      problems.add("", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<StructType> schemaOf(String table) {
    try {
      return Optional.of(Session.schema(table));
    } catch (Exception e) { // Spark's AnalysisException is a checked one that nothing declares
      problems.add("", "Option 'like' names '" + table + "', which can't be read: " + firstLine(e));
      return Optional.empty();
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private Optional<SpecSource> imitation(StructType schema) {
    return SchemaSpecs.of(schema, problems).map(text -> new SpecSource("schema", text));
  }
}
