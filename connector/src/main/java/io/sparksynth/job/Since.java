package io.sparksynth.job;

/** After what a table that is there is continued. */
enum Since {
  /** Its last row. */
  LAST;

  /** What {@code --help} and error messages show. */
  @Override
  public String toString() {
    return "last";
  }
}
