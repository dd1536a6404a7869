package io.sparksynth.engine.generator;

import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Generator;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.Layout;
import io.sparksynth.engine.Slot;
import io.sparksynth.engine.StructVector;
import io.sparksynth.engine.Vector;
import io.sparksynth.problem.NearestName;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.GeneratorSpec;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code struct}: a generator for each field of the column's type; each sees the columns of the
 * row.
 */
final class StructGenerator implements Generator {
  private static final Parameter<Map<String, GeneratorSpec>> FIELDS =
      Parameter.of("fields", ValueTypes.map(ValueTypes.generator()))
          .required()
          .text("Each field of the type with its generator.");

  @Override
  public String name() {
    return "struct";
  }

  @Override
  public String summary() {
    return "Structs: a generator for each field.";
  }

  @Override
  public String example() {
    return "point: {type: \"struct<x:double,y:double>\","
        + " struct: {x: {normal: {}}, y: {normal: {}}}}";
  }

  @Override
  public List<Parameter<?>> inside() {
    return List.of();
  }

  @Override
  public Optional<Parameter<?>> shorthand() {
    return Optional.of(FIELDS);
  }

  @Override
  public Slot compile(Arguments a, ColumnContext column) {
    if (!(column.type(DataType.STRING) instanceof DataType.Struct type)) {
      throw column.fail("needs a column type such as struct<x:double,y:double>");
    }
    Map<String, GeneratorSpec> given = a.get(FIELDS);
    List<String> names = type.fields().stream().map(DataType.Field::name).toList();
    for (String name : given.keySet()) {
      if (!names.contains(name)) {
        throw column.fail(
            "%s has no field '%s'.%s".formatted(type, name, NearestName.didYouMean(name, names)));
      }
    }
    List<Slot> fields = new ArrayList<>();
    for (DataType.Field field : type.fields()) {
      GeneratorSpec generator = given.get(field.name());
      if (generator == null) {
        throw column.fail("field '" + field.name() + "' has no generator");
      }
      fields.add(column.nested(field.name(), generator, field.type()));
    }
    int[] slots = fields.stream().mapToInt(Slot::index).toArray();
    return column.add(new Structs(column.layout(), slots), type, false);
  }

  private record Structs(Layout layout, int[] slots) implements Kernel {
    @Override
    public Vector allocate(int capacity) {
      // fill() replaces the fields by the frame's own vectors
      return new StructVector(capacity, new Vector[slots.length]);
    }

    @Override
    public void fill(Frame frame, Vector out) {
      StructVector struct = (StructVector) out;
      for (int f = 0; f < slots.length; f++) {
        struct.fields[f] = frame.vector(slots[f]);
      }
    }
  }
}
