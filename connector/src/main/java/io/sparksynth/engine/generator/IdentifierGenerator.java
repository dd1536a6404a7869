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
import io.sparksynth.text.IdentifierKind;
import io.sparksynth.text.Identifiers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code identifier}: numbers with the right form and check digit that belong to nobody; with
 * {@code unique: true} all differ, by a permutation of all numbers of the kind.
 */
final class IdentifierGenerator implements Generator {
  private static final Parameter<String> KIND =
      Parameter.of("kind", ValueTypes.text())
          .required()
          .text(
              "The kind: "
                  + Identifiers.all().stream()
                      .map(kind -> "`" + kind.name() + "` (" + lower(kind.summary()) + ")")
                      .collect(Collectors.joining("; "))
                  + ".");

  private static String lower(String sentence) {
    boolean isName = sentence.length() > 1 && Character.isUpperCase(sentence.charAt(1));
    String start =
        isName
            ? sentence.substring(0, 1)
            : sentence.substring(0, 1).toLowerCase(java.util.Locale.ROOT);
    return start + sentence.substring(1).replaceAll("[.]$", "");
  }

  @Override
  public String name() {
    return "identifier";
  }

  @Override
  public String summary() {
    return "Identifiers with right check digits that can belong to nobody; all different with"
        + " `unique: true`.";
  }

  @Override
  public String example() {
    return "npi: {type: string, identifier: npi, unique: true}";
  }

  @Override
  public List<Parameter<?>> inside() {
    return List.of();
  }

  @Override
  public Optional<Parameter<?>> shorthand() {
    return Optional.of(KIND);
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
    IdentifierKind kind = column.attempt(() -> Identifiers.of(a.get(KIND)));
    column.types().requireTextOrDigits(isDigits(kind), kind.maxLength());
    if (!column.isUnique()) {
      return column.add(new Any(kind, column.key()), DataType.STRING, false);
    }
    if (kind.size() < column.rows()) {
      throw column.fail(
          "there are %,d different values of '%s', but %,d rows must differ"
              .formatted(kind.size(), kind.name(), column.rows()));
    }
    FeistelPermutation order = FeistelPermutation.of(column.key(), kind.size());
    return column.add(new Unique(kind, order), DataType.STRING, false);
  }

  /** Whether the values are digits only; all of a kind have one form. */
  private static boolean isDigits(IdentifierKind kind) {
    byte[] text = new byte[kind.maxLength()];
    int length = kind.write(0, text, 0);
    for (int i = 0; i < length; i++) {
      if (text[i] < '0' || text[i] > '9') {
        return false;
      }
    }
    return true;
  }

  private record Any(IdentifierKind kind, long key) implements Kernel.OfBytes {
    @Override
    public void fill(Frame frame, BytesVector out) {
      int n = frame.count();
      byte[] data = out.ensure(0, n * kind.maxLength());
      long[] rows = frame.rows();
      out.offsets[0] = 0;
      for (int i = 0, at = 0; i < n; i++) {
        at = kind.write(Cells.below(Cells.bits(key, rows[i]), kind.size()), data, at);
        out.offsets[i + 1] = at;
      }
    }
  }

  private record Unique(IdentifierKind kind, FeistelPermutation order) implements Kernel.OfBytes {
    @Override
    public void fill(Frame frame, BytesVector out) {
      int n = frame.count();
      byte[] data = out.ensure(0, n * kind.maxLength());
      long[] rows = frame.rows();
      out.offsets[0] = 0;
      for (int i = 0, at = 0; i < n; i++) {
        at = kind.write(order.apply(rows[i]), data, at);
        out.offsets[i + 1] = at;
      }
    }
  }
}
