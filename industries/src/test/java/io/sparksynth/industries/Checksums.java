package io.sparksynth.industries;

import io.sparksynth.engine.BatchReader;
import io.sparksynth.engine.BytesVector;
import io.sparksynth.engine.CodeVector;
import io.sparksynth.engine.DoubleVector;
import io.sparksynth.engine.Field;
import io.sparksynth.engine.ListVector;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.MapVector;
import io.sparksynth.engine.StructVector;
import io.sparksynth.engine.Vector;
import io.sparksynth.engine.WorldTable;
import io.sparksynth.random.Cells;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Order-free checksums: for each column the sum over all rows of a 64-bit hash of the row number
 * and the value. A dictionary code and the same text written out have the same hash.
 */
final class Checksums {
  private static final long NULL = 0x5bd1e995_9e3779b9L;

  private Checksums() {}

  static List<String> columns(WorldTable table) {
    return table.fields().stream().map(Field::name).toList();
  }

  static long[] rows(long from, long to) {
    return LongStream.range(from, to).toArray();
  }

  /** Of all columns of some rows, by column. */
  static Map<String, Long> of(WorldTable table, long[] rows, int batchSize) {
    return of(table, columns(table), rows, batchSize);
  }

  /** Of some columns of some rows, read in batches of any row numbers. */
  static Map<String, Long> of(WorldTable table, List<String> columns, long[] rows, int batchSize) {
    BatchReader reader = table.reader(columns, batchSize);
    long[] sums = new long[columns.size()];
    for (int from = 0; from < rows.length; from += batchSize) {
      int n = Math.min(batchSize, rows.length - from);
      long[] batch = java.util.Arrays.copyOfRange(rows, from, from + n);
      reader.read(batch, n);
      add(reader, batch, n, sums);
    }
    return named(columns, sums);
  }

  /** Of some columns of rows {@code [from, to)}, read by their range. */
  static Map<String, Long> ofRange(
      WorldTable table, List<String> columns, long from, long to, int batchSize) {
    BatchReader reader = table.reader(columns, batchSize);
    long[] sums = new long[columns.size()];
    for (long first = from; first < to; first += batchSize) {
      int n = (int) Math.min(batchSize, to - first);
      reader.read(first, n);
      add(reader, rows(first, first + n), n, sums);
    }
    return named(columns, sums);
  }

  /** The sum of two parts of a table. */
  static Map<String, Long> plus(Map<String, Long> a, Map<String, Long> b) {
    Map<String, Long> sum = new LinkedHashMap<>(a);
    b.forEach((column, value) -> sum.merge(column, value, Long::sum));
    return sum;
  }

  private static Map<String, Long> named(List<String> columns, long[] sums) {
    Map<String, Long> named = new LinkedHashMap<>();
    for (int c = 0; c < sums.length; c++) {
      named.put(columns.get(c), sums[c]);
    }
    return named;
  }

  private static void add(BatchReader reader, long[] rows, int n, long[] sums) {
    for (int c = 0; c < sums.length; c++) {
      Vector vector = reader.vector(c);
      for (int i = 0; i < n; i++) {
        sums[c] += Cells.bits(hash(vector, i), rows[i]);
      }
    }
  }

  /** The hash of a value. */
  static long hash(Vector vector, int i) {
    if (vector.isNull(i)) {
      return NULL;
    }
    if (vector instanceof LongVector longs) {
      return Cells.mix(longs.values[i]);
    }
    if (vector instanceof DoubleVector doubles) {
      return Cells.mix(Double.doubleToLongBits(doubles.values[i]));
    }
    if (vector instanceof CodeVector codes) {
      byte[] bytes = codes.dictionary.bytes(codes.codes[i]);
      return hash(bytes, 0, bytes.length);
    }
    if (vector instanceof BytesVector bytes) {
      return hash(bytes.data, bytes.offsets[i], bytes.offsets[i + 1]);
    }
    if (vector instanceof ListVector list) {
      return list(list.offsets[i], list.offsets[i + 1], list.elements);
    }
    if (vector instanceof MapVector map) {
      int from = map.offsets[i];
      int to = map.offsets[i + 1];
      return list(from, to, map.keys) * 31 + list(from, to, map.values);
    }
    long hash = 1;
    for (Vector field : ((StructVector) vector).fields) {
      hash = Cells.mix(hash * 31 + hash(field, i));
    }
    return hash;
  }

  private static long hash(byte[] data, int from, int to) {
    long hash = (long) to - from;
    for (int i = from; i < to; i++) {
      hash = hash * 0x100000001b3L + data[i];
    }
    return Cells.mix(hash);
  }

  private static long list(int from, int to, Vector elements) {
    long hash = (long) to - from;
    for (int i = from; i < to; i++) {
      hash = Cells.mix(hash * 31 + hash(elements, i));
    }
    return hash;
  }
}
