package io.sparksynth.engine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The distinct values of a string column, by code. Immutable; compared by identity, so it may key
 * caches.
 */
public final class Dictionary {
  private final byte[][] values;

  private Dictionary(byte[][] values) {
    this.values = values;
  }

  public static Dictionary of(List<String> values) {
    byte[][] bytes = new byte[values.size()][];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = values.get(i).getBytes(StandardCharsets.UTF_8);
    }
    return new Dictionary(bytes);
  }

  public int size() {
    return values.length;
  }

  /** UTF-8 bytes of a code's value; not to be written to. */
  public byte[] bytes(int code) {
    return values[code];
  }

  /** All values, by code. */
  public List<String> texts() {
    return Arrays.stream(values).map(v -> new String(v, StandardCharsets.UTF_8)).toList();
  }

  public String text(int code) {
    return new String(values[code], StandardCharsets.UTF_8);
  }
}
