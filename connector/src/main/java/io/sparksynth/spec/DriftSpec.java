package io.sparksynth.spec;

import io.sparksynth.problem.Problems;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The drift of a column: from a time on it is made otherwise, and with it all that depends on it.
 *
 * @param from first time, inclusive, of the rows that drift
 */
public record DriftSpec(String column, TimeExpr from, DriftChange change, String path) {
  private static final Parameter<String> COLUMN =
      Parameter.of("column", ValueTypes.text()).required().text("The column of this table.");
  private static final Parameter<TimeExpr> FROM =
      Parameter.of("from", ValueTypes.time())
          .required()
          .text("Rows from this time on drift; those before stay as they are.");
  private static final Parameter<Double> SHIFT =
      Parameter.of("shift", ValueTypes.number())
          .text("Is added to a number; to the log-odds of a `label` (of `hazard`: the log-rate).");
  private static final Parameter<Double> SCALE =
      Parameter.of("scale", ValueTypes.number())
          .range(0, Double.MAX_VALUE)
          .text("Multiplies a number, before the shift.");
  private static final Parameter<Map<String, Map<String, Double>>> WEIGHTS =
      Parameter.of("weights", ValueTypes.map(new WeightType()))
          .text(
              "New weights: of the values of a `choice` (with cases, of each that has the value),"
                  + " or of the columns of a `label`; those that are not named keep theirs.");

  static final List<Parameter<?>> PARAMETERS = List.of(COLUMN, FROM, SHIFT, SCALE, WEIGHTS);

  static final ValueType<DriftSpec> TYPE =
      new RecordType<>("a drift", PARAMETERS, DriftSpec::build);

  private static @Nullable DriftSpec build(Arguments a, Problems problems) {
    boolean number = a.given(SHIFT) || a.given(SCALE);
    if (number == a.given(WEIGHTS)) {
      problems.add(a.path(), "needs shift or scale (or both), or weights.");
      return null;
    }
    DriftChange change =
        new DriftChange(
            a.find(SHIFT).orElse(0.0), a.find(SCALE).orElse(1.0), a.find(WEIGHTS).orElse(Map.of()));
    return new DriftSpec(a.get(COLUMN), a.get(FROM), change, a.path());
  }
}
