package io.sparksynth.engine.generator;

import io.sparksynth.engine.CodeVector;
import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Dictionary;
import io.sparksynth.engine.DoubleVector;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Generator;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.PhysicalType;
import io.sparksynth.engine.Pointwise;
import io.sparksynth.engine.Slot;
import io.sparksynth.engine.Vector;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Literal;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code constant}: the same value, or null, in every row. */
final class ConstantGenerator implements Generator {
  private static final Parameter<Literal> VALUE =
      Parameter.of("value", ValueTypes.scalar()).required().text("The value; null is one too.");

  @Override
  public String name() {
    return "constant";
  }

  @Override
  public String summary() {
    return "The same value in every row.";
  }

  @Override
  public String example() {
    return "currency: {type: string, constant: USD}";
  }

  @Override
  public List<Parameter<?>> inside() {
    return List.of(VALUE);
  }

  @Override
  public Optional<Parameter<?>> shorthand() {
    return Optional.of(VALUE);
  }

  @Override
  public Optional<DataType> impliedType(Arguments arguments) {
    Object value = arguments.get(VALUE).value();
    if (value instanceof Long) {
      return Optional.of(DataType.BIGINT);
    }
    if (value instanceof BigDecimal) {
      return Optional.of(DataType.DOUBLE);
    }
    return Optional.of(value instanceof Boolean ? DataType.BOOLEAN : DataType.STRING);
  }

  @Override
  public Slot compile(Arguments a, ColumnContext column) {
    DataType type = column.type(impliedType(a).orElse(DataType.STRING));
    Literal literal = a.get(VALUE);
    boolean isNull = literal.value() == null;
    String text = literal.text();
    return switch (PhysicalType.of(type)) {
      case LONG -> {
        Longs value = new Longs(isNull ? 0 : Typed.asLong(column, text, type));
        yield column.add(isNull ? (Kernel.OfLong) value::nulls : value, type, isNull);
      }
      case DOUBLE -> {
        Doubles value = new Doubles(isNull ? 0 : Typed.asDouble(column, text));
        yield column.add(isNull ? (Kernel.OfDouble) value::nulls : value, type, isNull);
      }
      case STRING -> {
        Texts value = new Texts(Dictionary.of(List.of(isNull ? "" : text)));
        yield column.add(isNull ? new NullText(value) : value, type, isNull);
      }
      case NESTED -> throw column.fail("makes single values, but the column is " + type);
    };
  }

  private static void allNull(Frame frame, Vector out) {
    out.hasNulls = true;
    Arrays.fill(out.nulls, 0, frame.count(), true);
  }

  private record Longs(long value) implements Pointwise.OfLong {
    @Override
    public int uniform() {
      return ANY;
    }

    @Override
    public long at(double u) {
      return value;
    }

    @Override
    public void fill(Frame frame, LongVector out) {
      Arrays.fill(out.values, 0, frame.count(), value);
    }

    void nulls(Frame frame, LongVector out) {
      fill(frame, out);
      allNull(frame, out);
    }
  }

  private record Doubles(double value) implements Pointwise.OfDouble {
    @Override
    public int uniform() {
      return ANY;
    }

    @Override
    public double at(double u) {
      return value;
    }

    @Override
    public void fill(Frame frame, DoubleVector out) {
      Arrays.fill(out.values, 0, frame.count(), value);
    }

    void nulls(Frame frame, DoubleVector out) {
      fill(frame, out);
      allNull(frame, out);
    }
  }

  private record Texts(Dictionary dictionary) implements Pointwise.OfCode {
    @Override
    public int uniform() {
      return ANY;
    }

    @Override
    public int at(double u) {
      return 0;
    }

    @Override
    public void fill(Frame frame, CodeVector out) {
      Arrays.fill(out.codes, 0, frame.count(), 0);
    }
  }

  private record NullText(Texts text) implements Kernel.OfCode {
    @Override
    public Dictionary dictionary() {
      return text.dictionary();
    }

    @Override
    public void fill(Frame frame, CodeVector out) {
      text.fill(frame, out);
      allNull(frame, out);
    }
  }
}
