package io.sparksynth.spark;

import io.sparksynth.engine.World;
import io.sparksynth.engine.WorldTable;
import io.sparksynth.problem.Problems;
import io.sparksynth.spark.read.AboutWorld;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.catalyst.analysis.NoSuchNamespaceException;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.NamespaceChange;
import org.apache.spark.sql.connector.catalog.SupportsNamespaces;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCatalog;
import org.apache.spark.sql.connector.catalog.TableChange;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * The installed industries as a catalog: {@code
 * spark.sql.catalog.synthetic=io.sparksynth.spark.SyntheticCatalog}, then {@code SELECT * FROM
 * synthetic.retail.customers}. Its options ({@code spark.sql.catalog.synthetic.seed=7}) are the
 * defaults of its worlds; options of a query go before them. Read-only.
 */
public final class SyntheticCatalog implements TableCatalog, SupportsNamespaces {
  /** Options about one table. A catalog holds many. */
  private static final List<String> OF_ONE_TABLE =
      List.of("industry", "table", "path", "rows", "like", "spec");

  private String name = "";
  private Map<String, String> defaults = Map.of();

  @Override
  public void initialize(String name, CaseInsensitiveStringMap options) {
    this.name = name;
    Map<String, String> given = new LinkedHashMap<>(options.asCaseSensitiveMap());
    Problems problems = new Problems();
    for (String option : OF_ONE_TABLE) {
      if (options.containsKey(option)) {
        problems.add(
            "",
            "Option '%s' is about one read and can't be a default of catalog '%s'."
                .formatted(option, name));
      }
    }
    SyntheticOptions.parse(given, problems);
    problems.throwIfAny("the options of catalog '" + name + "'");
    defaults = Map.copyOf(given);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Identifier[] listTables(String[] namespace) throws NoSuchNamespaceException {
    return world(namespace).tables().stream()
        .map(WorldTable::name)
        .map(table -> Identifier.of(namespace, table))
        .toArray(Identifier[]::new);
  }

  @Override
  public Table loadTable(Identifier table) throws NoSuchTableException {
    Optional<String> industry = industry(table.namespace());
    if (industry.isEmpty() || !hasTable(industry.get(), table.name())) {
      throw new NoSuchTableException(table);
    }
    SyntheticRead read = read(industry.get(), table.name(), Map.of());
    return new SyntheticTable(
        read,
        options ->
            options.isEmpty()
                ? read
                : read(industry.get(), table.name(), options.asCaseSensitiveMap()));
  }

  private boolean hasTable(String industry, String table) {
    return AboutWorld.NAMES.contains(table)
        || world(industry).tables().stream().anyMatch(t -> t.name().equalsIgnoreCase(table));
  }

  private SyntheticRead read(String industry, String table, Map<String, String> options) {
    CaseInsensitiveStringMap given = new CaseInsensitiveStringMap(options);
    Map<String, String> merged = new LinkedHashMap<>(options);
    defaults.forEach(
        (key, value) -> {
          if (!given.containsKey(key)) {
            merged.put(key, value);
          }
        });
    merged.put("industry", industry);
    merged.put("table", table);
    return ReadResolver.resolve(merged, null, Instant.now());
  }

  private World world(String[] namespace) throws NoSuchNamespaceException {
    return world(industry(namespace).orElseThrow(() -> new NoSuchNamespaceException(namespace)));
  }

  private World world(String industry) {
    // Which tables there are doesn't depend on a table, and this one is always there.
    return World.of(read(industry, "_tables", Map.of()).config());
  }

  private static Optional<String> industry(String[] namespace) {
    return namespace.length == 1
        ? World.installedIndustries().stream().filter(namespace[0]::equalsIgnoreCase).findFirst()
        : Optional.empty();
  }

  @Override
  public String[][] listNamespaces() {
    return World.installedIndustries().stream()
        .map(industry -> new String[] {industry})
        .toArray(String[][]::new);
  }

  @Override
  public String[][] listNamespaces(String[] namespace) throws NoSuchNamespaceException {
    if (namespace.length == 0) {
      return listNamespaces();
    }
    world(namespace);
    return new String[0][];
  }

  @Override
  public Map<String, String> loadNamespaceMetadata(String[] namespace)
      throws NoSuchNamespaceException {
    return Map.of(SupportsNamespaces.PROP_COMMENT, world(namespace).comment());
  }

  @Override
  @SuppressWarnings("deprecation") // abstract in Spark 3.5
  public Table createTable(
      Identifier table, StructType schema, Transform[] partitions, Map<String, String> properties) {
    throw readOnly("create table " + table);
  }

  @Override
  public Table alterTable(Identifier table, TableChange... changes) {
    throw readOnly("alter table " + table);
  }

  @Override
  public boolean dropTable(Identifier table) {
    throw readOnly("drop table " + table);
  }

  @Override
  public void renameTable(Identifier from, Identifier to) {
    throw readOnly("rename table " + from);
  }

  @Override
  public void createNamespace(String[] namespace, Map<String, String> metadata) {
    throw readOnly("create schema " + String.join(".", namespace));
  }

  @Override
  public void alterNamespace(String[] namespace, NamespaceChange... changes) {
    throw readOnly("alter schema " + String.join(".", namespace));
  }

  @Override
  public boolean dropNamespace(String[] namespace, boolean cascade) {
    throw readOnly("drop schema " + String.join(".", namespace));
  }

  private UnsupportedOperationException readOnly(String what) {
    return new UnsupportedOperationException(
        "Can't %s: catalog '%s' is read-only, its tables are generated. Write to another catalog."
            .formatted(what, name));
  }
}
