package io.sparksynth.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Validated values as they would stand in a spec, on one line: {@code {F: 51, M: 48}}. */
final class FlowText {
  private FlowText() {}

  /** {@code choice: {F: 51, M: 48}} or {@code word: person.first_name, by: gender}. */
  static String of(GeneratorSpec generator) {
    GeneratorType type = generator.type();
    Map<String, Object> inside = new LinkedHashMap<>(generator.arguments().values());
    Map<String, Object> beside = new LinkedHashMap<>();
    for (Parameter<?> parameter : type.beside()) {
      if (inside.containsKey(parameter.name())) {
        beside.put(parameter.name(), inside.remove(parameter.name()));
      }
    }
    String bare = type.shorthand().map(Parameter::name).orElse("");
    StringBuilder text = new StringBuilder(type.name());
    if (inside.size() == 1 && inside.containsKey(bare)) {
      text.append(": ").append(value(inside.get(bare)));
    } else if (!inside.isEmpty()) {
      text.append(": ").append(value(inside));
    }
    return beside.isEmpty()
        ? text.toString()
        : text.append(", ").append(entries(beside)).toString();
  }

  static String value(@Nullable Object value) {
    if (value instanceof Double number) {
      return number(number);
    }
    if (value instanceof Map<?, ?> map && map.size() == 1 && map.containsKey(WeightType.WHOLE)) {
      return value(map.get(WeightType.WHOLE));
    }
    if (value instanceof Map<?, ?> map) {
      return "{" + entries(map) + "}";
    }
    if (value instanceof Arguments arguments) {
      return value(arguments.values());
    }
    if (value instanceof GeneratorSpec generator) {
      return "{" + of(generator) + "}";
    }
    if (value instanceof List<?> list) {
      return list.stream().map(FlowText::value).collect(Collectors.joining(", ", "[", "]"));
    }
    return String.valueOf(value).replaceAll("\\s+", " ").strip();
  }

  private static String entries(Map<?, ?> map) {
    return map.entrySet().stream()
        .map(e -> e.getKey() + ": " + value(e.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
