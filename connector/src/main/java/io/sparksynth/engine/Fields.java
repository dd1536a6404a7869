package io.sparksynth.engine;

import io.sparksynth.spec.ColumnSpec;
import io.sparksynth.spec.DriftSpec;
import io.sparksynth.spec.GeneratorSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What readers are told of a column: the generation plan in words. */
final class Fields {
  private Fields() {}

  /**
   * What is told of a column.
   *
   * @param slot of the column as readers get it
   */
  static Field of(ColumnSpec column, Slot slot, List<DriftSpec> drifts) {
    return new Field(
        column.name(),
        slot.type(),
        slot.nullable(),
        column.comment(),
        madeBy(column, drifts),
        nulls(column),
        weights(column.generator()),
        range(column));
  }

  private static String madeBy(ColumnSpec column, List<DriftSpec> drifts) {
    List<String> words = new ArrayList<>();
    words.add(column.generator().toString());
    column
        .cases()
        .ifPresent(
            cases ->
                words.add(
                    "by "
                        + cases.column()
                        + ": "
                        + cases.branches().entrySet().stream()
                            .map(e -> e.getKey() + " " + e.getValue())
                            .collect(Collectors.joining("; "))));
    column
        .correlation()
        .ifPresent(c -> words.add("correlated %s with %s".formatted(number(c.rho()), c.with())));
    if (column.unique()) {
      words.add("unique");
    }
    drifts.forEach(drift -> words.add("from " + drift.from() + " on " + drift.change()));
    return String.join(", ", words);
  }

  private static String nulls(ColumnSpec column) {
    List<String> words = new ArrayList<>();
    if (column.nulls() > 0) {
      words.add(number(column.nulls() * 100) + " %");
    }
    column.when().ifPresent(sql -> words.add("unless " + sql));
    return String.join(", ", words);
  }

  @SuppressWarnings("unchecked") // weights are mappings to numbers wherever a generator has them
  private static String weights(GeneratorSpec generator) {
    return generator
        .type()
        .shorthand()
        .flatMap(generator.arguments()::find)
        .filter(value -> value instanceof Map<?, ?> map && isWeights(map))
        .map(value -> ((Map<String, Double>) value))
        .map(
            map ->
                map.entrySet().stream()
                    .map(e -> e.getKey() + " " + number(e.getValue()))
                    .collect(Collectors.joining(", ")))
        .orElse("");
  }

  private static boolean isWeights(Map<?, ?> map) {
    return map.values().stream().allMatch(Double.class::isInstance);
  }

  private static String range(ColumnSpec column) {
    if (column.min().isEmpty() && column.max().isEmpty()) {
      return "";
    }
    return column.min().map(Fields::number).orElse("")
        + ".."
        + column.max().map(Fields::number).orElse("");
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
