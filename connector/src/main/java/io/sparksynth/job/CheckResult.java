package io.sparksynth.job;

/**
 * What came of a check.
 *
 * @param detail the value or the error if it failed, the reason if it was skipped
 */
record CheckResult(Check check, Outcome outcome, String detail) {
  enum Outcome {
    PASSED,
    FAILED,
    SKIPPED
  }

  /** One line for people; what failed comes with all that one needs to look into it. */
  String describe() {
    String name = check.table().isEmpty() ? check.name() : check.table() + ": " + check.name();
    return switch (outcome) {
      case PASSED -> "passed   " + name;
      case SKIPPED -> "skipped  " + name + " (" + detail + ")";
      case FAILED ->
          "FAILED   %s: expected %s, got %s%n         %s"
              .formatted(name, check.expect(), detail, check.sql().strip());
    };
  }
}
