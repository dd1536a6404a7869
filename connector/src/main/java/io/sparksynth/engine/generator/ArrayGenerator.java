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
    return List.of(OF, Elements.SIZE, Elements.MIN, Elements.MAX);
  }

  @Override
  public void check(Arguments a, Problems problems) {
    Elements.check(a, problems);
  }

  @Override
  public Slot compile(Arguments a, ColumnContext column) {
    if (!(column.type(DataType.STRING) instanceof DataType.Array type)) {
      throw column.fail("needs a column type such as array<string>");
    }
    Slot element = column.element("element", a.get(OF), type.element());
    return column.add(new Lists(Elements.of(a, column), element.index()), type, false);
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
