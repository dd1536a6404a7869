package io.sparksynth.job;

import io.sparksynth.engine.Relationship;
import io.sparksynth.engine.World;
import io.sparksynth.engine.WorldTable;
import io.sparksynth.job.TablePlan.Part;
import io.sparksynth.spark.Worlds;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Finds what targets lack of a world that goes on: events after the last one that is there. Tables
 * without events are written once. Reads the targets, writes nothing.
 */
final class Continuation {
  private static final String TIME = "__time";
  private static final String KEY = "__key";

  private final SparkSession spark;
  private final Targets targets;

  Continuation(SparkSession spark, Targets targets) {
    this.spark = spark;
    this.targets = targets;
  }

  /**
   * The plan of what is missing.
   *
   * @throws BadUsage if a target holds another world, or does not tell how far it has come
   */
  JobPlan of(JobPlan plan) {
    return new OfWorld(plan).plan();
  }

  private final class OfWorld {
    private final JobPlan plan;
    private final OutputFormat format;
    private final World world;
    private final WorldSource source;
    private final Map<String, TablePlan> known = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    OfWorld(JobPlan plan) {
      this.plan = plan;
      format = plan.request().format();
      world = Worlds.of(plan.request().options());
      source = new WorldSource(spark, plan.request().options());
      for (WorldTable table : world.tables()) {
        StructType columns = source.table(table.name()).schema();
        Target target = plan.request().destination().of(table.name());
        known.put(
            table.name(), new TablePlan(table.name(), "", 0, columns, target, new Part.None()));
      }
    }

    JobPlan plan() {
      List<TablePlan> parts =
          plan.tables().stream()
              .map(t -> world.table(t.name()).isOfHistory() ? ofEvents(t) : ofOthers(t))
              .toList();
      if (!problems.isEmpty()) {
        throw new BadUsage(String.join(System.lineSeparator(), problems));
      }
      return plan.with(parts);
    }

    /** Rows that are there from the beginning. */
    private TablePlan ofOthers(TablePlan table) {
      if (!isThere(table.name())) {
        return table;
      }
      long rows = read(table.name()).count();
      if (rows != table.rows()) {
        problems.add(
            "Table '%s' holds %s rows, but has %s in this world. Continue with the options that it was"
                    .formatted(table.name(), Units.count(rows), Units.count(table.rows()))
                + " written with: --seed, --rows-per-day, --scale, --history-start.");
      }
      return table.with(new Part.None(), 0);
    }

    private TablePlan ofEvents(TablePlan table) {
      WorldTable events = world.table(table.name());
      Optional<Instant> next = next(events);
      if (next.isEmpty()) {
        return table;
      }
      Part part = new Part.From(next.get());
      long rows = next.get().isBefore(end()) ? rows(table.name(), part) : 0;
      return table.with(rows == 0 ? new Part.None() : part, rows);
    }

    /** The first moment of which a table has nothing yet; empty if it has nothing at all. */
    private Optional<Instant> next(WorldTable table) {
      Optional<Dataset<Row>> rows = isThere(table.name()) ? times(table) : Optional.empty();
      Optional<Long> last = rows.flatMap(r -> micros(r, "max"));
      if (last.isPresent()) {
        checkWorld(table, last.get());
        return Optional.of(after(table, last.get()));
      }
      // It was not written when its parent was: from where that begins.
      return table
          .belonging()
          .map(r -> world.table(r.parent()))
          .filter(parent -> parent.isOfHistory() && isThere(parent.name()))
          .flatMap(this::times)
          .flatMap(parents -> micros(parents, "min"))
          .map(Continuation::instant);
    }

    private Instant after(WorldTable table, long last) {
      boolean isDay = timeType(table).map(DataTypes.DateType::equals).orElse(false);
      Instant time = instant(last);
      return isDay ? time.plus(1, ChronoUnit.DAYS) : time.plus(1, ChronoUnit.MICROS);
    }

    private Optional<org.apache.spark.sql.types.DataType> timeType(WorldTable table) {
      return table
          .timelineColumn()
          .map(column -> plan(table.name()).columns().apply(column).dataType());
    }

    /** What is there of a table, with the microsecond at which each row happened. */
    private Optional<Dataset<Row>> times(WorldTable table) {
      Optional<String> column = table.timelineColumn();
      if (column.isPresent()) {
        String micros = micros(Sql.identifier(column.get()), timeType(table).orElseThrow());
        return Optional.of(read(table.name()).selectExpr("*", micros + " AS " + TIME));
      }
      Optional<Relationship> belonging =
          table
              .belonging()
              .filter(r -> isThere(r.parent()) && world.table(r.parent()).isOfHistory());
      if (belonging.isEmpty()) {
        problems.add(
            ("Table '%s' has no time of its own, and what its rows belong to is not there. Write"
                    + " that table too, or give --start-date and --end-date instead of --since.")
                .formatted(table.name()));
        return Optional.empty();
      }
      Relationship to = belonging.get();
      return times(world.table(to.parent()))
          .map(p -> p.selectExpr(Sql.identifier(to.parentColumn()) + " AS " + KEY, TIME))
          .map(
              parents -> {
                Dataset<Row> rows = read(table.name());
                return rows.join(parents, rows.col(to.childColumn()).equalTo(parents.col(KEY)));
              });
    }

    /** Only the world that wrote the last rows has rows with their keys at their time. */
    private void checkWorld(WorldTable table, long last) {
      if (table.timelineColumn().isEmpty() || table.key().isEmpty()) {
        return;
      }
      String key = Sql.identifier(table.key().get());
      Dataset<Row> there =
          times(table).orElseThrow().where(TIME + " = " + last).selectExpr(key + " AS " + KEY);
      var options = new LinkedHashMap<>(plan.request().options());
      options.put("startDate", instant(last).toString());
      options.put("endDate", after(table, last).toString());
      Dataset<Row> made =
          new WorldSource(spark, options).table(table.name()).selectExpr(key + " AS " + KEY);
      if (!there.except(made).isEmpty()) {
        problems.add(
            ("Table '%s' ends at %s with rows that this world does not have. Continue with the"
                    + " options that it was written with: --seed, --rows-per-day, --scale,"
                    + " --history-start.")
                .formatted(table.name(), instant(last)));
      }
    }

    private Instant end() {
      return java.util.Objects.requireNonNull(world.config().history()).readTo();
    }

    private long rows(String table, Part part) {
      var options = new LinkedHashMap<>(plan.request().options());
      options.putAll(part.options());
      WorldTable read = Worlds.of(options).table(table);
      return read.endRow() - read.firstRow();
    }

    private boolean isThere(String table) {
      return targets.exists(plan(table).target(), format);
    }

    private Dataset<Row> read(String table) {
      return targets.read(plan(table), format);
    }

    private TablePlan plan(String table) {
      return java.util.Objects.requireNonNull(known.get(table));
    }
  }

  /** SQL for the microseconds since 1970 of a time, whatever the session's time zone. */
  private static String micros(String column, org.apache.spark.sql.types.DataType type) {
    if (type.equals(DataTypes.DateType)) {
      return "unix_date(" + column + ") * 86400000000";
    }
    return type.equals(DataTypes.TimestampNTZType)
        ? "timestampdiff(MICROSECOND, timestamp_ntz'1970-01-01 00:00:00', " + column + ")"
        : "unix_micros(" + column + ")";
  }

  private static Optional<Long> micros(Dataset<Row> rows, String which) {
    Row row = rows.selectExpr("CAST(" + which + "(" + TIME + ") AS BIGINT)").first();
    return row.isNullAt(0) ? Optional.empty() : Optional.of(row.getLong(0));
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
