package io.sparksynth.job;

import org.jspecify.annotations.Nullable;

/** Where the tables of one world go: a folder with one sub-folder a table, or a schema. */
sealed interface Destination {
  Target of(String table);

  /** A folder for files, as a Hadoop path. */
  record Directory(String path) implements Destination {
    @Override
    public Target of(String table) {
      return new Target.Folder(path + "/" + table);
    }

    @Override
    public String toString() {
      return path;
    }
  }

  /**
   * A schema of a catalog.
   *
   * @param catalog null: the session's current catalog
   */
  record Schema(@Nullable String catalog, String name) implements Destination {
    @Override
    public Target of(String table) {
      return new Target.CatalogTable(sqlName() + "." + Sql.identifier(table));
    }

    /** The schema's name as SQL, quoted. */
    String sqlName() {
      String schema = Sql.identifier(name);
      return catalog == null ? schema : Sql.identifier(catalog) + "." + schema;
    }

    @Override
    public String toString() {
      return catalog == null ? name : catalog + "." + name;
    }
  }
}
