package io.sparksynth.job;

import java.util.Locale;

/** What to do with a table that is there already. */
enum WriteMode {
  /** Refuse, before anything is written. */
  ERROR,
  OVERWRITE,
  APPEND;

  /** The name by which {@code DataFrameWriter.mode} knows it. */
  String sparkName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What {@code --help} and error messages show. */
  @Override
  public String toString() {
    return sparkName();
  }
}
