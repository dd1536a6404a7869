package io.sparksynth.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole world as it was described.
 *
 * @param industry its name
 * @param seasons by name
 * @param tables at least one; the first is the default
 */
public record Spec(
    String industry,
    String comment,
    Map<String, SeasonSpec> seasons,
    List<TableSpec> tables,
    List<CheckSpec> checks) {

  static final Parameter<String> INDUSTRY =
      Parameter.of("industry", ValueTypes.identifier()).orElse("custom").text("Name of the world.");
  static final Parameter<String> COMMENT =
      Parameter.of("comment", ValueTypes.text()).orElse("").text("What the world is.");
  static final Parameter<Map<String, SeasonSpec>> SEASONS =
      Parameter.of("seasons", new MapType<>("a mapping from names to seasons", SeasonSpec.TYPE))
          .orElse(Map.of())
          .text("Seasons by name.");
  static final Parameter<Map<String, TableSpec>> TABLES =
      Parameter.of("tables", new MapType<>("a mapping from names to tables", TableSpec.TYPE))
          .orElse(Map.of())
          .text("Tables by name; the first is the default. At least one.");
  static final Parameter<List<CheckSpec>> CHECKS =
      Parameter.of("checks", ValueTypes.list(CheckSpec.TYPE))
          .orElse(List.of())
          .text("Rules that the tables keep.");

  static final List<Parameter<?>> PARAMETERS = List.of(INDUSTRY, COMMENT, SEASONS, TABLES, CHECKS);

  public Spec {
    seasons = Collections.unmodifiableMap(new LinkedHashMap<>(seasons));
    tables = List.copyOf(tables);
    checks = List.copyOf(checks);
  }

  /** The table of a name. */
  public Optional<TableSpec> table(String name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  /** This world with other tables. */
  public Spec with(List<TableSpec> other) {
    return new Spec(industry, comment, seasons, other, checks);
  }
}
