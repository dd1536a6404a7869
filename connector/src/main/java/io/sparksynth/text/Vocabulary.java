package io.sparksynth.text;

import io.sparksynth.problem.NearestName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table of words: entries (rows) with one or more text fields, a weight, and optionally a group.
 * Fields of one entry belong together: the city, the state and the ZIP code of a place. Immutable;
 * compared by identity, so it may key caches.
 */
public final class Vocabulary {
  private final String name;
  private final String locale;
  private final Map<String, List<String>> columns;
  private final double[] weights;
  private final Map<String, int[]> groups;
  private final List<Vocabulary> parts;

  /**
   * @param columns field name to its values, one per entry, in the order of the header; the first
   *     is the default field
   * @param weights one per entry, positive and finite
   * @param groups the group of each entry, or an empty list when the vocabulary has no groups
   */
  Vocabulary(
      String name,
      String locale,
      Map<String, List<String>> columns,
      double[] weights,
      List<String> groups) {
    this(name, locale, columns, weights, groups, List.of());
  }

  private Vocabulary(
      String name,
      String locale,
      Map<String, List<String>> columns,
      double[] weights,
      List<String> groups,
      List<Vocabulary> parts) {
    this.parts = parts;
    this.name = name;
    this.locale = locale;
    this.columns = columns;
    this.weights = weights;
    this.groups = index(groups);
  }

  /**
   * The entries of several vocabularies of one name, one after the other, with the fields that all
   * have.
   */
  static Vocabulary union(String name, String locale, List<Vocabulary> parts) {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    for (String field : parts.get(0).fields()) {
      if (parts.stream().allMatch(part -> part.hasField(field))) {
        columns.put(field, parts.stream().flatMap(part -> part.values(field).stream()).toList());
      }
    }
    double[] weights = parts.stream().flatMapToDouble(p -> Arrays.stream(p.weights)).toArray();
    return new Vocabulary(name, locale, columns, weights, List.of(), parts);
  }

  /**
   * The vocabularies of which this one is the union, one a locale in the order of the world's; only
   * itself if it is none.
   */
  public List<Vocabulary> parts() {
    return parts.isEmpty() ? List.of(this) : parts;
  }

  /** The name by which specs ask for it, such as {@code person.first_name}. */
  public String name() {
    return name;
  }

  /** The locale that it was written for, or {@code any}. */
  public String locale() {
    return locale;
  }

  /** Names of the text fields, in the order of the file. */
  public List<String> fields() {
    return List.copyOf(columns.keySet());
  }

  /** The field that is meant when a spec names none: the first one. */
  public String defaultField() {
    return columns.keySet().iterator().next();
  }

  public boolean hasField(String field) {
    return columns.containsKey(field);
  }

  /** Number of entries, at least 1. */
  public int size() {
    return weights.length;
  }

  /**
   * The text of one entry.
   *
   * @throws IllegalArgumentException if there is no such field
   */
  public String value(int entry, String field) {
    return values(field).get(entry);
  }

  /**
   * The text of all entries, in the order of the file.
   *
   * @throws IllegalArgumentException if there is no such field; the message names the nearest one
   */
  public List<String> values(String field) {
    List<String> values = columns.get(field);
    if (values == null) {
      throw new IllegalArgumentException(
          "Vocabulary '%s' has no field '%s'.%s"
              .formatted(name, field, NearestName.didYouMean(field, columns.keySet())));
    }
    return values;
  }

  /** Weight of an entry, positive and finite; not normalised. */
  public double weight(int entry) {
    return weights[entry];
  }

  /** A copy of all weights. */
  public double[] weights() {
    return weights.clone();
  }

  /** The groups, in the order of their first entries; empty when the vocabulary has none. */
  public Set<String> groups() {
    return groups.keySet();
  }

  /**
   * The entries of a group, ascending; not to be written to.
   *
   * @throws IllegalArgumentException if there is no such group; the message names the nearest one
   */
  public int[] entriesOf(String group) {
    int[] entries = groups.get(group);
    if (entries == null) {
      throw new IllegalArgumentException(
          groups.isEmpty()
              ? "Vocabulary '%s' has no groups, so nothing can be picked by '%s'."
                  .formatted(name, group)
              : "Vocabulary '%s' has no group '%s'.%s"
                  .formatted(name, group, NearestName.didYouMean(group, groups.keySet())));
    }
    return entries;
  }

  /**
   * The entries by the value of a field, ascending, values in the order of their first entries: any
   * field may serve as a group, such as the places of a state.
   *
   * @throws IllegalArgumentException if there is no such field
   */
  public Map<String, int[]> entriesBy(String field) {
    return index(values(field));
  }

  private static Map<String, int[]> index(List<String> keys) {
    Map<String, List<Integer>> lists = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      lists.computeIfAbsent(keys.get(i), key -> new ArrayList<>()).add(i);
    }
    Map<String, int[]> arrays = new LinkedHashMap<>();
    lists.forEach((key, list) -> arrays.put(key, list.stream().mapToInt(i -> i).toArray()));
    return Collections.unmodifiableMap(arrays);
  }

  @Override
  public String toString() {
    return "Vocabulary %s (%s): %d entries, fields %s, groups %s"
        .formatted(name, locale, size(), Arrays.toString(columns.keySet().toArray()), groups());
  }
}
