package io.sparksynth.engine.generator;

import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.DoubleVector;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Generator;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.Numbers;
import io.sparksynth.engine.Pointwise;
import io.sparksynth.engine.Slot;
import io.sparksynth.sample.GuideTable;
import io.sparksynth.sample.Quantile;
import io.sparksynth.sample.QuantileMixture;
import io.sparksynth.sample.QuantileTable;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.GeneratorSpec;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code mixture}: numbers of several distributions, each with a weight. One uniform number chooses
 * the component and, stretched over what is left of it, the value.
 */
final class MixtureGenerator implements Generator {
  private static final Parameter<Double> WEIGHT =
      Parameter.of("weight", ValueTypes.number()).above(0).required().text("Weight of this one.");
  private static final Parameter<GeneratorSpec> OF =
      Parameter.of("of", ValueTypes.generator())
          .required()
          .text("A distribution, `choice` or `constant`.");
  private static final Parameter<List<Arguments>> COMPONENTS =
      Parameter.of(
              "components",
              ValueTypes.list(ValueTypes.record("a component", a -> a, WEIGHT, OF), 2, 100))
          .required()
          .text("Two or more, in the order by which the column correlates with others.");

  @Override
  public String name() {
    return "mixture";
  }

  @Override
  public String summary() {
    return "Numbers of several distributions, such as many zeros among other values.";
  }

  @Override
  public String example() {
    return "discount: {type: double, mixture: [{weight: 60, of: {constant: 0}},"
        + " {weight: 40, of: {beta: {alpha: 2, beta: 8}}}]}";
  }

  @Override
  public List<Parameter<?>> inside() {
    return List.of();
  }

  @Override
  public Optional<Parameter<?>> shorthand() {
    return Optional.of(COMPONENTS);
  }

  @Override
  public Optional<DataType> impliedType(Arguments arguments) {
    return Optional.of(DataType.DOUBLE);
  }

  @Override
  public Slot compile(Arguments a, ColumnContext column) {
    DataType type = column.type(DataType.DOUBLE);
    List<Arguments> components = a.get(COMPONENTS);
    double[] weights =
        components.stream().mapToDouble(component -> component.get(WEIGHT)).toArray();
    int uniform = column.uniform().index();
    List<Kernel> kernels =
        components.stream()
            .map(component -> column.alternative(component.get(OF), type))
            .map(slot -> column.layout().kernel(slot.index()))
            .toList();
    Optional<Quantile> table = table(weights, kernels, type);
    if (table.isPresent()) {
      return column.types().number(table.get(), type);
    }
    Split split = Split.of(weights);
    if (kernels.stream().allMatch(Pointwise.OfLong.class::isInstance)) {
      return column.add(
          new Longs(uniform, split, kernels.toArray(new Pointwise.OfLong[0])), type, false);
    }
    if (kernels.stream().allMatch(Pointwise.OfDouble.class::isInstance)) {
      return column.add(
          new Doubles(uniform, split, kernels.toArray(new Pointwise.OfDouble[0])), type, false);
    }
    throw column.fail("takes distributions, choices and constants of numbers only");
  }

  /** One table for the whole mixture, if all parts are constants or distributions that have one. */
  private static Optional<Quantile> table(double[] weights, List<Kernel> kernels, DataType type) {
    List<Quantile> parts = new ArrayList<>();
    for (Kernel kernel : kernels) {
      Number constant = Pointwise.constant(kernel);
      if (kernel instanceof Pointwise p && p.quantile().isPresent()) {
        parts.add(p.quantile().get());
      } else if (constant != null) {
        double unit = kernel instanceof Kernel.OfLong ? Numbers.power10(Numbers.scale(type)) : 1;
        parts.add(QuantileTable.constant(constant.doubleValue() / unit));
      } else {
        return Optional.empty();
      }
    }
    return QuantileMixture.of(weights, parts);
  }

  /** Parts of (0, 1), one a component, each stretched over (0, 1) again. */
  private record Split(GuideTable table, double[] from, double[] stretch) {
    static Split of(double[] weights) {
      GuideTable table = GuideTable.of(weights);
      double[] from = new double[weights.length];
      double[] stretch = new double[weights.length];
      for (int c = 0; c < weights.length; c++) {
        from[c] = table.cumulated(c);
        stretch[c] = 1 / table.probability(c);
      }
      return new Split(table, from, stretch);
    }

    double within(int component, double u) {
      double stretched = (u - from[component]) * stretch[component];
      return Math.max(0x1p-53, Math.min(1 - 0x1p-53, stretched));
    }
  }

  private record Longs(int uniform, Split split, Pointwise.OfLong[] components)
      implements Pointwise.OfLong {
    @Override
    public long at(double u) {
      int component = split.table.index(u);
      return components[component].at(split.within(component, u));
    }

    @Override
    public void fill(Frame frame, LongVector out) {
      double[] u = frame.doubles(uniform).values;
      for (int i = 0, n = frame.count(); i < n; i++) {
        out.values[i] = at(u[i]);
      }
    }
  }

  private record Doubles(int uniform, Split split, Pointwise.OfDouble[] components)
      implements Pointwise.OfDouble {
    @Override
    public double at(double u) {
      int component = split.table.index(u);
      return components[component].at(split.within(component, u));
    }

    @Override
    public void fill(Frame frame, DoubleVector out) {
      double[] u = frame.doubles(uniform).values;
      for (int i = 0, n = frame.count(); i < n; i++) {
        out.values[i] = at(u[i]);
      }
    }
  }
}
