package io.sparksynth.engine.generator;

import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Generator;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.MapVector;
import io.sparksynth.engine.Slot;
import io.sparksynth.engine.Vector;
import io.sparksynth.problem.Problems;
import io.sparksynth.random.Cells;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.GeneratorSpec;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import java.util.List;

/**
 * {@code map}: some of a list of keys, each with a value of one generator. Keys are made distinct:
 * entry j takes the j-th of the keys in order from a first one that is drawn for the row.
 */
final class MapGenerator implements Generator {
  private static final Parameter<List<String>> KEYS =
      Parameter.of("keys", ValueTypes.list(ValueTypes.text(), 1, 1000))
          .required()
          .text("The keys, all different; each map has some of them.");
  private static final Parameter<GeneratorSpec> VALUES =
      Parameter.of("values", ValueTypes.generator()).required().text("Generator of the values.");

  @Override
  public String name() {
    return "map";
  }

  @Override
  public String summary() {
    return "Maps from some of the named keys to values of one generator.";
  }

  @Override
  public String example() {
    return "limits: {type: \"map<string,int>\","
        + " map: {keys: [cpu, disk, net], values: {range: {min: 1, max: 9}}, min: 1, max: 3}}";
  }

  @Override
  public List<Parameter<?>> inside() {
    return List.of(KEYS, VALUES, Elements.SIZE, Elements.MIN, Elements.MAX);
  }

  @Override
  public void check(Arguments a, Problems problems) {
    Elements.check(a, problems);
    List<String> keys = a.find(KEYS).orElse(List.of());
    long most = a.find(Elements.SIZE).or(() -> a.find(Elements.MAX)).orElse(0L);
    if (keys.stream().distinct().count() != keys.size()) {
      problems.add(a.path(KEYS), "must all be different.");
    } else if (!keys.isEmpty() && most > keys.size()) {
      problems.add(a.path(KEYS), "are %d, but maps have up to %d.".formatted(keys.size(), most));
    }
  }

  @Override
  public Slot compile(Arguments a, ColumnContext column) {
    if (!(column.type(DataType.STRING) instanceof DataType.Map type)) {
      throw column.fail("needs a column type such as map<string,int>");
    }
    Elements elements = Elements.of(a, column);
    List<String> keys = a.get(KEYS);
    Slot index =
        column.add(
            new KeyIndex(column.key("keys"), elements.max(), keys.size()), DataType.INT, false);
    Slot key = Picked.of(column, index, keys, type.key());
    Slot value = column.element("value", a.get(VALUES), type.value());
    return column.add(new Maps(elements, key.index(), value.index()), type, false);
  }

  /** Element j of a row takes key (first + j) mod keys: distinct within the row. */
  private record KeyIndex(long key, int max, int keys) implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      long[] elements = frame.rows();
      for (int i = 0, n = frame.count(); i < n; i++) {
        long row = Long.divideUnsigned(elements[i], max);
        long first = Cells.below(Cells.bits(key, row), keys);
        out.values[i] = (first + elements[i] - row * max) % keys;
      }
    }
  }

  private record Maps(Elements elements, int key, int value) implements Kernel {
    @Override
    public Vector allocate(int capacity) {
      return new MapVector(
          capacity,
          elements.layout().kernel(key).allocate(1),
          elements.layout().kernel(value).allocate(1));
    }

    @Override
    public void fill(Frame frame, Vector out) {
      MapVector maps = (MapVector) out;
      Frame entries = elements.start(frame, maps.offsets);
      maps.keys = entries.vector(key);
      maps.values = entries.vector(value);
    }
  }
}
