package io.sparksynth.industries;

import io.sparksynth.engine.BatchReader;
import io.sparksynth.engine.BytesVector;
import io.sparksynth.engine.CodeVector;
import io.sparksynth.engine.Dictionary;
import io.sparksynth.engine.DoubleVector;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.Vector;
import io.sparksynth.engine.WorldTable;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Values of some rows of a table as plain arrays, by column. */
final class Rows {
  private static final int BATCH = 4096;

  private final int count;
  private final Map<String, Object> values = new HashMap<>();
  private final Map<String, boolean[]> nulls = new HashMap<>();
  private final Map<Dictionary, String[]> texts = new HashMap<>();

  private Rows(int count) {
    this.count = count;
  }

  /** All rows. */
  static Rows of(WorldTable table, String... columns) {
    return of(table, 0, table.rows(), columns);
  }

  /** Rows {@code [from, to)}. */
  static Rows of(WorldTable table, long from, long to, String... columns) {
    return of(table, Checksums.rows(from, to), columns);
  }

  static Rows of(WorldTable table, long[] rows, String... columns) {
    Rows result = new Rows(rows.length);
    BatchReader reader = table.reader(List.of(columns), BATCH);
    for (String column : columns) {
      result.nulls.put(column, new boolean[rows.length]);
    }
    for (int from = 0; from < rows.length; from += BATCH) {
      int n = Math.min(BATCH, rows.length - from);
      reader.read(java.util.Arrays.copyOfRange(rows, from, from + n), n);
      for (int c = 0; c < columns.length; c++) {
        result.take(columns[c], reader.vector(c), from, n);
      }
    }
    return result;
  }

  private void take(String column, Vector vector, int at, int n) {
    for (int i = 0; i < n; i++) {
      if (vector.isNull(i)) {
        Objects.requireNonNull(nulls.get(column))[at + i] = true;
      }
    }
    if (vector instanceof LongVector longs) {
      long[] all = (long[]) values.computeIfAbsent(column, any -> new long[count]);
      System.arraycopy(longs.values, 0, all, at, n);
    } else if (vector instanceof DoubleVector doubles) {
      double[] all = (double[]) values.computeIfAbsent(column, any -> new double[count]);
      System.arraycopy(doubles.values, 0, all, at, n);
    } else {
      String[] all = (String[]) values.computeIfAbsent(column, any -> new String[count]);
      for (int i = 0; i < n; i++) {
        all[at + i] = vector.isNull(i) ? "" : text(vector, i);
      }
    }
  }

  private String text(Vector vector, int i) {
    if (vector instanceof CodeVector codes) {
      String[] known =
          texts.computeIfAbsent(codes.dictionary, any -> new String[codes.dictionary.size()]);
      int code = codes.codes[i];
      if (known[code] == null) {
        known[code] = codes.dictionary.text(code);
      }
      return known[code];
    }
    BytesVector bytes = (BytesVector) vector;
    int from = bytes.offsets[i];
    return new String(bytes.data, from, bytes.offsets[i + 1] - from, StandardCharsets.UTF_8);
  }

  int count() {
    return count;
  }

  long[] longs(String column) {
    return (long[]) Objects.requireNonNull(values.get(column));
  }

  double[] doubles(String column) {
    return (double[]) Objects.requireNonNull(values.get(column));
  }

  String[] texts(String column) {
    return (String[]) Objects.requireNonNull(values.get(column));
  }

  boolean[] nulls(String column) {
    return Objects.requireNonNull(nulls.get(column));
  }
}
