package io.sparksynth.engine.generator;

import io.sparksynth.engine.BytesVector;
import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Generator;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.Slot;
import io.sparksynth.random.Cells;
import io.sparksynth.random.Keys;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** {@code uuid}: random UUIDs of version 4 (RFC 9562). */
final class UuidGenerator implements Generator {
  private static final int LENGTH = 36;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  @Override
  public String name() {
    return "uuid";
  }

  @Override
  public String summary() {
    return "Random UUIDs (version 4).";
  }

  @Override
  public String example() {
    return "event_id: {type: string, uuid: {}}";
  }

  @Override
  public List<Parameter<?>> inside() {
    return List.of();
  }

  @Override
  public Optional<DataType> impliedType(Arguments arguments) {
    return Optional.of(DataType.STRING);
  }

  @Override
  public boolean canBeUnique(Arguments arguments) {
    return true;
  }

  @Override
  public Slot compile(Arguments arguments, ColumnContext column) {
    column.types().requireText();
    return column.add(new Uuid(column.key(), Keys.draw(column.key(), 1)), DataType.STRING, false);
  }

  private record Uuid(long highKey, long lowKey) implements Kernel.OfBytes {
    @Override
    public void fill(Frame frame, BytesVector out) {
      int n = frame.count();
      byte[] data = out.ensure(0, n * LENGTH);
      long[] rows = frame.rows();
      out.offsets[0] = 0;
      for (int i = 0, at = 0; i < n; i++, at += LENGTH) {
        long high = (Cells.bits(highKey, rows[i]) & 0xffffffffffff0fffL) | 0x4000L;
        long low = (Cells.bits(lowKey, rows[i]) & 0x3fffffffffffffffL) | 0x8000000000000000L;
        hex(high, 32, 8, data, at);
        data[at + 8] = '-';
        hex(high, 16, 4, data, at + 9);
        data[at + 13] = '-';
        hex(high, 0, 4, data, at + 14);
        data[at + 18] = '-';
        hex(low, 48, 4, data, at + 19);
        data[at + 23] = '-';
        hex(low, 0, 12, data, at + 24);
        out.offsets[i + 1] = at + LENGTH;
      }
    }

    private static void hex(long bits, int shift, int digits, byte[] data, int at) {
      for (int d = digits - 1, s = shift; d >= 0; d--, s += 4) {
        data[at + d] = HEX[(int) (bits >>> s) & 15];
      }
    }
  }
}
