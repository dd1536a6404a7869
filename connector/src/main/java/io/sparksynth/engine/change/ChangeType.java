package io.sparksynth.engine.change;

/** What a row of a change feed is. */
public enum ChangeType {
  INSERT("insert", 0),
  UPDATE_PREIMAGE("update_preimage", 1),
  UPDATE_POSTIMAGE("update_postimage", 2),
  DELETE("delete", 3);

  private final String text;
  private final int code;

  ChangeType(String text, int code) {
    this.text = text;
    this.code = code;
  }

  /** A number from 0, in the order of the constants. */
  public int code() {
    return code;
  }

  /** As Delta's change data feed writes it. */
  public String text() {
    return text;
  }
}
