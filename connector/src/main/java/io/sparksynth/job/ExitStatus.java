package io.sparksynth.job;

/** What the job tells its caller. */
final class ExitStatus {
  static final int OK = 0;
  static final int CHECK_FAILED = 1;
  static final int BAD_USAGE = 2;
  static final int NOT_WRITTEN = 3;

  private ExitStatus() {}
}
