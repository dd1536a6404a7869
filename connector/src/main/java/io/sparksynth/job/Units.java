package io.sparksynth.job;

import java.time.Duration;
import java.util.Locale;

/** Numbers as people read them. */
final class Units {
  private static final String[] BYTES = {"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};

  private Units() {}

  /** {@code 1,234,567}. */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** {@code 12.3 MiB}; {@code -} for a negative number, which stands for unknown. */
  static String bytes(long bytes) {
    if (bytes < 0) {
      return "-";
    }
    int power = 0;
    double value = bytes;
    // 1023.95 would print as 1024.0.
    while (value >= 1023.95 && power < BYTES.length - 1) {
      value /= 1024;
      power++;
    }
    return power == 0 ? bytes + " B" : String.format(Locale.ROOT, "%.1f %s", value, BYTES[power]);
  }

  /** {@code 4.2 s}, {@code 3 min 05 s}, {@code 2 h 07 min}. */
  static String time(Duration time) {
    long seconds = time.toSeconds();
    if (seconds < 60) {
      return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1e3);
    }
    if (seconds < 3600) {
      return String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60);
    }
    return String.format(Locale.ROOT, "%d h %02d min", seconds / 3600, seconds / 60 % 60);
  }

  /** Rows a second, {@code 12,345}. */
  static String rate(long rows, Duration time) {
    return count(Math.round((double) rows / Math.max(time.toNanos() / 1e9, 1e-3)));
  }
}
