package io.sparksynth.engine.generator;

import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.DoubleVector;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.Lazy;
import io.sparksynth.engine.Reweighted;
import io.sparksynth.engine.Slot;
import io.sparksynth.problem.Problems;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.DriftChange;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import io.sparksynth.spec.WeightType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code label}: whether an event happens, with a probability that a declared model gives for the
 * row's other columns. The probability is the truth of machine learning: the metadata column {@code
 * _truth} shows it.
 */
public final class LabelGenerator implements Reweighted {
  private static final Parameter<Double> INTERCEPT =
      Parameter.of("intercept", ValueTypes.number())
          .orElse(0.0)
          .text("Log-odds of a row whose columns are all 0.");
  private static final Parameter<Map<String, Map<String, Double>>> WEIGHTS =
      Parameter.of("weights", ValueTypes.map(new WeightType()))
          .orElse(Map.of())
          .text(
              "What each column adds: of a number or boolean (0, 1) its weight times its value, of"
                  + " a text the weight of the value, `{tier: {Gold: 0.5}}` or `{tier.Gold: 0.5}`."
                  + " Columns of a parent as `customers.tier`. Nulls and other texts add nothing.");
  private static final Parameter<Double> RATE =
      Parameter.of("rate", ValueTypes.number())
          .above(0)
          .required()
          .text("Events a day in a row whose columns are all 0.");
  private static final Parameter<Double> DAYS =
      Parameter.of("days", ValueTypes.number())
          .above(0)
          .orElse(1.0)
          .text("Within how many days the event counts.");
  private static final Parameter<Arguments> LOGISTIC =
      Parameter.of(
              "logistic",
              ValueTypes.record("a logistic model", (Arguments a) -> a, INTERCEPT, WEIGHTS))
          .text("Probability 1 / (1 + exp(-(intercept + sum of weights × columns))).");
  private static final Parameter<Arguments> HAZARD =
      Parameter.of(
              "hazard",
              ValueTypes.record("a hazard model", (Arguments a) -> a, RATE, DAYS, WEIGHTS))
          .text("Probability 1 - exp(-rate × days × exp(sum of weights × columns)).");

  /** Not of the language: what a drift adds to the intercept. */
  private static final Parameter<Double> SHIFT =
      Parameter.of("shift", ValueTypes.number()).orElse(0.0).text("Drift of the intercept.");

  private static final Parameter<String> WHERE =
      Parameter.of("where", ValueTypes.text())
          .text(
              "A boolean column: only where it is true can the event happen; the probability of all"
                  + " other rows is 0, and the model is not computed for them.");
  private static final Parameter<Double> IMBALANCE =
      Parameter.of("imbalance", ValueTypes.rate())
          .text(
              "Share of the rows that are true: the intercept (or rate) is moved so that the mean"
                  + " probability is this; over all rows, or 262,144 of them in larger tables; in a"
                  + " stream without end over as many that arrive first.");

  @Override
  public String name() {
    return "label";
  }

  @Override
  public String summary() {
    return "Whether an event happens, by a model whose probability is known: the best possible AUC"
        + " is that of `_truth`. A table has one at most.";
  }

  @Override
  public String example() {
    return "churned: {type: boolean, label: {logistic: {intercept: -1, weights: {quantity: -0.4,"
        + " gender: {F: -0.5}}}, imbalance: 0.2}}";
  }

  @Override
  public List<Parameter<?>> inside() {
    return List.of(LOGISTIC, HAZARD, WHERE, IMBALANCE);
  }

  @Override
  public Optional<DataType> impliedType(Arguments arguments) {
    return Optional.of(DataType.BOOLEAN);
  }

  @Override
  public void check(Arguments a, Problems problems) {
    if (a.has(LOGISTIC) == a.has(HAZARD)) {
      problems.add(a.path(), "needs either logistic or hazard.");
    }
    a.find(IMBALANCE)
        .filter(share -> share <= 0 || share >= 1)
        .ifPresent(share -> problems.add(a.path(IMBALANCE), "must be between 0 and 1."));
  }

  @Override
  public Arguments after(Arguments a, DriftChange change, Problems problems) {
    if (change.scale() != 1) {
      problems.add("", "is a label, which drifts by shift (of its log-odds) or by new weights");
    }
    Parameter<Arguments> kind = a.has(LOGISTIC) ? LOGISTIC : HAZARD;
    Arguments model = a.get(kind);
    Map<String, Map<String, Double>> weights = new LinkedHashMap<>(model.get(WEIGHTS));
    change
        .weights()
        .forEach(
            (path, weight) -> {
              Map<String, Double> all = new LinkedHashMap<>(weight);
              if (!weight.containsKey(WeightType.WHOLE)) {
                weights.getOrDefault(path, Map.of()).forEach(all::putIfAbsent);
              }
              weights.put(path, all);
            });
    return a.with(kind, model.with(WEIGHTS, weights)).with(SHIFT, a.get(SHIFT) + change.shift());
  }

  @Override
  public Slot compile(Arguments a, ColumnContext column) {
    Arguments model = a.has(LOGISTIC) ? a.get(LOGISTIC) : a.get(HAZARD);
    LabelLink link = a.has(LOGISTIC) ? LabelLink.LOGISTIC : LabelLink.HAZARD;
    double start =
        a.has(LOGISTIC) ? model.get(INTERCEPT) : Math.log(model.get(RATE) * model.get(DAYS));
    Slot predictor = predictor(a, model, column);
    requireRoom(a, predictor, column);
    double shift = a.get(SHIFT);
    Lazy<Double> intercept =
        a.find(IMBALANCE)
            .map(share -> LabelProbability.intercept(column, predictor, link, share))
            .orElse(new Lazy<>(() -> start));
    LabelProbability probability =
        new LabelProbability(predictor.index(), link, new Lazy<>(() -> intercept.value() + shift));
    Slot truth = column.add(probability, DataType.DOUBLE, false);
    column.rememberTruth(truth);
    return column.add(new LabelDraw(truth.index(), column.key("label")), DataType.BOOLEAN, false);
  }

  /**
   * Not more rows can be true than those where the event can happen. A drift moves no intercept,
   * and the first rows of a table without end tell little of the others.
   */
  private static void requireRoom(Arguments a, Slot predictor, ColumnContext column) {
    boolean tells = !column.isDrifting() && column.sampledRows() == column.rows();
    if (!tells || !a.has(WHERE) || !a.has(IMBALANCE)) {
      return;
    }
    double most = LabelProbability.mostPossible(column, predictor);
    if (a.get(IMBALANCE) > most) {
      throw column.fail(
          String.format(
              Locale.ROOT,
              "imbalance %s can't be met: '%s' is true in %.4g of the rows at most. Lower it",
              a.get(IMBALANCE),
              a.get(WHERE),
              most));
    }
  }

  /** Log-odds, or log of the expected number of events, up to the intercept. */
  private static Slot predictor(Arguments a, Arguments model, ColumnContext column) {
    Slot predictor =
        column.add(LinearPredictor.of(column, model.get(WEIGHTS)), DataType.DOUBLE, false);
    if (!a.has(WHERE)) {
      return predictor;
    }
    Slot where = column.column(a.get(WHERE));
    if (!where.type().equals(DataType.BOOLEAN)) {
      throw column.fail("'%s' is %s: where takes a boolean".formatted(a.get(WHERE), where.type()));
    }
    return column.where(where, predictor, column.add(new Never(), DataType.DOUBLE, false));
  }

  /** Log-odds of what can't happen. */
  private record Never() implements Kernel.OfDouble {
    @Override
    public void fill(Frame frame, DoubleVector out) {
      Arrays.fill(out.values, 0, frame.count(), Double.NEGATIVE_INFINITY);
    }
  }
}
