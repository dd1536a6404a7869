/**
 * The job that writes all tables of a world and checks them: arguments, plan, writer, progress,
 * checks, report. May import everything of this library, and of Spark only what is public and has
 * the same signatures on every Spark line.
 */
@NullMarked
package io.sparksynth.job;

import org.jspecify.annotations.NullMarked;
