package io.sparksynth.engine;

import io.sparksynth.engine.expression.Casts;
import io.sparksynth.random.Cells;
import io.sparksynth.random.Keys;
import io.sparksynth.spec.ColumnSpec;
import io.sparksynth.spec.DataType;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Keys that look like those of a parent and that none has: what the parent's key would be in rows
 * behind its last one, where the key counts up; negative or marked ones otherwise.
 */
final class Orphans {
  /** Generators that give a row behind the last one a key that no other row has. */
  private static final Set<String> COUNTING = Set.of("sequence", "format", "uuid");

  private static final String PREFIX = "MISSING-";
  private static final long FEW = 1_000_000;

  private final TableCompiler child;
  private final DataType type;
  private final long key;
  private TableCompiler parent;
  private ColumnSpec parentKey;

  Orphans(TableCompiler child, ColumnSpec column, DataType type, long key) {
    this.child = child;
    this.type = type;
    this.key = key;
    parent = child;
    parentKey = column;
    // A parent's key may itself refer to another table; what the last one lacks, none of them has.
    for (int depth = 0; depth < 16; depth++) {
      String name = parentKey.name();
      Relationship up =
          parent.relations().relationships().stream()
              .filter(r -> r.childColumn().equalsIgnoreCase(name))
              .findFirst()
              .orElse(null);
      if (up == null) {
        break;
      }
      parent = child.world().table(up.parent());
      parentKey = parent.find(up.parentColumn()).orElseThrow();
    }
  }

  /** The slot of keys that don't exist, one for each row of the child. */
  Slot slot() {
    Layout layout = child.layout();
    if (COUNTING.contains(parentKey.generator().type().name()) && parentKey.cases().isEmpty()) {
      int row = layout.add(new BehindTheLast(key, parent.rows()));
      Relation relation =
          new ReferenceRelation(parent, row, layout.addChild(parent::layout), layout.addState());
      Slot slot = parent.column(parentKey.name());
      Kernel lookup = LookupKernels.of(relation, slot, parent.layout().kernel(slot.index()));
      return Casts.rounded(
          layout, new Slot(layout.add(lookup), slot.type(), slot.nullable()), type);
    }
    return switch (PhysicalType.of(type)) {
      case LONG -> new Slot(layout.add(new Negative(key)), type, false);
      case DOUBLE ->
          Casts.rounded(
              layout, new Slot(layout.add(new Negative(key)), DataType.BIGINT, false), type);
      default -> new Slot(layout.add(new Marked(key)), DataType.STRING, false);
    };
  }

  private record BehindTheLast(long key, long rows) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      long most = Math.max(1, Math.min(rows, Long.MAX_VALUE - rows));
      for (int i = 0, n = frame.count(); i < n; i++) {
        out.values[i] = rows + Cells.below(Cells.bits(key, frame.rows()[i]), most);
      }
    }
  }

  private record Negative(long key) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      for (int i = 0, n = frame.count(); i < n; i++) {
        out.values[i] = -1 - Cells.below(Cells.bits(key, frame.rows()[i]), 100);
      }
    }
  }

  private record Marked(long key) implements Kernel.OfBytes {
    @Override
    public void fill(Frame frame, BytesVector out) {
      byte[] prefix = PREFIX.getBytes(StandardCharsets.US_ASCII);
      int at = 0;
      out.offsets[0] = 0;
      for (int i = 0, n = frame.count(); i < n; i++) {
        byte[] data = out.ensure(at, prefix.length + 20);
        System.arraycopy(prefix, 0, data, at, prefix.length);
        long number = Cells.below(Cells.bits(Keys.draw(key, 1), frame.rows()[i]), FEW);
        at = io.sparksynth.text.Digits.writePadded(number, 6, data, at + prefix.length);
        out.offsets[i + 1] = at;
      }
    }
  }
}
