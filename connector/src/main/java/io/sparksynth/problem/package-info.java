/**
 * Problems of what a user wrote: collected, worded alike, and thrown together.
 *
 * <p>Imports the JDK only; every other package may use it.
 */
@NullMarked
package io.sparksynth.problem;

import org.jspecify.annotations.NullMarked;
