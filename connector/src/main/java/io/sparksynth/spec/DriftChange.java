package io.sparksynth.spec;

import io.sparksynth.problem.Problems;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a column changes when it drifts: {@code value × scale + shift}, or with new weights.
 *
 * @param weights those that are new, by value or by column; as {@link WeightType} has them
 */
public record DriftChange(double shift, double scale, Map<String, Map<String, Double>> weights)
    implements Serializable {
  private static final Pattern SHIFT = Pattern.compile("[-+]?[0-9][0-9_.eE]*");
  private static final Pattern PERCENT = Pattern.compile("([-+])\\s*([0-9][0-9_.]*)\\s*%");
  private static final Pattern SCALE = Pattern.compile("[*x×]\\s*([0-9][0-9_.eE-]*)");

  public DriftChange {
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
  }

  /** Whether the weights of the column's generator change, not its values. */
  public boolean isReweighting() {
    return !weights.isEmpty();
  }

  /** This change of some of the weights only. */
  public DriftChange only(Collection<String> names) {
    Map<String, Map<String, Double>> some = new LinkedHashMap<>(weights);
    some.keySet().retainAll(names);
    return new DriftChange(shift, scale, some);
  }

  /** {@code × 1.5}, {@code + 20} or {@code weights {Gold: 9}}. */
  @Override
  public String toString() {
    List<String> words = new ArrayList<>();
    if (scale != 1) {
      words.add("× " + FlowText.value(scale));
    }
    if (shift != 0) {
      words.add((shift < 0 ? "- " : "+ ") + FlowText.value(Math.abs(shift)));
    }
    if (isReweighting()) {
      words.add("weights " + FlowText.value(weights));
    }
    return String.join(" ", words);
  }

  /**
   * The type of an option: {@code +20} shifts, {@code *1.5} and {@code -10 %} scale, {@code
   * Gold:30,Basic:70} are new weights.
   */
  public static ValueType<DriftChange> option() {
    return new OptionType(false);
  }

  /** The type of an option that takes new weights only: {@code Gold:30,Basic:70}. */
  public static ValueType<DriftChange> newWeights() {
    return new OptionType(true);
  }

  private record OptionType(boolean weightsOnly) implements ValueType<DriftChange> {
    private static final ValueType<Map<String, Map<String, Double>>> WEIGHTS =
        ValueTypes.map(new WeightType());

    @Override
    public @Nullable DriftChange parse(Node node, String path, Problems problems) {
      String text = node instanceof Node.Scalar scalar ? scalar.text().strip() : "";
      Optional<DriftChange> change = weightsOnly ? Optional.empty() : arithmetic(text);
      if (change.isEmpty() && text.contains(":")) {
        change = weights(text);
      }
      if (change.isEmpty()) {
        problems.add(path, "must be " + describe() + ", got " + node.describe() + ".");
      }
      return change.orElse(null);
    }

    private static Optional<DriftChange> arithmetic(String text) {
      Matcher percent = PERCENT.matcher(text);
      Matcher scale = SCALE.matcher(text);
      if (percent.matches()) {
        double share = number(percent.group(2)) / 100;
        return scaled(1 + (percent.group(1).equals("-") ? -share : share));
      }
      if (scale.matches()) {
        return scaled(number(scale.group(1)));
      }
      String compact = text.replaceAll("^([-+])\\s+", "$1");
      double shift = SHIFT.matcher(compact).matches() ? number(compact) : Double.NaN;
      return Double.isFinite(shift) && shift != 0
          ? Optional.of(new DriftChange(shift, 1, Map.of()))
          : Optional.empty();
    }

    private static Optional<DriftChange> scaled(double factor) {
      return Double.isFinite(factor) && factor >= 0 && factor != 1
          ? Optional.of(new DriftChange(0, factor, Map.of()))
          : Optional.empty();
    }

    private static double number(String text) {
      var number = NumberText.parse(text);
      return number == null ? Double.NaN : number.doubleValue();
    }

    private static Optional<DriftChange> weights(String text) {
      String flow = text.startsWith("{") ? text : "{" + text.replaceAll(":(?! )", ": ") + "}";
      Problems unreadable = new Problems();
      Node node = NodeReader.read(flow, unreadable);
      Map<String, Map<String, Double>> weights =
          node == null ? null : WEIGHTS.parse(node, "", unreadable);
      return weights == null || weights.isEmpty() || !unreadable.isEmpty()
          ? Optional.empty()
          : Optional.of(new DriftChange(0, 1, weights));
    }

    @Override
    public Map<String, Object> jsonSchema() {
      return Map.of("type", "string");
    }

    @Override
    public String describe() {
      return weightsOnly
          ? "values with their weights, such as Gold:30,Basic:70"
          : "a shift such as +20, a factor such as *1.5 or -10 %, or new weights such as"
              + " Gold:30,Basic:70";
    }
  }
}
