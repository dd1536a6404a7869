package io.sparksynth.engine;

import java.util.Arrays;

/**
 * Strings (UTF-8) or binaries, one after the other in one buffer: value i is {@code data[offsets[i]
 * .. offsets[i+1])}.
 */
public final class BytesVector extends Vector {
  public byte[] data;
  public final int[] offsets;

  public BytesVector(int capacity) {
    super(capacity);
    data = new byte[Math.max(64, capacity * 16)];
    offsets = new int[capacity + 1];
  }

  /**
   * Makes room for {@code more} bytes after {@code used}; call before writing, then write into
   * {@link #data}.
   */
  public byte[] ensure(int used, int more) {
    if (data.length - used < more) {
      data = Arrays.copyOf(data, Math.max(used + more, data.length * 2));
    }
    return data;
  }
}
