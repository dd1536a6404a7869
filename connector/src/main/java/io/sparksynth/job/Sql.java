package io.sparksynth.job;

/** Quoting for SQL text. */
final class Sql {
  private Sql() {}

  static String identifier(String name) {
    return "`" + name.replace("`", "``") + "`";
  }

  static String literal(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
