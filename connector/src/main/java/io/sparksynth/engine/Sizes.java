package io.sparksynth.engine;

import io.sparksynth.problem.NearestName;
import io.sparksynth.problem.Problems;
import io.sparksynth.sample.ChildCounts;
import io.sparksynth.spec.ColumnSpec;
import io.sparksynth.spec.FollowsSpec;
import io.sparksynth.spec.PartOfSpec;
import io.sparksynth.spec.Spec;
import io.sparksynth.spec.TableSpec;
import io.sparksynth.spec.TicksSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of every table of a world. A table's size grows with the scale and never falls, so the
 * rows of one table fix the scale: the least at which that table is large enough.
 */
final class Sizes {
  /** Every size that grows with the scale is the largest number there is long before. */
  private static final double LARGEST_SCALE = 1e200;

  private final Map<String, TableSpec> tables = new LinkedHashMap<>();
  private final Map<String, Long> pinned = new LinkedHashMap<>();
  private final double scale;

  /** How many times its rows a table of events has, over a history. */
  private final double windows;

  private final Spec spec;

  private Sizes(Spec spec, Sizing sizing, double windows) {
    this.spec = spec;
    this.windows = windows;
    for (TableSpec table : spec.tables()) {
      tables.put(key(table.name()), table);
    }
    sizing.pinned().forEach((name, rows) -> pinned.put(key(name), rows));
    String sized = sizing.rowsTable();
    if (sized == null) {
      scale = sizing.scale();
    } else {
      scale = scaleFor(key(sized), sizing.rows());
      if (windows == 1) {
        pinned.put(key(sized), sizing.rows());
      }
    }
    if (sizing.endless() != null) {
      unpinChain(key(sizing.endless()));
    }
  }

  /** Tells of options that size tables which are not there. */
  static void check(Spec spec, Sizing sizing, Problems problems) {
    List<String> names = spec.tables().stream().map(TableSpec::name).toList();
    sizing
        .pinned()
        .keySet()
        .forEach(
            name -> {
              if (names.stream().noneMatch(name::equalsIgnoreCase)) {
                problems.add(
                    "",
                    "Option 'rows.%s': '%s' has no table '%s'.%s"
                        .formatted(
                            name, spec.industry(), name, NearestName.didYouMean(name, names)));
              }
            });
  }

  /**
   * Rows by table name; problems for sizes that can't be.
   *
   * @param windows how many times as many rows tables of events have, over a history
   */
  static Map<String, Long> of(Spec spec, Sizing sizing, double windows, Problems problems) {
    Sizes sizes = new Sizes(spec, sizing, windows);
    Map<String, Long> rows = new LinkedHashMap<>();
    for (TableSpec table : spec.tables()) {
      long count = sizes.rows(table, sizes.scale, true);
      rows.put(key(table.name()), count);
      table.partOf().ifPresent(p -> sizes.checkChildren(table, p, count, problems));
    }
    return rows;
  }

  /** What a table is part of goes on as long as the table does, and all that is part of that. */
  private void unpinChain(String table) {
    String root = root(table);
    pinned.keySet().removeIf(name -> root(name).equals(root));
    pinned.put(root, Sizing.ENDLESS);
  }

  private String root(String table) {
    String root = table;
    for (int i = 0; i < tables.size(); i++) {
      TableSpec spec = tables.get(root);
      if (spec == null || spec.partOf().isEmpty()) {
        break;
      }
      root = key(spec.partOf().get().table());
    }
    return root;
  }

  private void checkChildren(TableSpec table, PartOfSpec partOf, long count, Problems problems) {
    TableSpec parent = tables.get(key(partOf.table()));
    long parents = parent == null ? 0 : rows(parent, scale, true);
    // as doubles: products of the largest sizes pass the range of long
    boolean tooFew = count < (double) partOf.min() * parents;
    boolean tooMany = count > (double) partOf.max() * parents;
    if (tooFew || tooMany) {
      problems.add(
          table.path(),
          String.format(
              Locale.ROOT,
              "%,d rows can't be shared among the %,d of '%s' with %d to %d each",
              count,
              parents,
              partOf.table(),
              partOf.min(),
              partOf.max()));
    } else if (parents > 0 && (double) count / parents > ChildCounts.LARGEST_MEAN) {
      problems.add(
          table.path(),
          String.format(
              Locale.ROOT,
              "%,d rows are too many for the %,d of '%s': %,.0f each on average at most",
              count,
              parents,
              partOf.table(),
              ChildCounts.LARGEST_MEAN));
    }
  }

  /** The least scale at which a table has that many rows before any is pinned. */
  private double scaleFor(String name, long rows) {
    TableSpec table = tables.get(name);
    if (table == null || rows == 0) {
      return 0;
    }
    double linear = base(table);
    if (linear <= 0 || table.fixed()) {
      return 1;
    }
    // What follows from a share of other rows, or is each of some pairs, may never get that many.
    long most = rows(table, LARGEST_SCALE, false);
    if (most == rows(table, 1, false)) {
      return 1;
    }
    long goal = Math.min(rows, most);
    double low = goal / linear;
    if (rows(table, low, false) >= goal) {
      return low;
    }
    double high = Math.max(low, 1e-9);
    while (rows(table, high, false) < goal) {
      high *= 2;
    }
    for (int i = 0; i < 200 && high - low > low * 1e-12; i++) {
      double middle = (low + high) / 2;
      if (rows(table, middle, false) >= goal) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private double base(TableSpec table) {
    Optional<PartOfSpec> partOf = table.partOf();
    if (table.follows().isPresent()) {
      return rows(table, 1, false);
    }
    if (partOf.isEmpty()) {
      return table.rows();
    }
    TableSpec parent = tables.get(key(partOf.get().table()));
    return parent == null ? 0 : base(parent) * partOf.get().mean();
  }

  private long rows(TableSpec table, double at, boolean pins) {
    Long exact = pinned.get(key(table.name()));
    if (pins && exact != null) {
      return exact;
    }
    if (table.partOf().isPresent()) {
      PartOfSpec partOf = table.partOf().get();
      TableSpec parent = tables.get(key(partOf.table()));
      return parent == null ? 0 : saturated(rows(parent, at, pins) * partOf.mean());
    }
    if (table.follows().isPresent()) {
      FollowsSpec follows = table.follows().get();
      Optional<TableSpec> cause = Optional.ofNullable(tables.get(key(follows.table())));
      return Following.count(follows, cause, cause.map(c -> rows(c, at, pins)).orElse(0L));
    }
    if (at == 0) {
      return 0;
    }
    double times = pins && windows != 1 && History.covers(spec, table) ? windows : 1;
    long scaled = table.fixed() ? table.rows() : saturated(table.rows() * at * times);
    if (hasNoWriters(table, at, pins)) {
      return 0;
    }
    long atLeastOne = table.rows() == 0 ? 0 : Math.max(1, scaled);
    for (List<String> group : table.unique()) {
      List<Long> parents = group.stream().map(c -> parentRows(table, c, at, pins)).toList();
      atLeastOne = Math.min(atLeastOne, product(parents));
    }
    return atLeastOne;
  }

  /** Whether nobody writes the rows of a table with ticks: small worlds may have no tracker. */
  private boolean hasNoWriters(TableSpec table, double at, boolean pins) {
    Optional<FollowsSpec> writers = table.ticks().flatMap(TicksSpec::writers);
    if (writers.isEmpty()) {
      return false;
    }
    Optional<TableSpec> from = Optional.ofNullable(tables.get(key(writers.get().table())));
    return Following.count(writers.get(), from, from.map(t -> rows(t, at, pins)).orElse(0L)) == 0;
  }

  private long parentRows(TableSpec table, String column, double at, boolean pins) {
    return table.columns().stream()
        .filter(c -> c.name().equalsIgnoreCase(column))
        .findFirst()
        .flatMap(Sizes::parent)
        .map(p -> tables.get(key(p)))
        .map(p -> rows(p, at, pins))
        .orElse(Long.MAX_VALUE);
  }

  private static Optional<String> parent(ColumnSpec column) {
    return column.generator().type() instanceof Referring referring
        ? Optional.of(referring.parent(column.generator().arguments()))
        : Optional.empty();
  }

  /** The product of non-negative sizes, at most Long.MAX_VALUE. */
  static long product(List<Long> sizes) {
    long product = 1;
    for (long size : sizes) {
      if (size != 0 && product > Long.MAX_VALUE / size) {
        return Long.MAX_VALUE;
      }
      product *= size;
    }
    return product;
  }

  private static long saturated(double rows) {
    return Math.round(rows);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
