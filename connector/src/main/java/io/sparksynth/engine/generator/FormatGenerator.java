package io.sparksynth.engine.generator;

import io.sparksynth.engine.BytesVector;
import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Generator;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.Slot;
import io.sparksynth.problem.Problems;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import io.sparksynth.text.Digits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code format}: numbered texts such as CUST-00001, in the order of the rows. */
final class FormatGenerator implements Generator {
  private static final Pattern SHAPE = Pattern.compile("(.*?)([0-9]{1,18})([^0-9]*)");
  private static final Parameter<String> FORMAT =
      Parameter.of("format", ValueTypes.text())
          .required()
          .text("The text of the first row; its last run of digits counts up, in that width.");

  @Override
  public String name() {
    return "format";
  }

  @Override
  public String summary() {
    return "Texts with a running number.";
  }

  @Override
  public String example() {
    return "customer_id: {type: string, format: CUST-00001}";
  }

  @Override
  public List<Parameter<?>> inside() {
    return List.of();
  }

  @Override
  public Optional<Parameter<?>> shorthand() {
    return Optional.of(FORMAT);
  }

  @Override
  public Optional<DataType> impliedType(Arguments arguments) {
    return Optional.of(DataType.STRING);
  }

  @Override
  public void check(Arguments a, Problems problems) {
    a.find(FORMAT)
        .filter(text -> !SHAPE.matcher(text).matches())
        .ifPresent(
            text -> problems.add(a.path(FORMAT), "needs digits to count with, as in CUST-00001."));
  }

  @Override
  public boolean canBeUnique(Arguments arguments) {
    return true;
  }

  @Override
  public Slot compile(Arguments a, ColumnContext column) {
    column.types().requireText();
    Matcher shape = SHAPE.matcher(a.get(FORMAT));
    if (!shape.matches()) {
      throw column.fail("needs digits to count with, as in CUST-00001");
    }
    return column.add(
        new Numbered(
            shape.group(1).getBytes(StandardCharsets.UTF_8),
            shape.group(2).length(),
            Long.parseLong(shape.group(2)),
            shape.group(3).getBytes(StandardCharsets.UTF_8)),
        DataType.STRING,
        false);
  }

  private record Numbered(byte[] prefix, int width, long first, byte[] suffix)
      implements Kernel.OfBytes {
    private static final int MOST_DIGITS = 20;

    @Override
    public void fill(Frame frame, BytesVector out) {
      int n = frame.count();
      byte[] data = out.ensure(0, n * (prefix.length + MOST_DIGITS + suffix.length));
      long[] rows = frame.rows();
      int at = 0;
      out.offsets[0] = 0;
      for (int i = 0; i < n; i++) {
        System.arraycopy(prefix, 0, data, at, prefix.length);
        at = Digits.writePadded(first + rows[i], width, data, at + prefix.length);
        System.arraycopy(suffix, 0, data, at, suffix.length);
        at += suffix.length;
        out.offsets[i + 1] = at;
      }
    }
  }
}
