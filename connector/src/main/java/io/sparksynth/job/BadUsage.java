package io.sparksynth.job;

/** The user asked for something that can't be done; nothing was written yet. */
final class BadUsage extends RuntimeException {
  private static final long serialVersionUID = 1;

  BadUsage(String message) {
    super(message);
  }
}
