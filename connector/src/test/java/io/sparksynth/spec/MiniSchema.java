package io.sparksynth.spec;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks a node against a JSON Schema: only the keywords that our schema uses. */
final class MiniSchema {
  private static final Set<String> KNOWN =
      Set.of(
          "$schema",
          "$defs",
          "$ref",
          "title",
          "description",
          "type",
          "properties",
          "required",
          "additionalProperties",
          "propertyNames",
          "minProperties",
          "maxProperties",
          "items",
          "minItems",
          "maxItems",
          "anyOf",
          "oneOf",
          "dependentSchemas",
          "enum",
          "pattern",
          "minimum",
          "exclusiveMinimum",
          "maximum");

  private final Map<?, ?> root;

  MiniSchema(Map<?, ?> root) {
    this.root = root;
  }

  boolean accepts(Node node) {
    return accepts(root, node);
  }

  private boolean accepts(Object schemaOrFlag, Node node) {
    if (schemaOrFlag instanceof Boolean flag) {
      return flag;
    }
    Map<?, ?> schema = (Map<?, ?>) schemaOrFlag;
    if (!KNOWN.containsAll(schema.keySet())) {
      throw new IllegalArgumentException("unknown keyword in " + schema.keySet());
    }
    boolean shape = !(schema.get("$ref") instanceof String ref) || accepts(resolve(ref), node);
    shape &= acceptsType(schema.get("type"), node);
    shape &= !(schema.get("anyOf") instanceof List<?> any) || matches(any, node) > 0;
    shape &= !(schema.get("oneOf") instanceof List<?> one) || matches(one, node) == 1;
    shape &= !(schema.get("enum") instanceof List<?> values) || values.contains(json(node));
    if (node instanceof Node.Entries entries) {
      return shape && acceptsEntries(schema, entries);
    }
    if (node instanceof Node.Items items) {
      return shape && acceptsItems(schema, items);
    }
    return shape && acceptsScalar(schema, json(node));
  }

  private long matches(List<?> schemas, Node node) {
    return schemas.stream().filter(schema -> accepts(schema, node)).count();
  }

  private Object resolve(String ref) {
    Object at = root;
    for (String key : ref.substring(2).split("/", -1)) {
      at = Objects.requireNonNull(((Map<?, ?>) at).get(key), ref);
    }
    return at;
  }

  private boolean acceptsEntries(Map<?, ?> schema, Node.Entries node) {
    Map<?, ?> properties =
        schema.get("properties") instanceof Map<?, ?> map ? map : Map.<String, Object>of();
    Object additional =
        schema.get("additionalProperties") == null ? true : schema.get("additionalProperties");
    boolean good =
        !(schema.get("required") instanceof List<?> all) || node.nodes().keySet().containsAll(all);
    good &= node.nodes().size() >= number(schema, "minProperties", 0);
    good &= node.nodes().size() <= number(schema, "maxProperties", 1e9);
    for (Map.Entry<String, Node> entry : node.nodes().entrySet()) {
      Object property = properties.get(entry.getKey());
      good &= accepts(property == null ? additional : property, entry.getValue());
      if (schema.get("propertyNames") != null) {
        good &= accepts(schema.get("propertyNames"), new Node.Scalar(entry.getKey(), true, 0));
      }
      if (schema.get("dependentSchemas") instanceof Map<?, ?> dependent
          && dependent.get(entry.getKey()) != null) {
        good &= accepts(dependent.get(entry.getKey()), node);
      }
    }
    return good;
  }

  private boolean acceptsItems(Map<?, ?> schema, Node.Items node) {
    int size = node.nodes().size();
    return size >= number(schema, "minItems", 0)
        && size <= number(schema, "maxItems", 1e9)
        && (schema.get("items") == null
            || node.nodes().stream().allMatch(item -> accepts(schema.get("items"), item)));
  }

  private static boolean acceptsScalar(Map<?, ?> schema, @Nullable Object value) {
    if (value instanceof String text && schema.get("pattern") instanceof String pattern) {
      return text.matches(pattern);
    }
    if (value instanceof BigDecimal number) {
      BigDecimal min = limit(schema, "minimum");
      BigDecimal above = limit(schema, "exclusiveMinimum");
      BigDecimal max = limit(schema, "maximum");
      return (min == null || number.compareTo(min) >= 0)
          && (above == null || number.compareTo(above) > 0)
          && (max == null || number.compareTo(max) <= 0);
    }
    return true;
  }

  private static @Nullable BigDecimal limit(Map<?, ?> schema, String key) {
    Object limit = schema.get(key);
    return limit == null ? null : new BigDecimal(limit.toString());
  }

  private static double number(Map<?, ?> schema, String key, double otherwise) {
    return schema.get(key) instanceof Number number ? number.doubleValue() : otherwise;
  }

  private static boolean acceptsType(@Nullable Object type, Node node) {
    if (type instanceof List<?> types) {
      return types.stream().anyMatch(one -> acceptsType(one, node));
    }
    return type == null || types(node).contains(type);
  }

  private static List<String> types(Node node) {
    if (node instanceof Node.Entries) {
      return List.of("object");
    }
    Object value = json(node);
    if (node instanceof Node.Items) {
      return List.of("array");
    }
    if (value instanceof BigDecimal number) {
      boolean whole = number.stripTrailingZeros().scale() <= 0;
      return whole ? List.of("number", "integer") : List.of("number");
    }
    return List.of(value == null ? "null" : value instanceof Boolean ? "boolean" : "string");
  }

  /** What YAML 1.2's core schema makes of a scalar; other nodes stay as they are. */
  private static @Nullable Object json(Node node) {
    if (!(node instanceof Node.Scalar scalar)) {
      return node;
    }
    String text = scalar.text();
    if (scalar.isNull()) {
      return null;
    }
    if (scalar.quoted()) {
      return text;
    }
    if (Arrays.asList("true", "false").contains(text)) {
      return text.equals("true");
    }
    return text.matches("[-+]?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?") ? new BigDecimal(text) : text;
  }
}
