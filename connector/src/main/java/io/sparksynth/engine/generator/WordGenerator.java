package io.sparksynth.engine.generator;

import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.EntrySlot;
import io.sparksynth.engine.Generator;
import io.sparksynth.engine.Slot;
import io.sparksynth.problem.Problems;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import io.sparksynth.text.Vocabulary;
import io.sparksynth.text.Word;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code word}: a field of a vocabulary's entry, drawn by weight; with {@code by}, among those of a
 * group.
 */
final class WordGenerator implements Generator {
  private static final Parameter<String> WORD =
      Parameter.of("word", ValueTypes.text())
          .required()
          .text("A vocabulary, `person.last_name`, or a field of one, `place.zip`.");
  static final Parameter<List<String>> BY =
      Parameter.of("by", ValueTypes.oneOrMore(ValueTypes.text()))
          .text(
              "A column whose value is the group of entries to draw from: sex, category; or"
                  + " several, whose values make the group's name, `a/b`.");
  static final Parameter<String> OF =
      Parameter.of("of", ValueTypes.text())
          .text("A column that drew from the same vocabulary: shows another field of its entry.");

  static final Parameter<Map<String, String>> FITS =
      Parameter.of("fits", ValueTypes.map(ValueTypes.text()))
          .text(
              "Fields of the vocabulary and columns whose values they must fit, the most important"
                  + " first: `{sex: gender, ages: age}`. An entry's field names the values or"
                  + " ranges, `F` or `0-17, 65-120=3`, with a factor if not 1; `*` fits all."
                  + " Where no entry fits, the last fields are left out.");
  static final Parameter<String> NTH =
      Parameter.of("nth", ValueTypes.text())
          .text(
              "A column of whole numbers: the first, second, ... entry (of the group) instead of"
                  + " one that is drawn.");

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
    return List.of(BY, OF, FITS, NTH);
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
    if (a.has(NTH) && a.has(OF)) {
      problems.add(a.path(NTH), "has no meaning beside 'of', which takes the entry of a column.");
    }
    if (a.has(BY) && a.has(OF)) {
      problems.add(a.path(BY), "has no meaning beside 'of', which takes the entry of a column.");
    }
    if (a.has(FITS) && (a.has(BY) || a.has(OF))) {
      problems.add(a.path(FITS), "has no meaning beside 'by' or 'of'.");
    }
  }

  @Override
  public Slot compile(Arguments a, ColumnContext column) {
    Word word = column.word(a.get(WORD));
    Vocabulary vocabulary = word.vocabulary();
    EntrySlot entries = EntryDraw.of(a, column, vocabulary);
    return Picked.of(
        column, entries.entry(), vocabulary.values(word.field()), column.type(DataType.STRING));
  }
}
