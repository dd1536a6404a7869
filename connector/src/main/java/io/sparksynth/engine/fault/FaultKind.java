package io.sparksynth.engine.fault;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be wrong with data. */
public enum FaultKind {
  NULLS("a cell that has a value becomes null; keys only if asked by column"),
  OUTLIERS(
      "a number, date or timestamp becomes one that is impossible for its column: negative, far"
          + " too large, 1, or in 1900 or 2999; keys and the timeline's column only if asked by"
          + " column"),
  DUPLICATES(
      "a row comes again soon after itself, every second time with a slip in one text; these rows"
          + " are additional"),
  ORPHANS("a foreign key points to a key that its parent table does not have"),
  LATE("a row comes up to 256 rows after its place in the order of time"),
  FORMATS(
      "a date or phone in a text is written in another format, other texts have stray spaces or"
          + " the wrong case; keys only if asked by column"),
  TYPOS("a slip of the keyboard in a name; other texts only if asked by column");

  /** Kinds that hit cells, in the order in which a cell is offered to them. */
  public static final List<FaultKind> OF_CELLS = List.of(NULLS, ORPHANS, OUTLIERS, FORMATS, TYPOS);

  private final String text;

  FaultKind(String text) {
    this.text = text;
  }

  /** The name that options, {@code _fault} and {@code _faults} use. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
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
