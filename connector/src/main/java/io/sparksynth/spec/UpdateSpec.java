package io.sparksynth.spec;

import io.sparksynth.problem.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kind of update: what it touches, and how the values go on.
 *
 * @param weight how often it happens, beside the other kinds
 * @param redraws columns that get a new value, as if the row were new
 * @param steps columns that go to a neighbouring or a following value
 * @param drifts columns of numbers that go up and down slowly, by their standard deviation
 */
public record UpdateSpec(
    double weight,
    List<String> redraws,
    Map<String, StepSpec> steps,
    Map<String, Double> drifts,
    String path) {
  private static final Parameter<Double> WEIGHT =
      Parameter.of("weight", ValueTypes.number())
          .above(0)
          .orElse(1.0)
          .text("How often it happens, beside the other kinds.");
  private static final Parameter<List<String>> REDRAWS =
      Parameter.of("redraws", ValueTypes.oneOrMore(ValueTypes.text()))
          .orElse(List.of())
          .text(
              "Columns that get a new value, as if the row were new. What is made of them follows:"
                  + " after `city`, its `state`.");
  private static final Parameter<Map<String, StepSpec>> STEPS =
      Parameter.of("steps", ValueTypes.map(StepSpec.TYPE))
          .orElse(Map.of())
          .text(
              "Columns that take a step: up or down an ordered list `[Bronze, Silver, Gold]`, or on"
                  + " to what may follow `{pending: [shipped, cancelled], shipped: delivered}`; a"
                  + " value that nothing follows stays.");
  private static final Parameter<Map<String, Double>> DRIFTS =
      Parameter.of("drifts", ValueTypes.map(ValueTypes.number().within(new Bounds(0, true, 10))))
          .orElse(Map.of())
          .text(
              "Columns of numbers that go up and down slowly, each with the relative standard"
                  + " deviation of the way it goes: `{price: 0.1}`.");

  static final List<Parameter<?>> PARAMETERS = List.of(WEIGHT, REDRAWS, STEPS, DRIFTS);

  static final ValueType<UpdateSpec> TYPE =
      new RecordType<>("a kind of update", PARAMETERS, UpdateSpec::build);

  public UpdateSpec {
    redraws = List.copyOf(redraws);
    steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    drifts = Collections.unmodifiableMap(new LinkedHashMap<>(drifts));
  }

  private static @Nullable UpdateSpec build(Arguments a, Problems problems) {
    if (!a.given(REDRAWS) && !a.given(STEPS) && !a.given(DRIFTS)) {
      problems.add(a.path(), "touches nothing: give it 'redraws', 'steps' or 'drifts'.");
    }
    return new UpdateSpec(a.get(WEIGHT), a.get(REDRAWS), a.get(STEPS), a.get(DRIFTS), a.path());
  }

  /** All columns that it touches. */
  public List<String> columns() {
    List<String> all = new ArrayList<>(redraws);
    all.addAll(steps.keySet());
    all.addAll(drifts.keySet());
    return all;
  }
}
