package io.sparksynth.engine;

import io.sparksynth.random.Cells;
import java.util.List;

/**
 * Which of the seasons that a timeline mixes a row belongs to: drawn by their parts of the bucket
 * of time in which it happens, so that each season has its own pattern and, over all, its share.
 *
 * @param cumulated of bucket b: the chance of the seasons up to k at {@code b × seasons + k}
 */
record SeasonKernel(
    int time, long start, long bucketMicros, float[] cumulated, long key, Dictionary dictionary)
    implements Kernel.OfCode {
  static SeasonKernel of(int time, Timelines.Timed timed, long key) {
    List<String> names = List.copyOf(timed.parts().keySet());
    int seasons = names.size();
    int buckets = timed.parts().values().iterator().next().length;
    float[] cumulated = new float[buckets * seasons];
    for (int b = 0; b < buckets; b++) {
      double sum = 0;
      for (double[] part : timed.parts().values()) {
        sum += part[b];
      }
      double below = 0;
      int k = 0;
      for (double[] part : timed.parts().values()) {
        below += part[b];
        // what rounding leaves belongs to the last season that has a part in the bucket
        cumulated[b * seasons + k++] = below >= sum * (1 - 1e-12) ? 1 : (float) (below / sum);
      }
    }
    return new SeasonKernel(
        time, timed.startMicros(), timed.bucketMicros(), cumulated, key, Dictionary.of(names));
  }

  @Override
  public void fill(Frame frame, CodeVector out) {
    long[] micros = frame.longs(time).values;
    long[] rows = frame.rows();
    int seasons = dictionary.size();
    for (int i = 0, n = frame.count(); i < n; i++) {
      int first = (int) ((micros[i] - start) / bucketMicros) * seasons;
      double u = Cells.uniform(key, rows[i]);
      int k = 0;
      while (k < seasons - 1 && cumulated[first + k] <= u) {
        k++;
      }
      out.codes[i] = k;
    }
  }
}
