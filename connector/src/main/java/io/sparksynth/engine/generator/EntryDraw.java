package io.sparksynth.engine.generator;

import io.sparksynth.engine.CodeVector;
import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Dictionary;
import io.sparksynth.engine.EntrySlot;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.Slot;
import io.sparksynth.sample.GuideTable;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.text.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The draw of an entry of a vocabulary by its weight: any, or one of the group that some columns of
 * the row name.
 */
final class EntryDraw {
  private static final int MOST_GROUPS = 1 << 16;

  /** Between the values of several columns in the name of a group. */
  private static final String BETWEEN = "/";

  private EntryDraw() {}

  /**
   * As {@code by} and {@code of} say; remembered, so that other columns can show the same entry.
   */
  static EntrySlot of(Arguments a, ColumnContext column, Vocabulary vocabulary) {
    if (a.has(WordGenerator.OF)) {
      EntrySlot drawn = column.entriesOf(a.get(WordGenerator.OF));
      if (!drawn.vocabulary().name().equals(vocabulary.name())) {
        throw column.fail(
            "'of' must be a column of vocabulary '%s', but '%s' is of '%s'"
                .formatted(vocabulary.name(), a.get(WordGenerator.OF), drawn.vocabulary().name()));
      }
      return drawn;
    }
    boolean isMixed = vocabulary.parts().size() > 1;
    Kernel draw =
        a.has(WordGenerator.FITS)
            ? Fitting.of(column, vocabulary, a.get(WordGenerator.FITS))
            : a.has(WordGenerator.BY) || isMixed
                ? byGroup(
                    column, vocabulary, a.find(WordGenerator.BY).orElse(List.of()), nth(a, column))
                : a.has(WordGenerator.NTH)
                    ? new NthEntry(nth(a, column), vocabulary.size())
                    : any(column, vocabulary.weights());
    EntrySlot drawn = new EntrySlot(column.add(draw, DataType.INT, false), vocabulary);
    column.rememberEntries(drawn);
    return drawn;
  }

  /** Slot with the numbers of the entries that are wanted, from 1; -1 if they are drawn. */
  private static int nth(Arguments a, ColumnContext column) {
    return a.has(WordGenerator.NTH)
        ? column.convert(column.column(a.get(WordGenerator.NTH)), DataType.BIGINT).index()
        : -1;
  }

  /** One of so many weighted entries. */
  static Kernel any(ColumnContext column, double[] weights) {
    return new AnyEntry(column.uniform().index(), GuideTable.of(weights));
  }

  /**
   * An entry of the group whose name the columns' values make, joined by a slash. Where there is no
   * such group, the one of all columns but the last counts, and so on; then all entries. In a world
   * of several locales the row's own comes first.
   */
  private static Kernel byGroup(
      ColumnContext column, Vocabulary vocabulary, List<String> by, int nth) {
    List<Slot> slots = new ArrayList<>();
    List<Dictionary> dictionaries = new ArrayList<>();
    if (vocabulary.parts().size() > 1) {
      slots.add(column.localeOfRow());
    }
    for (String name : by) {
      Slot given = column.column(name);
      if (!(column.layout().kernel(given.index()) instanceof Kernel.OfCode)) {
        throw column.fail(
            "'by' needs a column with a fixed set of texts, and '" + name + "' has none");
      }
      slots.add(column.withoutNulls(given));
      dictionaries.add(
          ((Kernel.OfCode) column.layout().kernel(slots.get(slots.size() - 1).index()))
              .dictionary());
    }
    long combinations = 1;
    for (Dictionary dictionary : dictionaries) {
      combinations *= dictionary.size();
      if (combinations * vocabulary.parts().size() > MOST_GROUPS) {
        throw column.fail("'by' names columns with more than " + MOST_GROUPS + " combinations");
      }
    }
    List<int[]> entries = new ArrayList<>();
    boolean found = by.isEmpty();
    int offset = 0;
    for (Vocabulary part : vocabulary.parts()) {
      for (int code = 0; code < combinations; code++) {
        String group = group(part, dictionaries, code);
        found |= group != null;
        // a value that names no group, as an unstated sex, and null draw from all
        entries.add(entries(part, group, offset));
      }
      offset += part.size();
    }
    if (!found) {
      throw column.fail(
          "no value of '%s' is a group of vocabulary '%s' (groups: %s)"
              .formatted(
                  String.join(BETWEEN, by),
                  vocabulary.name(),
                  String.join(", ", vocabulary.parts().get(0).groups())));
    }
    GuideTable[] tables = new GuideTable[entries.size()];
    for (int i = 0; i < tables.length; i++) {
      tables[i] =
          GuideTable.of(Arrays.stream(entries.get(i)).mapToDouble(vocabulary::weight).toArray());
    }
    List<Integer> sizes = new ArrayList<>();
    if (slots.size() > dictionaries.size()) {
      sizes.add(vocabulary.parts().size());
    }
    dictionaries.forEach(dictionary -> sizes.add(dictionary.size()));
    return new ByGroup(
        nth < 0 ? column.uniform().index() : -1,
        nth,
        slots.stream().mapToInt(Slot::index).toArray(),
        sizes.stream().mapToInt(Integer::intValue).toArray(),
        tables,
        entries.toArray(new int[0][]));
  }

  private static int[] entries(Vocabulary part, @Nullable String group, int offset) {
    IntStream own =
        group == null ? IntStream.range(0, part.size()) : Arrays.stream(part.entriesOf(group));
    return own.map(entry -> entry + offset).toArray();
  }

  private static @Nullable String group(
      Vocabulary vocabulary, List<Dictionary> dictionaries, int combination) {
    int rest = combination;
    String[] values = new String[dictionaries.size()];
    for (int i = values.length - 1; i >= 0; i--) {
      values[i] = dictionaries.get(i).text(rest % dictionaries.get(i).size());
      rest /= dictionaries.get(i).size();
    }
    for (int length = values.length; length > 0; length--) {
      String name = String.join(BETWEEN, Arrays.copyOf(values, length));
      if (vocabulary.groups().contains(name)) {
        return name;
      }
    }
    return null;
  }

  private record AnyEntry(int uniform, GuideTable table) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      double[] u = frame.doubles(uniform).values;
      for (int i = 0, n = frame.count(); i < n; i++) {
        out.values[i] = table.index(u[i]);
      }
    }
  }

  private record NthEntry(int nth, int size) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      long[] numbers = frame.longs(nth).values;
      for (int i = 0, n = frame.count(); i < n; i++) {
        out.values[i] = Math.floorMod(numbers[i] - 1, size);
      }
    }
  }

  /**
   * @param nth slot with the entry's number in its group, from 1; -1 if it is drawn
   * @param slots of the columns that name the group
   * @param sizes of their dictionaries; the last column's code counts by one
   */
  private record ByGroup(
      int uniform, int nth, int[] slots, int[] sizes, GuideTable[] tables, int[][] entries)
      implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      long[] values = out.values;
      int n = frame.count();
      Arrays.fill(values, 0, n, 0);
      for (int s = 0; s < slots.length; s++) {
        CodeVector codes = frame.codes(slots[s]);
        for (int i = 0; i < n; i++) {
          values[i] = values[i] * sizes[s] + codes.codes[i];
        }
      }
      if (nth >= 0) {
        long[] numbers = frame.longs(nth).values;
        for (int i = 0; i < n; i++) {
          int[] of = entries[(int) values[i]];
          values[i] = of[Math.floorMod(numbers[i] - 1, of.length)];
        }
        return;
      }
      double[] u = frame.doubles(uniform).values;
      for (int i = 0; i < n; i++) {
        int g = (int) values[i];
        values[i] = entries[g][tables[g].index(u[i])];
      }
    }
  }
}
