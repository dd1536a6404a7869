package io.sparksynth.engine.expression;

/**
 * An expression that cannot be compiled, or a row whose value it cannot compute (an overflow, say).
 * The message is a sentence for the author of the spec.
 */
public final class ExpressionException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  public ExpressionException(String message) {
    super(message);
  }
}
