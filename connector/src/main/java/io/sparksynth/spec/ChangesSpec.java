package io.sparksynth.spec;

import io.sparksynth.problem.Problems;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a table change from version to version.
 *
 * @param kinds the kinds of updates, by name
 */
public record ChangesSpec(
    ChangeRate inserts,
    ChangeRate updates,
    ChangeRate deletes,
    Map<String, UpdateSpec> kinds,
    String path) {
  private static final Parameter<ChangeRate> INSERTS =
      Parameter.of("inserts", ChangeRate.TYPE)
          .orElse(new ChangeRate(0.002, true))
          .text("New rows of each version: rows, or a share of the rows of version 0.");
  private static final Parameter<ChangeRate> UPDATES =
      Parameter.of("updates", ChangeRate.TYPE)
          .orElse(new ChangeRate(0.01, true))
          .text("Updated rows of each version.");
  private static final Parameter<ChangeRate> DELETES =
      Parameter.of("deletes", ChangeRate.TYPE)
          .orElse(new ChangeRate(0.001, true))
          .text("Deleted rows of each version.");
  private static final Parameter<Map<String, UpdateSpec>> KINDS =
      Parameter.of("kinds", ValueTypes.map(UpdateSpec.TYPE))
          .orElse(Map.of())
          .required()
          .text("The kinds of updates by name: what each touches, and how. At least one.");

  static final java.util.List<Parameter<?>> PARAMETERS =
      java.util.List.of(INSERTS, UPDATES, DELETES, KINDS);

  public ChangesSpec {
    kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
  }

  static final ValueType<ChangesSpec> TYPE =
      new RecordType<>("changes", PARAMETERS, ChangesSpec::build);

  private static @Nullable ChangesSpec build(Arguments a, Problems problems) {
    return new ChangesSpec(a.get(INSERTS), a.get(UPDATES), a.get(DELETES), a.get(KINDS), a.path());
  }
}
