package io.sparksynth.engine;

import io.sparksynth.sample.IntensityTable;

/** When each row of a table that changes happens: later ones with the commit of their version. */
record BirthTimeKernel(IntensityTable times, ChangePlan plan) implements Kernel.OfLong {
  @Override
  public void fill(Frame frame, LongVector out) {
    long[] rows = frame.rows();
    long first = plan.lifecycle().firstRows();
    for (int i = 0, n = frame.count(); i < n; i++) {
      out.values[i] =
          rows[i] < first
              ? times.time(rows[i])
              : plan.commitMicros(plan.lifecycle().birth(rows[i]));
    }
  }
}
