/**
 * How a table's rows come, change and go from version to version: arithmetic on row numbers and
 * versions, without any value. Imports {@code random} and {@code sample}.
 */
@NullMarked
package io.sparksynth.engine.change;

import org.jspecify.annotations.NullMarked;
