package io.sparksynth.spec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The generators that a language has, by name, in the order in which they were given. */
public final class GeneratorTypes {
  /** A language without generators. */
  public static final GeneratorTypes NONE = new GeneratorTypes(Map.of());

  private final Map<String, GeneratorType> types;

  private GeneratorTypes(Map<String, GeneratorType> types) {
    this.types = types;
  }

  /**
   * Collects generators.
   *
   * @throws IllegalArgumentException if a name is taken: by another generator, by a key that any
   *     column has, or twice among the parameters of one generator
   */
  public static GeneratorTypes of(Collection<? extends GeneratorType> types) {
    Map<String, GeneratorType> byName = new LinkedHashMap<>();
    Set<String> modifiers = new HashSet<>(names(ColumnSpec.MODIFIERS));
    for (GeneratorType type : types) {
      if (modifiers.contains(type.name()) || byName.put(type.name(), type) != null) {
        throw new IllegalArgumentException("two meanings of the key '" + type.name() + "'");
      }
    }
    for (GeneratorType type : types) {
      Set<String> own = new HashSet<>();
      for (String name : names(parameters(type))) {
        if (!own.add(name)) {
          throw new IllegalArgumentException(
              "generator '" + type.name() + "' has two parameters '" + name + "'");
        }
      }
      for (String name : names(type.beside())) {
        if (modifiers.contains(name) || byName.containsKey(name)) {
          throw new IllegalArgumentException(
              "two meanings of the key '" + name + "' beside '" + type.name() + "'");
        }
      }
    }
    return new GeneratorTypes(Collections.unmodifiableMap(byName));
  }

  /** All generators. */
  public Collection<GeneratorType> all() {
    return types.values();
  }

  public Set<String> names() {
    return types.keySet();
  }

  public Optional<GeneratorType> find(String name) {
    return Optional.ofNullable(types.get(name));
  }

  /** The names of the generators beside which a key may stand. */
  List<String> besides(String key) {
    return types.values().stream()
        .filter(type -> names(type.beside()).contains(key))
        .map(GeneratorType::name)
        .toList();
  }

  /** Inside, shorthand and beside, each once. */
  static List<Parameter<?>> parameters(GeneratorType type) {
    List<Parameter<?>> all = new ArrayList<>(type.inside());
    type.shorthand()
        .filter(bare -> !names(type.inside()).contains(bare.name()))
        .ifPresent(all::add);
    all.addAll(type.beside());
    return all;
  }

  static List<String> names(Collection<Parameter<?>> parameters) {
    return parameters.stream().map(Parameter::name).toList();
  }
}
