package io.sparksynth.engine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;

/** Worlds of specs that tests write themselves, and their values as plain arrays. */
final class Own {
  static final Instant START = Instant.parse("2026-05-25T00:00:00Z");
  static final Instant END = Instant.parse("2026-11-21T00:00:00Z");
  private static final int BATCH = 4096;

  private Own() {}

  static World world(String spec) {
    return world(spec, 42, Sizing.of(1));
  }

  static World world(String spec, long seed) {
    return world(spec, seed, Sizing.of(1));
  }

  static World world(String spec, Sizing sizing) {
    return world(spec, 42, sizing);
  }

  static World world(String spec, long seed, Sizing sizing) {
    return world(spec, seed, sizing, START, END);
  }

  static World world(String spec, long seed, Sizing sizing, Instant start, Instant end) {
    return World.of(
        new WorldConfig(new SpecSource("own.yaml", spec), seed, sizing, start, end, "en-US"));
  }

  static World pinned(String spec, Map<String, Long> rows) {
    return world(spec, new Sizing(1, null, -1, rows));
  }

  /** A world of one table, {@code t}, with columns as the lines of a spec. */
  static World table(long rows, String columns) {
    return world(spec("own", rows, columns));
  }

  static String spec(String industry, long rows, String columns) {
    return "industry: %s\ntables:\n  t:\n    rows: %d\n    columns:\n%s\n"
        .formatted(industry, rows, columns.strip().indent(6));
  }

  /** Gives each batch's vector and its first row to {@code take}. */
  static void each(WorldTable table, String column, long rows, BiConsumer<Vector, Integer> take) {
    BatchReader reader = table.reader(List.of(column), BATCH);
    for (long from = 0; from < rows; from += BATCH) {
      int n = (int) Math.min(BATCH, rows - from);
      reader.read(from, n);
      take.accept(reader.vector(0), n);
    }
  }

  static double[] doubles(World world, String table, String column) {
    WorldTable from = world.table(table);
    double[] all = new double[Math.toIntExact(from.rows())];
    int[] at = {0};
    each(
        from,
        column,
        from.rows(),
        (vector, n) -> {
          System.arraycopy(((DoubleVector) vector).values, 0, all, at[0], n);
          at[0] += n;
        });
    return all;
  }

  static long[] longs(World world, String table, String column) {
    WorldTable from = world.table(table);
    long[] all = new long[Math.toIntExact(from.rows())];
    int[] at = {0};
    each(
        from,
        column,
        from.rows(),
        (vector, n) -> {
          System.arraycopy(((LongVector) vector).values, 0, all, at[0], n);
          at[0] += n;
        });
    return all;
  }

  static String[] texts(World world, String table, String column) {
    WorldTable from = world.table(table);
    String[] all = new String[Math.toIntExact(from.rows())];
    int[] at = {0};
    each(
        from,
        column,
        from.rows(),
        (vector, n) -> {
          for (int i = 0; i < n; i++) {
            all[at[0]++] = vector.isNull(i) ? "null" : text(vector, i);
          }
        });
    return all;
  }

  private static String text(Vector vector, int i) {
    if (vector instanceof CodeVector codes) {
      return codes.dictionary.text(codes.codes[i]);
    }
    BytesVector bytes = (BytesVector) vector;
    int from = bytes.offsets[i];
    return new String(bytes.data, from, bytes.offsets[i + 1] - from, StandardCharsets.UTF_8);
  }

  /** How often each of {@code [0, size)} is among the values less {@code first}. */
  static long[] counts(LongStream values, long first, int size) {
    long[] counts = new long[size];
    values.forEach(v -> counts[Math.toIntExact(v - first)]++);
    return counts;
  }
}
