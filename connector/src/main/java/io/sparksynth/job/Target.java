package io.sparksynth.job;

/** Where one table goes. */
sealed interface Target {
  /** The table's name in SQL, as {@code delta.`/data/customers`} or {@code `main`.`customers`}. */
  String sqlName(OutputFormat format);

  /**
   * A folder of files.
   *
   * @param path a Hadoop path
   */
  record Folder(String path) implements Target {
    @Override
    public String sqlName(OutputFormat format) {
      return format.sparkName() + "." + Sql.identifier(path);
    }

    @Override
    public String toString() {
      return path;
    }
  }

  /**
   * A table of a catalog.
   *
   * @param name its full name, quoted for SQL
   */
  record CatalogTable(String name) implements Target {
    @Override
    public String sqlName(OutputFormat format) {
      return name;
    }

    @Override
    public String toString() {
      return name.replace("`", "");
    }
  }
}
