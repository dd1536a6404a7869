package io.sparksynth.spec;

import java.util.List;

/**
 * Each row of the table follows from one row of another table, as a complaint does from a delivery
 * that was late: from each that has certain values, one.
 *
 * @param table the other table
 * @param column its column, which must be made by {@code quota}
 * @param values of those rows that something follows from
 */
public record FollowsSpec(String table, String column, List<String> values, String path) {
  private static final Parameter<String> TABLE =
      Parameter.of("table", ValueTypes.text())
          .required()
          .text("The table whose rows these rows follow from.");
  private static final Parameter<String> COLUMN =
      Parameter.of("column", ValueTypes.text())
          .required()
          .text("A column of it that is made by `quota`.");
  private static final Parameter<List<String>> VALUES =
      Parameter.of("values", ValueTypes.oneOrMore(ValueTypes.text()))
          .required()
          .text("Its values from which a row follows, one each.");

  static final List<Parameter<?>> PARAMETERS = List.of(TABLE, COLUMN, VALUES);

  static final ValueType<FollowsSpec> TYPE =
      new RecordType<>(
          "a follows",
          PARAMETERS,
          (a, problems) -> new FollowsSpec(a.get(TABLE), a.get(COLUMN), a.get(VALUES), a.path()));

  public FollowsSpec {
    values = List.copyOf(values);
  }
}
