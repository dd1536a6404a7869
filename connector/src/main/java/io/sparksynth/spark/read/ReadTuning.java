package io.sparksynth.spark.read;

import java.io.Serializable;

/**
 * What changes how a table is read, never what is read.
 *
 * @param numPartitions how many partitions, or 0 to let the scan choose
 * @param batchSize most rows of a batch
 */
public record ReadTuning(int numPartitions, int batchSize) implements Serializable {
  public ReadTuning {
    if (numPartitions < 0 || batchSize < 1) {
      throw new IllegalArgumentException(
          "numPartitions " + numPartitions + ", batchSize " + batchSize);
    }
  }
}
