package io.sparksynth.engine.expression;

/**
 * A function of the language.
 *
 * @param usage how it is called, such as {@code round(x[, digits])}
 * @param summary what it gives, in a phrase
 * @param least fewest arguments
 * @param most most arguments
 */
record Function(String usage, String summary, int least, int most, Builder builder) {
  static final int ANY = 1000;

  /** Checks the arguments and makes the typed call. */
  interface Builder {
    Expr build(CallSite call);
  }

  String name() {
    return usage.substring(0, usage.indexOf('('));
  }
}
