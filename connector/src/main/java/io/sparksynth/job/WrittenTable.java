package io.sparksynth.job;

import java.time.Duration;

/**
 * A table that was written.
 *
 * @param bytes what this job added on disk; -1 if unknown
 */
record WrittenTable(TablePlan plan, long bytes, Duration time) {}
