package io.sparksynth.spec;

import io.sparksynth.problem.Problems;
import java.util.List;
import java.util.Optional;

/**
 * A column: one generator, and what stands around it.
 *
 * @param type empty if the spec leaves it to the generator
 * @param nulls share of the rows that are null, in [0, 1]
 * @param per column of whole numbers; where it is the same, so is this one
 * @param when SQL predicate; the column is null where it does not hold
 * @param min smaller values become this
 * @param max larger values become this
 * @param round digits after the point; negative ones round to tens, hundreds
 * @param hidden other columns can use it, readers don't see it
 * @param unique no two rows have the same value
 * @param pii it looks like a person's data
 */
public record ColumnSpec(
    String name,
    Optional<DataType> type,
    GeneratorSpec generator,
    Optional<CaseSpec> cases,
    Optional<CorrelationSpec> correlation,
    Optional<String> per,
    double nulls,
    Optional<String> when,
    Optional<Double> min,
    Optional<Double> max,
    Optional<Integer> round,
    boolean hidden,
    boolean unique,
    boolean pii,
    String comment,
    String path) {

  private static final Parameter<DataType> TYPE =
      Parameter.of("type", ValueTypes.dataType())
          .text("SQL type of the column. May be left out where the generator implies it.");
  private static final Parameter<Double> NULLS =
      Parameter.of("nulls", ValueTypes.rate()).orElse(0.0).text("Share of the rows that are null.");
  private static final Parameter<CaseSpec> CASE =
      Parameter.of("case", CaseSpec.TYPE)
          .text(
              "Other generators by the value of another column;"
                  + " other values leave it to the column's own.");
  private static final Parameter<CorrelationSpec> CORRELATION =
      Parameter.of("correlation", CorrelationSpec.TYPE)
          .text("Gaussian copula with another column: `{with: tier, rho: 0.6}`.");
  private static final Parameter<String> PER =
      Parameter.of("per", ValueTypes.text())
          .text(
              "A column of whole numbers: the value is drawn once for each of its values, not for"
                  + " each row.");
  private static final Parameter<String> WHEN =
      Parameter.of("when", ValueTypes.text())
          .text("SQL predicate over the row; the column is null where it does not hold.");
  private static final Parameter<Double> MIN =
      Parameter.of("min", ValueTypes.number()).text("Smaller values become this.");
  private static final Parameter<Double> MAX =
      Parameter.of("max", ValueTypes.number()).text("Larger values become this.");
  private static final Parameter<Long> ROUND =
      Parameter.of("round", ValueTypes.integer())
          .range(-18, 18)
          .text("Digits after the point; -2 rounds to hundreds.");
  private static final Parameter<Boolean> HIDDEN =
      Parameter.of("hidden", ValueTypes.bool())
          .orElse(false)
          .text("Other columns can use it, readers don't see it.");
  private static final Parameter<Boolean> UNIQUE =
      Parameter.of("unique", ValueTypes.bool())
          .orElse(false)
          .text("No two rows have the same value.");
  private static final Parameter<Boolean> PII =
      Parameter.of("pii", ValueTypes.bool())
          .orElse(false)
          .text("The values look like a person's data; kept as metadata of the column.");
  private static final Parameter<String> COMMENT =
      Parameter.of("comment", ValueTypes.text()).orElse("").text("Comment of the column.");

  /** The keys that stand beside any generator. */
  static final List<Parameter<?>> MODIFIERS =
      List.of(
          TYPE, NULLS, CASE, CORRELATION, PER, WHEN, MIN, MAX, ROUND, HIDDEN, UNIQUE, PII, COMMENT);

  /** Builds a column of a generator and its modifiers. */
  static ColumnSpec of(String name, GeneratorSpec generator, Arguments a, Problems problems) {
    Optional<Double> min = a.find(MIN);
    Optional<Double> max = a.find(MAX);
    if (min.isPresent() && max.isPresent() && min.get() > max.get()) {
      problems.add(
          a.path(MIN),
          "must not be above max, got "
              + Bounds.number(min.get())
              + " > "
              + Bounds.number(max.get())
              + ".");
    }
    return new ColumnSpec(
        name,
        a.find(TYPE),
        generator,
        a.find(CASE),
        a.find(CORRELATION),
        a.find(PER),
        a.get(NULLS),
        a.find(WHEN),
        min,
        max,
        a.find(ROUND).map(Long::intValue),
        a.get(HIDDEN),
        a.get(UNIQUE),
        a.get(PII),
        a.get(COMMENT),
        a.path());
  }

  /** This column made by another generator, in other cases by others. */
  public ColumnSpec with(GeneratorSpec other, Optional<CaseSpec> otherCases) {
    return new ColumnSpec(
        name,
        type,
        other,
        otherCases,
        correlation,
        per,
        nulls,
        when,
        min,
        max,
        round,
        hidden,
        unique,
        pii,
        comment,
        path);
  }
}
