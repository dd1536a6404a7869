package io.sparksynth.spec;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of a named value: a key of a spec, a parameter of a generator, an option of the
 * data source. Declared once as a constant; parser, validator, reference pages and JSON Schema all
 * read it. Immutable: the withers return copies.
 *
 * @param <T> what the value becomes
 */
public final class Parameter<T> {
  private final String name;
  private final ValueType<T> type;
  private final boolean required;
  private final @Nullable T defaultValue;
  private final String text;

  private Parameter(
      String name, ValueType<T> type, boolean required, @Nullable T defaultValue, String text) {
    this.name = Objects.requireNonNull(name, "name");
    this.type = Objects.requireNonNull(type, "type");
    this.required = required;
    this.defaultValue = defaultValue;
    this.text = text;
  }

  /** An optional parameter without a default. */
  public static <T> Parameter<T> of(String name, ValueType<T> type) {
    return new Parameter<>(name, type, false, null, "");
  }

  /** This parameter, which must be given; a default only stands in for one that is broken. */
  public Parameter<T> required() {
    return new Parameter<>(name, type, true, defaultValue, text);
  }

  /** This parameter with a default. */
  public Parameter<T> orElse(T value) {
    return new Parameter<>(name, type, required, Objects.requireNonNull(value, "value"), text);
  }

  /**
   * This parameter with its numbers limited, both ends included; infinite ends don't limit.
   *
   * @throws UnsupportedOperationException if its type has no numbers
   */
  public Parameter<T> range(double min, double max) {
    return within(new Bounds(min, false, max));
  }

  /** This parameter with its numbers limited to those > min. */
  public Parameter<T> above(double min) {
    return within(new Bounds(min, true, Double.POSITIVE_INFINITY));
  }

  private Parameter<T> within(Bounds bounds) {
    return new Parameter<>(name, type.within(bounds), required, defaultValue, text);
  }

  /** This parameter with its documentation: what it does, a sentence or two, in Markdown. */
  public Parameter<T> text(String doc) {
    return new Parameter<>(name, type, required, defaultValue, doc);
  }

  public String name() {
    return name;
  }

  public ValueType<T> type() {
    return type;
  }

  public boolean isRequired() {
    return required;
  }

  public Optional<T> defaultValue() {
    return Optional.ofNullable(defaultValue);
  }

  /** What it does. */
  public String text() {
    return text;
  }

  @Override
  public String toString() {
    return name;
  }
}
