package io.sparksynth.engine.generator;

import io.sparksynth.engine.BytesVector;
import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Generator;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.Slot;
import io.sparksynth.random.Cells;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import io.sparksynth.text.FakerTexts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * {@code faker}: any expression of Datafaker, evaluated with a random generator that is seeded by
 * the cell. Costs microseconds a row, where a {@code word} costs nanoseconds.
 */
final class FakerGenerator implements Generator {
  private static final Parameter<String> EXPRESSION =
      Parameter.of("faker", ValueTypes.text())
          .required()
          .text("`Address.cityName`, or text with `#{Name.firstName}` in it.");

  @Override
  public String name() {
    return "faker";
  }

  @Override
  public String summary() {
    return "Texts of Datafaker's providers, in the world's locale.";
  }

  @Override
  public String example() {
    return "beer: {type: string, faker: Beer.name}";
  }

  @Override
  public List<Parameter<?>> inside() {
    return List.of();
  }

  @Override
  public Optional<Parameter<?>> shorthand() {
    return Optional.of(EXPRESSION);
  }

  @Override
  public Optional<DataType> impliedType(Arguments arguments) {
    return Optional.of(DataType.STRING);
  }

  @Override
  public Slot compile(Arguments a, ColumnContext column) {
    column.types().requireText();
    String given = a.get(EXPRESSION);
    String expression = given.contains("#{") ? given : "#{" + given + "}";
    String locale = column.locale();
    try {
      new FakerTexts(locale).text(expression, 0);
    } catch (RuntimeException e) {
      // the rest of the message is how Datafaker's context prints
      String why = String.valueOf(e.getMessage()).replaceFirst(" directive for .*", "");
      throw column.fail("Datafaker can't evaluate '" + given + "': " + why);
    }
    return column.add(
        new Fake(expression, locale, column.key(), column.layout().addState()),
        DataType.STRING,
        false);
  }

  private record Fake(String expression, String locale, long key, int state)
      implements Kernel.OfBytes {
    @Override
    public void fill(Frame frame, BytesVector out) {
      FakerTexts source = frame.state(state, () -> new FakerTexts(locale));
      long[] rows = frame.rows();
      int at = 0;
      out.offsets[0] = 0;
      for (int i = 0, n = frame.count(); i < n; i++) {
        byte[] text =
            source.text(expression, Cells.bits(key, rows[i])).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(text, 0, out.ensure(at, text.length), at, text.length);
        at += text.length;
        out.offsets[i + 1] = at;
      }
    }
  }
}
