/**
 * The generators of the spec language, one class each, listed in {@link
 * io.sparksynth.engine.generator.Generators}. May import {@code engine} and all that it may import.
 */
@org.jspecify.annotations.NullMarked
package io.sparksynth.engine.generator;
