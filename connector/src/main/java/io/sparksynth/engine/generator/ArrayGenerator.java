package io.sparksynth.engine.generator;

import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Generator;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.ListVector;
import io.sparksynth.engine.Slot;
import io.sparksynth.engine.Vector;
import io.sparksynth.problem.Problems;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.GeneratorSpec;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import java.util.List;

/** {@code array}: some values of one generator. */
final class ArrayGenerator implements Generator {
  private static final Parameter<GeneratorSpec> OF =
      Parameter.of("of", ValueTypes.generator()).required().text("Generator of the elements.");

  private static final Parameter<Double> CORRELATION =
      Parameter.of("correlation", ValueTypes.rate())
          .text(
              "Correlation of each two elements of a row (of their normal scores): features for"
                  + " machine learning. The generator of the elements must be a distribution or a"
                  + " choice.");
  private static final Parameter<String> BY =
      Parameter.of("by", ValueTypes.text())
          .text(
              "A column, of texts or whole numbers, each value of which has a centre of its own:"
                  + " rows of one value lie close to each other, as embeddings of like things"
                  + " do.");
  private static final Parameter<Double> SHARE =
      Parameter.of("share", ValueTypes.rate())
          .orElse(0.5)
          .text(
              "How much of an element's variance is its centre's, with `by`: about the cosine"
                  + " similarity of two rows of one value, where those of others have 0.");

  @Override
  public String name() {
    return "array";
  }

  @Override
  public String summary() {
    return "Arrays; the elements can't see the columns of the row.";
  }

  @Override
  public String example() {
    return "scores: {type: array<double>, array: {of: {normal: {mean: 0, sd: 1}}, size: 4}}";
  }

  @Override
  public List<Parameter<?>> inside() {
    return List.of(OF, Elements.SIZE, Elements.MIN, Elements.MAX, CORRELATION, BY, SHARE);
  }

  @Override
  public void check(Arguments a, Problems problems) {
    Elements.check(a, problems);
    if (a.has(SHARE) && !a.has(BY)) {
      problems.add(a.path(SHARE), "has no meaning without 'by'.");
    }
  }

  @Override
  public Slot compile(Arguments a, ColumnContext column) {
    if (!(column.type(DataType.STRING) instanceof DataType.Array type)) {
      throw column.fail("needs a column type such as array<string>");
    }
    Elements elements = Elements.of(a, column);
    Slot element =
        a.has(CORRELATION) || a.has(BY)
            ? alike(a, column, elements, type.element())
            : column.element("element", a.get(OF), type.element());
    return column.add(new Lists(elements, element.index()), type, false);
  }

  private static Slot alike(
      Arguments a, ColumnContext column, Elements elements, DataType elementType) {
    Slot by = a.find(BY).map(column::column).orElse(null);
    Slot uniforms =
        column.add(
            AlikeElements.of(
                column, elements.max(), a.find(CORRELATION).orElse(0.0), by, a.get(SHARE)),
            DataType.DOUBLE,
            false);
    return column.element("element", a.get(OF), elementType, uniforms);
  }

  private record Lists(Elements elements, int slot) implements Kernel {
    @Override
    public Vector allocate(int capacity) {
      return new ListVector(capacity, elements.layout().kernel(slot).allocate(1));
    }

    @Override
    public void fill(Frame frame, Vector out) {
      ListVector lists = (ListVector) out;
      lists.elements = elements.start(frame, lists.offsets).vector(slot);
    }
  }
}
