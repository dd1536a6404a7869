package io.sparksynth.job;

import java.util.List;
import java.util.Map;

/**
 * What to write, of one world.
 *
 * @param world what people call the world: its industry, or the file of its spec
 * @param options options of the data source that fix the world
 * @param tables the tables to write; empty: all of them
 * @param sinceLast whether to write only what the targets do not have yet
 * @param check whether to run the world's checks over what was written
 * @param dryRun whether to print the plan only
 */
record JobRequest(
    String world,
    Map<String, String> options,
    List<String> tables,
    OutputFormat format,
    WriteMode mode,
    Destination destination,
    boolean sinceLast,
    boolean check,
    boolean dryRun) {
  JobRequest {
    options = Map.copyOf(options);
    tables = List.copyOf(tables);
  }

  JobRequest to(Destination other) {
    return new JobRequest(world, options, tables, format, mode, other, sinceLast, check, dryRun);
  }
}
