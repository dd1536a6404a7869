package io.sparksynth.spec;

import io.sparksynth.problem.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a value goes when it takes a step.
 *
 * @param ordered values in their order, of which each steps to a neighbour; or empty
 * @param follows by value, what may follow it with weights; no value can come back
 */
public record StepSpec(
    List<String> ordered, Map<String, Map<String, Double>> follows, String path) {
  public StepSpec {
    ordered = List.copyOf(ordered);
    follows = Collections.unmodifiableMap(new LinkedHashMap<>(follows));
  }

  static final ValueType<StepSpec> TYPE = new Type();

  /** Every value that is named. */
  public Set<String> values() {
    Set<String> values = new LinkedHashSet<>(ordered);
    follows.forEach(
        (value, next) -> {
          values.add(value);
          values.addAll(next.keySet());
        });
    return values;
  }

  private record Type() implements ValueType<StepSpec> {
    private static final int MOST = 16;

    private static final ValueType<List<String>> LIST = ValueTypes.list(ValueTypes.text(), 2, MOST);
    private static final ValueType<LinkedHashMap<String, Double>> WEIGHTS = ValueTypes.weights();

    @Override
    public @Nullable StepSpec parse(Node node, String path, Problems problems) {
      return node instanceof Node.Entries entries
          ? followers(entries, path, problems)
          : ordered(node, path, problems);
    }

    private static @Nullable StepSpec ordered(Node node, String path, Problems problems) {
      List<String> values = LIST.parse(node, path, problems);
      if (values == null) {
        return null;
      }
      if (new LinkedHashSet<>(values).size() < values.size()) {
        problems.add(path, "names a value twice.");
        return null;
      }
      return new StepSpec(values, Map.of(), path);
    }

    private static @Nullable StepSpec followers(
        Node.Entries entries, String path, Problems problems) {
      Map<String, Map<String, Double>> follows = new LinkedHashMap<>();
      int before = problems.size();
      entries
          .nodes()
          .forEach(
              (value, next) -> {
                String at = Paths.join(path, value);
                if (next instanceof Node.Scalar scalar && !scalar.isNull()) {
                  follows.put(value, Map.of(scalar.text(), 1.0));
                } else {
                  LinkedHashMap<String, Double> weights = WEIGHTS.parse(next, at, problems);
                  follows.put(value, weights == null ? Map.of() : weights);
                }
              });
      if (follows.isEmpty() && problems.size() == before) {
        problems.add(path, "needs at least one value with what follows it.");
      }
      for (String value : follows.keySet()) {
        if (comesBack(value, follows, new ArrayList<>())) {
          problems.add(
              path,
              "'"
                  + value
                  + "' comes back to itself; list the values instead, [a, b, c], if they go up and"
                  + " down.");
          break;
        }
      }
      return problems.size() == before ? new StepSpec(List.of(), follows, path) : null;
    }

    private static boolean comesBack(
        String start, Map<String, Map<String, Double>> follows, List<String> seen) {
      String last = seen.isEmpty() ? start : seen.get(seen.size() - 1);
      for (String next : follows.getOrDefault(last, Map.of()).keySet()) {
        if (next.equals(start)) {
          return true;
        }
        if (!seen.contains(next)) {
          seen.add(next);
          if (comesBack(start, follows, seen)) {
            return true;
          }
          // what was seen once leads nowhere new
        }
      }
      return false;
    }

    @Override
    public Map<String, Object> jsonSchema() {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("type", "object");
      map.put(
          "additionalProperties",
          Map.of("anyOf", List.of(ValueTypes.text().jsonSchema(), WEIGHTS.jsonSchema())));
      map.put("minProperties", 1);
      return Map.of("anyOf", List.of(LIST.jsonSchema(), map));
    }

    @Override
    public String describe() {
      return "an ordered list of values ([a, b, c]) or what follows each value ({a: [b, c], b: c})";
    }

    @Override
    public boolean takesEntries() {
      return true;
    }
  }
}
