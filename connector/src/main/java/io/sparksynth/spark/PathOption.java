package io.sparksynth.spark;

import io.sparksynth.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The names that {@code industry}, {@code table} and {@code path} give together.
 *
 * @param industry null if there is none
 * @param table null for the first table of the world
 */
record PathOption(@Nullable String industry, @Nullable String table) {
  static PathOption of(SyntheticOptions options, Problems problems) {
    String industry = options.find(SyntheticOptions.INDUSTRY).orElse(null);
    String table = options.find(SyntheticOptions.TABLE).orElse(null);
    String path = options.find(SyntheticOptions.PATH).orElse(null);
    if (path == null) {
      return new PathOption(industry, table);
    }
    int dot = path.indexOf('.');
    boolean inside = industry != null || options.has(SyntheticOptions.SPEC);
    boolean onlyTable = dot < 0 && inside && !path.equalsIgnoreCase(industry);
    String pathIndustry = dot >= 0 ? path.substring(0, dot) : onlyTable ? null : path;
    String pathTable = dot >= 0 ? path.substring(dot + 1) : onlyTable ? path : null;
    if (pathIndustry != null && options.has(SyntheticOptions.SPEC)) {
      problems.add(
          "",
          "load(\"%s\") names an industry, but option 'spec' brings a world of its own. Name only"
                  .formatted(path)
              + " the table.");
      pathIndustry = null;
    }
    return new PathOption(
        same("industry", industry, pathIndustry, path, problems),
        same("table", table, pathTable, path, problems));
  }

  private static @Nullable String same(
      String option, @Nullable String a, @Nullable String b, String path, Problems problems) {
    if (a != null && b != null && !a.equalsIgnoreCase(b)) {
      problems.add(
          "",
          "Option '%s' says '%s', but load(\"%s\") says '%s'. Drop one."
              .formatted(option, a, path, b));
    }
    return a == null ? b : a;
  }
}
