package io.sparksynth;

import io.sparksynth.job.GenerateCommand;

/**
 * Writes every table of a world: {@code spark-submit --class io.sparksynth.GenerateTables <jar>
 * retail --scale 0.1 --format delta --output DIR --check}. {@code --help} lists the options.
 */
public final class GenerateTables {
  private GenerateTables() {}

  /**
   * Runs the job and ends the JVM with its exit status: 0 all well, 1 a check failed, 2 bad options
   * (nothing was written), 3 a table could not be written, or anything else failed.
   *
   * <p>On Databricks, where the driver's JVM outlives the job, a failure is thrown instead.
   */
  public static void main(String... args) {
    int status = GenerateCommand.run(args);
    if (System.getenv("DATABRICKS_RUNTIME_VERSION") == null) {
      System.exit(status);
    }
    if (status != 0) {
      throw new IllegalStateException("GenerateTables ended with exit status " + status);
    }
  }
}
