package io.sparksynth.engine.fault;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be wrong with data. */
public enum FaultKind {
  NULLS(1, "a cell that has a value becomes null; keys only if asked by column"),
  OUTLIERS(
      2,
      "a number, date or timestamp becomes one that is impossible for its column: negative, far"
          + " too large, 1, or in 1900 or 2999; keys and the timeline's column only if asked by"
          + " column"),
  DUPLICATES(
      3,
      "a row comes again soon after itself, every second time with a slip in one text; these rows"
          + " are additional"),
  ORPHANS(4, "a foreign key points to a key that its parent table does not have"),
  LATE(5, "a row comes up to 256 rows after its place in the order of time"),
  FORMATS(
      6,
      "a date or phone in a text is written in another format, other texts have stray spaces or"
          + " the wrong case; keys only if asked by column"),
  TYPOS(7, "a slip of the keyboard in a name; other texts only if asked by column");

  /** Kinds that hit cells, in the order in which a cell is offered to them. */
  public static final List<FaultKind> OF_CELLS = List.of(NULLS, ORPHANS, OUTLIERS, FORMATS, TYPOS);

  private final int code;
  private final String text;

  FaultKind(int code, String text) {
    this.code = code;
    this.text = text;
  }

  /** The name that options, {@code _fault} and {@code _faults} use. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How a cell is marked that has it; never 0. */
  long code() {
    return code;
  }

  /** The kind of a code. */
  static FaultKind of(long code) {
    for (FaultKind kind : values()) {
      if (kind.code == code) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind of fault has code " + code);
  }

  /** What it does, in words. */
  public String text() {
    return text;
  }

  /** Whether it hits whole rows and not cells. */
  public boolean isOfRows() {
    return this == DUPLICATES || this == LATE;
  }

  /** The kind of a label in any case. */
  public static Optional<FaultKind> find(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label().equalsIgnoreCase(label)).findFirst();
  }

  /** All labels. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(FaultKind::label).toList();
  }
}
