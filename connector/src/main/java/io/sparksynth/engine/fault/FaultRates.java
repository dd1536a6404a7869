package io.sparksynth.engine.fault;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How often each fault is wanted. A rate of a column goes before that of its kind, one of {@code
 * table.column} before one of {@code column}. Equal if the same is asked, in whatever order.
 */
public record FaultRates(List<Rate> rates) implements Serializable {
  /** Nothing is injected. */
  public static final FaultRates NONE = new FaultRates(List.of());

  /** What {@code faults=standard} means. */
  public static final FaultRates STANDARD =
      NONE.with(FaultKind.NULLS, "", 0.02)
          .with(FaultKind.OUTLIERS, "", 0.01)
          .with(FaultKind.DUPLICATES, "", 0.005)
          .with(FaultKind.ORPHANS, "", 0.01)
          .with(FaultKind.LATE, "", 0.02);

  /**
   * A rate.
   *
   * @param column {@code column} or {@code table.column} in lower case; empty for all that the kind
   *     hits by itself
   */
  public record Rate(FaultKind kind, String column, double rate) implements Serializable {
    public Rate {
      column = column.toLowerCase(Locale.ROOT);
    }

    /** The option that asks for it. */
    public String option() {
      return "faults." + kind.label() + (column.isEmpty() ? "" : "." + column);
    }
  }

  public FaultRates {
    rates =
        rates.stream()
            .sorted(Comparator.comparing(Rate::kind).thenComparing(Rate::column))
            .toList();
  }

  /** These rates and another, which replaces the one for the same. */
  public FaultRates with(FaultKind kind, String column, double rate) {
    Rate added = new Rate(kind, column, rate);
    List<Rate> all = new ArrayList<>(rates);
    all.removeIf(other -> other.kind() == kind && other.column().equals(added.column()));
    all.add(added);
    return new FaultRates(all);
  }

  /** Whether nothing is asked at all. */
  public boolean isNone() {
    return rates.stream().allMatch(rate -> rate.rate() == 0);
  }

  /** The rate of a kind for all that it hits by itself. */
  public double of(FaultKind kind) {
    return find(kind, "").orElse(0.0);
  }

  /** The rate of a kind that names a column; empty if none does. */
  public Optional<Double> of(FaultKind kind, String table, String column) {
    return find(kind, table + "." + column).or(() -> find(kind, column));
  }

  private Optional<Double> find(FaultKind kind, String column) {
    String name = column.toLowerCase(Locale.ROOT);
    return rates.stream()
        .filter(rate -> rate.kind() == kind && rate.column().equals(name))
        .map(Rate::rate)
        .findFirst();
  }
}
