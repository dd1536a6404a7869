package io.sparksynth.job;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** Shows how far the writing of a table is, from its start until it is closed. */
final class Progress implements AutoCloseable {
  private static final Duration ON_TERMINAL = Duration.ofMillis(500);
  private static final Duration IN_LOG = Duration.ofSeconds(15);

  private final Console console;
  private final TablePlan table;
  private final DoubleSupplier done;
  private final long start = System.nanoTime();
  private final Thread thread;

  private Progress(Console console, TablePlan table, DoubleSupplier done) {
    this.console = console;
    this.table = table;
    this.done = done;
    thread = new Thread(this::run, "progress of " + table.name());
    thread.setDaemon(true);
  }

  /**
   * @param done the share of the rows that is written, 0 to 1; NaN if unknown
   */
  static Progress start(Console console, TablePlan table, DoubleSupplier done) {
    var progress = new Progress(console, table, done);
    progress.thread.start();
    return progress;
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private void run() {
    Duration pause = console.rewritesStatus() ? ON_TERMINAL : IN_LOG;
    try {
      while (true) {
        Thread.sleep(pause.toMillis());
        console.status(line(table.name(), table.rows(), done.getAsDouble(), elapsed()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed
    }
  }

  /** {@code customers 4,000 of 10,000 rows (40 %) 2.0 s 2,000 rows/s ETA 3.0 s}. */
  static String line(String table, long rows, double done, Duration elapsed) {
    String of = "%s  writing %s rows  %s".formatted(table, Units.count(rows), Units.time(elapsed));
    if (!(done > 0)) {
      return of;
    }
    long written = Math.round((double) rows * Math.min(done, 1));
    Duration left = Duration.ofMillis(Math.round(elapsed.toMillis() * (1 / done - 1)));
    return "%s  %s of %s rows (%.0f %%)  %s  %s rows/s  ETA %s"
        .formatted(
            table,
            Units.count(written),
            Units.count(rows),
            100 * done,
            Units.time(elapsed),
            Units.rate(written, elapsed),
            Units.time(left));
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
