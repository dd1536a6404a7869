package io.sparksynth.engine;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where a world's spec comes from.
 *
 * @param name an installed industry, or what messages call an own spec
 * @param text the own spec as YAML or JSON; null for an installed industry
 */
public record SpecSource(String name, @Nullable String text) implements Serializable {}
