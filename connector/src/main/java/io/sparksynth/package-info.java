/** What users start: {@code spark-submit --class io.sparksynth.GenerateTables}. */
package io.sparksynth;
