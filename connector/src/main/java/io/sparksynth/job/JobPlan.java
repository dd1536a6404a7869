package io.sparksynth.job;

import java.util.ArrayList;
import java.util.List;

/**
 * What will be written, of one world.
 *
 * @param tables those to write, in the world's order
 * @param worldTables the names of all tables of the world
 * @param checks the checks to run; empty if none were asked for
 */
record JobPlan(
    JobRequest request, List<TablePlan> tables, List<String> worldTables, List<Check> checks) {
  JobPlan {
    tables = List.copyOf(tables);
    worldTables = List.copyOf(worldTables);
    checks = List.copyOf(checks);
  }

  JobPlan with(List<TablePlan> others) {
    return new JobPlan(request, others, worldTables, checks);
  }

  List<String> describe() {
    List<String> lines = new ArrayList<>();
    lines.add("World: " + request.world() + "  (" + options() + ")");
    lines.add(
        "Write: %s, mode %s, to %s"
            .formatted(
                request.format().sparkName(), request.mode().sparkName(), request.destination()));
    lines.add("");
    var table = new TextTable("table", ">rows", ">columns", ">in memory", "target", part());
    for (TablePlan each : tables) {
      table.add(
          each.name(),
          Units.count(each.rows()),
          Integer.toString(each.columns().length()),
          "~" + Units.bytes(each.bytes()),
          each.target().toString(),
          request.sinceLast() ? each.part().toString() : "");
    }
    lines.addAll(table.lines());
    return lines;
  }

  private String part() {
    return request.sinceLast() ? "part" : "";
  }

  private String options() {
    List<String> given = new ArrayList<>();
    request.options().forEach((name, value) -> given.add(name + "=" + value));
    given.sort(null);
    return String.join(", ", given);
  }
}
