package io.sparksynth.engine.generator;

import io.sparksynth.engine.BytesVector;
import io.sparksynth.engine.CodeVector;
import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Dictionary;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.Numbers;
import io.sparksynth.engine.Slot;
import io.sparksynth.engine.Vector;
import io.sparksynth.spec.DataType;
import io.sparksynth.text.Digits;
import io.sparksynth.text.ShortText;
import io.sparksynth.text.Template;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A part of a template, ready to write itself for a row. */
interface TextPart {
  /** Longest text of a whole number, a date or a time. */
  int MOST_DIGITS = 32;

  /** The vector that the part writes from; null if it needs none. */
  default @Nullable Vector vector(Frame frame) {
    return null;
  }

  /** Whether it writes what a column has. */
  default boolean isComputed() {
    return true;
  }

  /** Most bytes that one row can take, without {@link ShortText#SLACK}. */
  int longest(@Nullable Vector vector, int n);

  /** Writes row i of the batch; returns the position after it. The slack may be overwritten. */
  int write(@Nullable Vector vector, int i, long row, byte[] out, int at);

  /** A literal, or the row number with its filters. */
  static TextPart of(Template.Part part) {
    if (part instanceof Template.Literal literal) {
      return new Fixed(ShortText.of(literal.text().getBytes(StandardCharsets.UTF_8)));
    }
    Template.Field field = (Template.Field) part;
    return field.filters().isEmpty() ? new RowNumber() : new FilteredRowNumber(field);
  }

  /** A column; the values of a dictionary are filtered once. */
  static TextPart of(ColumnContext column, Slot slot, Template.Field field) {
    Kernel kernel = column.layout().kernel(slot.index());
    if (kernel instanceof Kernel.OfCode codes) {
      return new Coded(slot.index(), filtered(codes.dictionary(), field));
    }
    if (kernel instanceof Kernel.OfLong && field.filters().isEmpty()) {
      DataType type = slot.type();
      if (type instanceof DataType.Decimal) {
        return new Decimals(slot.index(), Numbers.scale(type));
      }
      if (type.equals(DataType.BIGINT)
          || type.equals(DataType.INT)
          || type.equals(DataType.SMALLINT)
          || type.equals(DataType.TINYINT)) {
        return new Decimals(slot.index(), 0);
      }
    }
    Slot text = column.convert(slot, DataType.STRING);
    if (column.layout().kernel(text.index()) instanceof Kernel.OfCode codes) {
      return new Coded(text.index(), filtered(codes.dictionary(), field));
    }
    return field.filters().isEmpty() ? new Copied(text.index()) : new Filtered(text.index(), field);
  }

  private static ShortText[] filtered(Dictionary dictionary, Template.Field field) {
    ShortText[] texts = new ShortText[dictionary.size()];
    for (int code = 0; code < texts.length; code++) {
      String text = field.filtered(dictionary.text(code));
      texts[code] = ShortText.of(text.getBytes(StandardCharsets.UTF_8));
    }
    return texts;
  }

  private static int append(byte[] text, byte[] out, int at) {
    System.arraycopy(text, 0, out, at, text.length);
    return at + text.length;
  }

  /** The same bytes in every row. */
  record Fixed(ShortText text) implements TextPart {
    @Override
    public boolean isComputed() {
      return false;
    }

    @Override
    public int longest(@Nullable Vector vector, int n) {
      return text.length();
    }

    @Override
    public int write(@Nullable Vector vector, int i, long row, byte[] out, int at) {
      return text.write(out, at);
    }
  }

  /** The row number. */
  record RowNumber() implements TextPart {
    @Override
    public boolean isComputed() {
      return false;
    }

    @Override
    public int longest(@Nullable Vector vector, int n) {
      return MOST_DIGITS;
    }

    @Override
    public int write(@Nullable Vector vector, int i, long row, byte[] out, int at) {
      return Digits.write(row, out, at);
    }
  }

  /** The row number, padded or otherwise filtered. */
  record FilteredRowNumber(Template.Field field) implements TextPart {
    @Override
    public boolean isComputed() {
      return false;
    }

    @Override
    public int longest(@Nullable Vector vector, int n) {
      return field.filtered(Long.toString(Long.MAX_VALUE)).length();
    }

    @Override
    public int write(@Nullable Vector vector, int i, long row, byte[] out, int at) {
      return append(field.filtered(Long.toString(row)).getBytes(StandardCharsets.UTF_8), out, at);
    }
  }

  /** A dictionary's values, filtered. */
  record Coded(int slot, ShortText[] texts, int longest) implements TextPart {
    Coded(int slot, ShortText[] texts) {
      this(slot, texts, Arrays.stream(texts).mapToInt(ShortText::length).max().orElse(0));
    }

    @Override
    public Vector vector(Frame frame) {
      return frame.codes(slot);
    }

    @Override
    public int longest(@Nullable Vector vector, int n) {
      return longest;
    }

    @Override
    public int write(@Nullable Vector vector, int i, long row, byte[] out, int at) {
      return texts[((CodeVector) Objects.requireNonNull(vector)).codes[i]].write(out, at);
    }
  }

  /** Whole numbers and decimals. */
  record Decimals(int slot, int scale) implements TextPart {
    @Override
    public Vector vector(Frame frame) {
      return frame.longs(slot);
    }

    @Override
    public int longest(@Nullable Vector vector, int n) {
      return MOST_DIGITS;
    }

    @Override
    public int write(@Nullable Vector vector, int i, long row, byte[] out, int at) {
      long value = ((LongVector) Objects.requireNonNull(vector)).values[i];
      return scale == 0 ? Digits.write(value, out, at) : Digits.writeDecimal(value, scale, out, at);
    }
  }

  /** Texts as they are. */
  record Copied(int slot) implements TextPart {
    @Override
    public Vector vector(Frame frame) {
      return frame.bytes(slot);
    }

    @Override
    public int longest(@Nullable Vector vector, int n) {
      int[] offsets = ((BytesVector) Objects.requireNonNull(vector)).offsets;
      int longest = 0;
      for (int i = 0; i < n; i++) {
        longest = Math.max(longest, offsets[i + 1] - offsets[i]);
      }
      return longest;
    }

    @Override
    public int write(@Nullable Vector vector, int i, long row, byte[] out, int at) {
      BytesVector texts = (BytesVector) Objects.requireNonNull(vector);
      int length = texts.offsets[i + 1] - texts.offsets[i];
      return ShortText.copy(texts.data, texts.offsets[i], length, out, at);
    }
  }

  /**
   * Texts without a dictionary must be filtered one by one: the slow way, for the few that need it.
   */
  record Filtered(int slot, Template.Field field) implements TextPart {
    /** A filter can lengthen a text, by other letters or by padding. */
    private static final int MOST_PADDING = 128;

    @Override
    public Vector vector(Frame frame) {
      return frame.bytes(slot);
    }

    @Override
    public int longest(@Nullable Vector vector, int n) {
      return 3 * new Copied(slot).longest(vector, n) + MOST_PADDING;
    }

    @Override
    public int write(@Nullable Vector vector, int i, long row, byte[] out, int at) {
      BytesVector texts = (BytesVector) Objects.requireNonNull(vector);
      String text =
          new String(
              texts.data,
              texts.offsets[i],
              texts.offsets[i + 1] - texts.offsets[i],
              StandardCharsets.UTF_8);
      return append(field.filtered(text).getBytes(StandardCharsets.UTF_8), out, at);
    }
  }
}
