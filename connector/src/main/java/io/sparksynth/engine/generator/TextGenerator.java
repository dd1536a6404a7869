package io.sparksynth.engine.generator;

import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Generator;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.Slot;
import io.sparksynth.engine.SomeRows;
import io.sparksynth.problem.Problems;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import io.sparksynth.text.Template;
import io.sparksynth.text.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** {@code text}: one of several templates, drawn as words are. */
final class TextGenerator implements Generator {
  private static final Parameter<String> WORD =
      Parameter.of("word", ValueTypes.text())
          .text("A vocabulary whose entries are templates, or a field of one.");
  private static final Parameter<LinkedHashMap<String, Double>> AMONG =
      Parameter.of("among", ValueTypes.weights())
          .text("The templates themselves with their weights, or a list of them.");

  /** What less than this part of the templates has is not computed for all rows. */
  private static final int RARE = 3;

  @Override
  public String name() {
    return "text";
  }

  @Override
  public String summary() {
    return "One of several templates with other columns' values in them, so that texts agree with"
        + " their row; null if a column that the chosen one names is.";
  }

  @Override
  public String example() {
    return "note: {type: string, text: {among: {\"Thanks, {first_name}!\": 3, \"{quantity} more,"
        + " please.\": 1}}}";
  }

  @Override
  public List<Parameter<?>> inside() {
    return List.of(WORD, AMONG);
  }

  @Override
  public List<Parameter<?>> beside() {
    return List.of(WordGenerator.BY, WordGenerator.OF, WordGenerator.NTH);
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
    if (a.has(WORD) == a.has(AMONG)) {
      problems.add(a.path(), "needs either word or among.");
    } else if (a.has(AMONG) && (a.has(WordGenerator.BY) || a.has(WordGenerator.OF))) {
      problems.add(a.path(AMONG), "has no vocabulary for 'by' and 'of'; choose by 'case'.");
    }
    if (a.has(WordGenerator.BY) && a.has(WordGenerator.OF)) {
      problems.add(
          a.path(WordGenerator.BY),
          "has no meaning beside 'of', which takes the entry of a column.");
    }
  }

  @Override
  public Slot compile(Arguments a, ColumnContext column) {
    column.types().requireText();
    if (a.has(AMONG)) {
      LinkedHashMap<String, Double> among = a.get(AMONG);
      double[] weights = among.values().stream().mapToDouble(Double::doubleValue).toArray();
      Kernel draw = column.attempt(() -> EntryDraw.any(column, weights));
      return texts(column, column.add(draw, DataType.INT, false), List.copyOf(among.keySet()));
    }
    Word word = column.word(a.get(WORD));
    return texts(
        column,
        EntryDraw.of(a, column, word.vocabulary()).entry(),
        word.vocabulary().values(word.field()));
  }

  /** Columns and words that several templates share are one part. */
  private static Slot texts(ColumnContext column, Slot entry, List<String> templates) {
    Map<Template.Part, Integer> placeOf = new LinkedHashMap<>();
    List<TextPart> parts = new ArrayList<>();
    boolean nullable = false;
    int[][] partsOf = new int[templates.size()][];
    for (int t = 0; t < partsOf.length; t++) {
      String text = templates.get(t);
      List<Template.Part> own = column.attempt(() -> Template.parse(text)).parts();
      partsOf[t] = new int[own.size()];
      for (int p = 0; p < own.size(); p++) {
        Template.Part part = own.get(p);
        Integer place = placeOf.get(part);
        if (place == null) {
          place = parts.size();
          placeOf.put(part, place);
          if (part instanceof Template.Field field && !field.isRow()) {
            Slot slot = column.column(field.column());
            nullable |= slot.nullable();
            parts.add(TextPart.of(column, slot, field));
          } else {
            parts.add(TextPart.of(part));
          }
        }
        partsOf[t][p] = place;
      }
    }
    if (partsOf.length == 1 && placeOf.keySet().stream().noneMatch(TextGenerator::isRow)) {
      TextPart[] only = Arrays.stream(partsOf[0]).mapToObj(parts::get).toArray(TextPart[]::new);
      return column.add(new TemplateKernel(only), DataType.STRING, nullable);
    }
    TextKernel.@Nullable Rare[] rare = new TextKernel.Rare[parts.size()];
    for (int p = 0; p < rare.length; p++) {
      rare[p] = parts.get(p).isComputed() ? rare(column, partsOf, p) : null;
    }
    Kernel kernel =
        new TextKernel(
            entry.index(),
            partsOf,
            parts.toArray(new TextPart[0]),
            rare,
            column.layout().addState());
    return column.add(kernel, DataType.STRING, nullable);
  }

  private static boolean isRow(Template.Part part) {
    return part instanceof Template.Field field && field.isRow();
  }

  private static TextKernel.@Nullable Rare rare(ColumnContext column, int[][] partsOf, int part) {
    int[] having =
        IntStream.range(0, partsOf.length)
            .filter(t -> Arrays.stream(partsOf[t]).anyMatch(p -> p == part))
            .toArray();
    return RARE * having.length < partsOf.length
        ? new TextKernel.Rare(SomeRows.in(column.layout()), having)
        : null;
  }
}
