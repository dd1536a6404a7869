/**
 * SQL expressions of a spec, compiled to column kernels: parsed by JSqlParser, typed like Spark
 * SQL, run as loops over a batch. No text of a spec is ever executed as code.
 *
 * <p>May import {@code engine}, {@code spec.DataType} and {@code problem}.
 */
@NullMarked
package io.sparksynth.engine.expression;

import org.jspecify.annotations.NullMarked;
