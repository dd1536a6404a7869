/**
 * The engine: compiles a spec into column kernels and runs them batch by batch over vectors of row
 * numbers. Knows nothing of Spark; may import {@code spec}, {@code text}, {@code sample}, {@code
 * random} and {@code problem}.
 */
@org.jspecify.annotations.NullMarked
package io.sparksynth.engine;
