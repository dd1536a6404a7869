package io.sparksynth.engine.generator;

import io.sparksynth.engine.BytesVector;
import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Generator;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.Slot;
import io.sparksynth.random.Cells;
import io.sparksynth.sample.FeistelPermutation;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import io.sparksynth.text.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code pattern}: texts of a shape; with {@code unique: true} all differ, by a permutation of all
 * texts of the shape.
 */
final class PatternGenerator implements Generator {
  private static final Parameter<String> PATTERN =
      Parameter.of("pattern", ValueTypes.text())
          .required()
          .text(
              "The shape: `#` a digit, `?` a letter A-Z, `!` a letter a-z, `[AB12]` one of these,"
                  + " `\\` before a character that stands for itself.");

  @Override
  public String name() {
    return "pattern";
  }

  @Override
  public String summary() {
    return "Texts of a shape; all different with `unique: true`.";
  }

  @Override
  public String example() {
    return "sku: {type: string, pattern: \"???-#####\", unique: true}";
  }

  @Override
  public List<Parameter<?>> inside() {
    return List.of();
  }

  @Override
  public Optional<Parameter<?>> shorthand() {
    return Optional.of(PATTERN);
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
  public Slot compile(Arguments a, ColumnContext column) {
    Pattern pattern = column.attempt(() -> Pattern.parse(a.get(PATTERN)));
    column.types().requireTextOrDigits(pattern.isDigits(), pattern.length());
    if (!column.isUnique()) {
      return column.add(new Any(pattern, column.key()), DataType.STRING, false);
    }
    if (pattern.size() < column.mostRows()) {
      throw column.fail(
          String.format(
              Locale.ROOT,
              "has %,d different texts, but %,d rows must differ: lengthen it",
              pattern.size(),
              column.mostRows()));
    }
    FeistelPermutation order = FeistelPermutation.of(column.key(), pattern.size());
    return column.add(new Unique(pattern, order), DataType.STRING, false);
  }

  private record Any(Pattern pattern, long key) implements Kernel.OfBytes {
    @Override
    public void fill(Frame frame, BytesVector out) {
      int n = frame.count();
      byte[] data = out.ensure(0, n * pattern.length());
      long[] rows = frame.rows();
      out.offsets[0] = 0;
      for (int i = 0, at = 0; i < n; i++) {
        at = pattern.write(Cells.below(Cells.bits(key, rows[i]), pattern.size()), data, at);
        out.offsets[i + 1] = at;
      }
    }
  }

  private record Unique(Pattern pattern, FeistelPermutation order) implements Kernel.OfBytes {
    @Override
    public void fill(Frame frame, BytesVector out) {
      int n = frame.count();
      byte[] data = out.ensure(0, n * pattern.length());
      long[] rows = frame.rows();
      out.offsets[0] = 0;
      for (int i = 0, at = 0; i < n; i++) {
        at = pattern.write(order.apply(rows[i]), data, at);
        out.offsets[i + 1] = at;
      }
    }
  }
}
