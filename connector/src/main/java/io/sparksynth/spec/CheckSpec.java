package io.sparksynth.spec;

import java.util.List;
import java.util.Optional;

/**
 * A rule that the tables keep, as SQL over views named like the tables.
 *
 * @param table the table that it is about
 * @param sql a query that gives one value
 * @param expect that value as text
 */
public record CheckSpec(
    String name, Optional<String> table, String sql, String expect, String path) {
  private static final Parameter<String> NAME =
      Parameter.of("name", ValueTypes.text()).required().text("The rule in words.");
  private static final Parameter<String> TABLE =
      Parameter.of("table", ValueTypes.text()).text("The table that it is about.");
  private static final Parameter<String> SQL =
      Parameter.of("sql", ValueTypes.text())
          .required()
          .text("A query that gives one value, over views named like the tables.");
  private static final Parameter<String> EXPECT =
      Parameter.of("expect", ValueTypes.text()).required().text("The value that it must give.");

  static final List<Parameter<?>> PARAMETERS = List.of(NAME, TABLE, SQL, EXPECT);

  static final ValueType<CheckSpec> TYPE =
      new RecordType<>(
          "a check",
          PARAMETERS,
          (a, problems) ->
              new CheckSpec(a.get(NAME), a.find(TABLE), a.get(SQL), a.get(EXPECT), a.path()));
}
