package io.sparksynth.job;

import io.sparksynth.problem.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Asks the data source for the world and plans what to write. Writes nothing. */
final class Planner {
  private final SparkSession spark;

  Planner(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * @throws BadUsage if an option is bad or a table unknown
   */
  JobPlan plan(JobRequest request) {
    var source = new WorldSource(spark, request.options());
    Map<String, Row> world = new LinkedHashMap<>();
    for (Row row : source.table("_tables").collectAsList()) {
      world.put(row.getAs("table"), row);
    }
    List<TablePlan> tables = new ArrayList<>();
    for (String name : chosen(request.tables(), List.copyOf(world.keySet()))) {
      tables.add(table(source, request.destination(), Objects.requireNonNull(world.get(name))));
    }
    List<Check> checks = request.check() ? checks(source) : List.of();
    return new JobPlan(request, tables, List.copyOf(world.keySet()), checks);
  }

  /** The chosen tables in the world's order, parents before children as its author put them. */
  private static List<String> chosen(List<String> wanted, List<String> known) {
    List<String> names = wanted.stream().map(n -> n.strip().toLowerCase(Locale.ROOT)).toList();
    for (String name : names) {
      if (known.stream().noneMatch(name::equalsIgnoreCase)) {
        throw new BadUsage("Unknown table '" + name + "'." + NearestName.didYouMean(name, known));
      }
    }
    return names.isEmpty()
        ? known
        : known.stream().filter(name -> names.contains(name.toLowerCase(Locale.ROOT))).toList();
  }

  private static TablePlan table(WorldSource source, Destination destination, Row row) {
    String name = row.getAs("table");
    String comment = row.getAs("comment");
    Number rows = row.getAs("rows");
    return new TablePlan(
        name,
        comment == null ? "" : comment,
        rows.longValue(),
        source.table(name).schema(),
        destination.of(name),
        new TablePlan.Part.All());
  }

  private static List<Check> checks(WorldSource source) {
    List<Check> checks = new ArrayList<>();
    for (Row row : source.table("_checks").collectAsList()) {
      String table = row.getAs("table");
      checks.add(
          new Check(
              table == null ? "" : table,
              row.getAs("name"),
              row.getAs("sql"),
              row.getAs("expect")));
    }
    return checks;
  }
}
