package io.sparksynth.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds the JSON Schema of the language from the declarations that the parser reads. */
final class SpecSchema {
  private final GeneratorTypes generators;

  SpecSchema(GeneratorTypes generators) {
    this.generators = generators;
  }

  Map<String, Object> document() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "spark-synthetic spec");
    schema.putAll(object(Spec.PARAMETERS));
    Map<String, Object> definitions = new LinkedHashMap<>();
    definitions.put("column", body(ColumnSpec.MODIFIERS));
    definitions.put("generator", body(List.of()));
    for (GeneratorType type : generators.all()) {
      definitions.put(definition(type), inside(type));
    }
    schema.put("$defs", definitions);
    return schema;
  }

  /** A mapping with these keys and no others. */
  static Map<String, Object> object(List<Parameter<?>> parameters) {
    Map<String, Object> properties = new LinkedHashMap<>();
    parameters.forEach(parameter -> properties.put(parameter.name(), property(parameter)));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    List<String> required =
        parameters.stream().filter(Parameter::isRequired).map(Parameter::name).toList();
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  private static Map<String, Object> property(Parameter<?> parameter) {
    Map<String, Object> schema = new LinkedHashMap<>();
    if (!parameter.text().isEmpty()) {
      schema.put("description", parameter.text());
    }
    schema.putAll(parameter.type().jsonSchema());
    return schema;
  }

  /** A mapping with exactly one generator, the keys beside it, and some keys more. */
  private Map<String, Object> body(List<Parameter<?>> modifiers) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<Object> one = new ArrayList<>();
    Map<String, Set<Map<String, Object>>> besides = new LinkedHashMap<>();
    for (GeneratorType type : generators.all()) {
      Map<String, Object> reference = new LinkedHashMap<>();
      reference.put("description", type.summary());
      reference.put("$ref", "#/$defs/" + definition(type));
      properties.put(type.name(), reference);
      one.add(choice(type));
      for (Parameter<?> parameter : type.beside()) {
        besides
            .computeIfAbsent(parameter.name(), name -> new LinkedHashSet<>())
            .add(property(parameter));
      }
    }
    modifiers.forEach(parameter -> properties.put(parameter.name(), property(parameter)));
    Map<String, Object> dependent = new LinkedHashMap<>();
    besides.forEach(
        (key, schemas) -> {
          properties.put(
              key,
              schemas.size() == 1
                  ? schemas.iterator().next()
                  : Map.of("anyOf", List.copyOf(schemas)));
          dependent.put(key, Map.of("anyOf", requireOneOf(generators.besides(key))));
        });
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("additionalProperties", false);
    schema.put("oneOf", one);
    if (!dependent.isEmpty()) {
      schema.put("dependentSchemas", dependent);
    }
    return schema;
  }

  /** The generator's key, with what must stand beside it. */
  private static Map<String, Object> choice(GeneratorType type) {
    List<String> required = new ArrayList<>(List.of(type.name()));
    type.beside().stream()
        .filter(Parameter::isRequired)
        .map(Parameter::name)
        .forEach(required::add);
    return Map.of("required", required);
  }

  private static List<Object> requireOneOf(List<String> names) {
    List<Object> schemas = new ArrayList<>();
    names.forEach(name -> schemas.add(Map.of("required", List.of(name))));
    return schemas;
  }

  private static Map<String, Object> inside(GeneratorType type) {
    List<Object> forms = new ArrayList<>();
    type.shorthand().ifPresent(bare -> forms.add(bare.type().jsonSchema()));
    if (!type.inside().isEmpty() || type.shorthand().isEmpty()) {
      forms.add(object(type.inside()));
    }
    if (type.shorthand().map(bare -> !bare.isRequired()).orElse(true)) {
      forms.add(Map.of("type", "null"));
    }
    return forms.size() == 1 ? asObject(forms.get(0)) : Map.of("anyOf", forms);
  }

  @SuppressWarnings("unchecked") // every form was put in as a map of texts
  private static Map<String, Object> asObject(Object form) {
    return (Map<String, Object>) form;
  }

  private static String definition(GeneratorType type) {
    return "generator." + type.name();
  }
}
