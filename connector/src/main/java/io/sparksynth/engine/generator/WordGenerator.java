package io.sparksynth.engine.generator;

import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Dictionary;
import io.sparksynth.engine.EntrySlot;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Generator;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.Slot;
import io.sparksynth.problem.Problems;
import io.sparksynth.sample.GuideTable;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import io.sparksynth.text.Vocabulary;
import io.sparksynth.text.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * {@code word}: a field of a vocabulary's entry, drawn by weight; with {@code by}, among those of a
 * group.
 */
final class WordGenerator implements Generator {
  private static final Parameter<String> WORD =
      Parameter.of("word", ValueTypes.text())
          .required()
          .text("A vocabulary, `person.last_name`, or a field of one, `place.zip`.");
  private static final Parameter<String> BY =
      Parameter.of("by", ValueTypes.text())
          .text("A column whose value is the group of entries to draw from: sex, category.");
  private static final Parameter<String> OF =
      Parameter.of("of", ValueTypes.text())
          .text("A column that drew from the same vocabulary: shows another field of its entry.");

  @Override
  public String name() {
    return "word";
  }

  @Override
  public String summary() {
    return "A word of a vocabulary; several columns can show fields of the same entry.";
  }

  @Override
  public String example() {
    return "first_name: {type: string, word: person.first_name, by: gender}";
  }

  @Override
  public List<Parameter<?>> inside() {
    return List.of();
  }

  @Override
  public List<Parameter<?>> beside() {
    return List.of(BY, OF);
  }

  @Override
  public Optional<Parameter<?>> shorthand() {
    return Optional.of(WORD);
  }

  @Override
  public Optional<DataType> impliedType(Arguments arguments) {
    return Optional.of(DataType.STRING);
  }

  @Override
  public void check(Arguments a, Problems problems) {
    if (a.has(BY) && a.has(OF)) {
      problems.add(a.path(BY), "has no meaning beside 'of', which takes the entry of a column.");
    }
  }

  @Override
  public Slot compile(Arguments a, ColumnContext column) {
    Word word = column.word(a.get(WORD));
    Vocabulary vocabulary = word.vocabulary();
    EntrySlot entries;
    if (a.has(OF)) {
      entries = column.entriesOf(a.get(OF));
      if (!entries.vocabulary().name().equals(vocabulary.name())) {
        throw column.fail(
            "'of' must be a column of vocabulary '%s', but '%s' is of '%s'"
                .formatted(vocabulary.name(), a.get(OF), entries.vocabulary().name()));
      }
    } else {
      Kernel draw =
          a.has(BY) ? byGroup(column, vocabulary, a.get(BY)) : anyEntry(column, vocabulary);
      entries = new EntrySlot(column.add(draw, DataType.INT, false), vocabulary);
      column.rememberEntries(entries);
    }
    return Picked.of(
        column, entries.entry(), vocabulary.values(word.field()), column.type(DataType.STRING));
  }

  private static Kernel anyEntry(ColumnContext column, Vocabulary vocabulary) {
    return new AnyEntry(column.uniform().index(), GuideTable.of(vocabulary.weights()));
  }

  private static Kernel byGroup(ColumnContext column, Vocabulary vocabulary, String by) {
    Slot given = column.column(by);
    if (!(column.layout().kernel(given.index()) instanceof Kernel.OfCode)) {
      throw column.fail("'by' needs a column with a fixed set of texts, and '" + by + "' has none");
    }
    Slot group = column.withoutNulls(given);
    Dictionary dictionary = ((Kernel.OfCode) column.layout().kernel(group.index())).dictionary();
    int[] all = IntStream.range(0, vocabulary.size()).toArray();
    int[][] entries = new int[dictionary.size()][];
    GuideTable[] tables = new GuideTable[dictionary.size()];
    boolean found = false;
    for (int code = 0; code < entries.length; code++) {
      boolean known = vocabulary.groups().contains(dictionary.text(code));
      found |= known;
      // a value that names no group, as an unstated sex, and null draw from all
      entries[code] = known ? vocabulary.entriesOf(dictionary.text(code)) : all;
      tables[code] =
          GuideTable.of(Arrays.stream(entries[code]).mapToDouble(vocabulary::weight).toArray());
    }
    if (!found) {
      throw column.fail(
          "no value of '%s' is a group of vocabulary '%s' (groups: %s)"
              .formatted(by, vocabulary.name(), String.join(", ", vocabulary.groups())));
    }
    return new ByGroup(column.uniform().index(), group.index(), tables, entries);
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

  private record ByGroup(int uniform, int group, GuideTable[] tables, int[][] entries)
      implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      double[] u = frame.doubles(uniform).values;
      int[] groups = frame.codes(group).codes;
      for (int i = 0, n = frame.count(); i < n; i++) {
        int g = groups[i];
        out.values[i] = entries[g][tables[g].index(u[i])];
      }
    }
  }
}
