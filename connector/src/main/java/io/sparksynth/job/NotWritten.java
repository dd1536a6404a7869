package io.sparksynth.job;

import java.util.Objects;

/** A table could not be written; those before it are complete. */
final class NotWritten extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotWritten(String message, Throwable cause) {
    super(message, cause);
  }

  @Override
  public synchronized Throwable getCause() {
    return Objects.requireNonNull(super.getCause());
  }
}
