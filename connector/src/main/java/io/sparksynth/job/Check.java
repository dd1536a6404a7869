package io.sparksynth.job;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A rule of the world as SQL over views named like its tables.
 *
 * @param table the table that the rule is about; empty if it is about several
 * @param sql gives one value
 * @param expect what the value must be, as text
 */
record Check(String table, String name, String sql, String expect) {
  /** Those tables that the SQL names. A column of the same name counts too: no harm is done. */
  List<String> tablesOf(Collection<String> tables) {
    return tables.stream()
        .filter(
            name ->
                Pattern.compile(
                        "(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])",
                        Pattern.CASE_INSENSITIVE)
                    .matcher(sql)
                    .find())
        .toList();
  }

  /** The written table has as many rows as the plan says. */
  static Check rows(TablePlan table) {
    return new Check(
        table.name(),
        "all planned rows are there",
        "select count(*) from " + Sql.identifier(table.name()),
        Long.toString(table.rows()));
  }
}
