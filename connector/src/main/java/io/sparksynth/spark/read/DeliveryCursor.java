package io.sparksynth.spark.read;

import io.sparksynth.engine.stream.Deliveries;

/** Walks over deliveries of a stream, whose rows are neither sorted nor distinct. */
final class DeliveryCursor implements BatchCursor {
  private final Deliveries deliveries;
  private final long to;
  private final int batchSize;
  private final long[] rows;
  private final byte[] faults;
  private long next;
  private int count;

  DeliveryCursor(Deliveries deliveries, long from, long to, int batchSize) {
    this.deliveries = deliveries;
    this.to = to;
    this.batchSize = batchSize;
    rows = new long[batchSize];
    faults = new byte[batchSize];
    next = from;
  }

  @Override
  public boolean next() {
    int most = (int) Math.min(batchSize, to - next);
    count = most == 0 ? 0 : deliveries.read(next, most, rows, faults);
    next += count;
    return count > 0;
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public long row(int i) {
    return rows[i];
  }

  @Override
  public void read(Batches batches) {
    batches.read(rows, count);
  }

  /** What is unusual about the rows of this batch: indexes into {@link Deliveries#faults}. */
  byte[] faults() {
    return faults;
  }
}
