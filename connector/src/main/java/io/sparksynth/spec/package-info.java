/**
 * The language in which worlds are described: its immutable records, their parser and validator,
 * and the one mechanism ({@link io.sparksynth.spec.Parameter}) behind every named value.
 *
 * <p>Imports {@code problem} and the YAML parser only. It knows no generator: the parser is given
 * them as {@link io.sparksynth.spec.GeneratorType}s.
 */
@NullMarked
package io.sparksynth.spec;

import org.jspecify.annotations.NullMarked;
