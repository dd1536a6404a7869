package io.sparksynth.engine;

import io.sparksynth.problem.Problems;
import io.sparksynth.spec.CaseSpec;
import io.sparksynth.spec.ColumnSpec;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.DriftChange;
import io.sparksynth.spec.DriftSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compiles one column: its generator or cases, and around them what every column may have, whatever
 * makes its values: a type, drift, bounds, nulls.
 */
final class ColumnCompiler {
  private final TableCompiler table;
  private final ColumnSpec spec;
  private final ColumnContext column;
  private final Optional<DataType> declared;

  ColumnCompiler(TableCompiler table, ColumnSpec spec, ColumnContext column) {
    this.table = table;
    this.spec = spec;
    this.column = column;
    declared = spec.type();
  }

  /** The whole column: its generator or cases, converted, kept in bounds, with its nulls. */
  Slot compile() {
    declared
        .filter(type -> Numbers.scale(type) > Numbers.MOST_DIGITS)
        .ifPresent(
            type -> {
              throw column.fail(
                  type + " has more than 18 digits after the point; no value is that fine");
            });
    requireUnique();
    Slot slot =
        spec.cases().isPresent()
            ? cases(spec, spec.cases().get())
            : column.generate(spec.generator());
    requireChangeable(slot);
    if (spec.correlation().isPresent() && !column.hasUniform()) {
      throw column.fail(
          "does not come from one random number, so it can't correlate with another column");
    }
    if (declared.isPresent()) {
      slot = column.convert(slot, declared.get());
    }
    slot = FloatKernel.of(Bounds.of(spec, drifted(slot), column), column);
    Optional<Slot> when = column.condition();
    if (spec.nulls() > 0 || when.isPresent()) {
      Kernel inner = column.layout().kernel(slot.index());
      Kernel kernel =
          NullableKernels.of(
              inner, column.key("nulls"), spec.nulls(), when.map(Slot::index).orElse(-1));
      slot = column.add(kernel, slot.type(), true);
    }
    return slot;
  }

  private void requireChangeable(Slot slot) {
    ChangePlan changes = table.changes();
    ChangePlan.Way way = changes == null ? null : changes.way(column.name()).orElse(null);
    if (way == null) {
      return;
    }
    if (spec.generator().type() instanceof Referring) {
      throw column.failAt(
          way.path(), "'" + column.name() + "' refers to another table and can't change");
    }
    if (PhysicalType.of(slot.type()) == PhysicalType.NESTED) {
      throw column.failAt(
          way.path(), "'" + column.name() + "' is " + slot.type() + "; only single values change");
    }
    if (way.redraws() && !column.draws()) {
      throw column.failAt(
          way.path(),
          "'"
              + column.name()
              + "' has no random numbers of its own: it is made of others or of the row number."
              + " Name the columns that it is made of");
    }
  }

  /**
   * Each drift changes what those before it in time have left; new weights come before what is done
   * to the numbers that are chosen.
   */
  private Slot drifted(Slot clean) {
    List<DriftSpec> drifts =
        table.world().drifts().of(table.name(), column.name()).stream()
            .sorted(
                Comparator.comparing((DriftSpec drift) -> !drift.change().isReweighting())
                    .thenComparingLong(drift -> column.times().micros(drift.from())))
            .toList();
    Slot slot = clean;
    ColumnSpec after = spec;
    for (DriftSpec drift : drifts) {
      Slot time = java.util.Objects.requireNonNull(table.times().shownTime());
      DriftChange change = drift.change();
      Slot from =
          column.add(
              new DriftKernels.From(time.index(), column.times().micros(drift.from())),
              DataType.BOOLEAN,
              false);
      if (Reweighting.has(spec, Reweighted.class)
          && (change.isReweighting() || slot.type().equals(DataType.BOOLEAN))) {
        after = Reweighting.of(after, change, new Problems());
        slot = reweighted(slot, from, after);
      } else {
        slot = column.add(DriftKernels.of(slot, from, change), slot.type(), slot.nullable());
      }
    }
    return slot;
  }

  /** The same random numbers chosen by with other weights, where {@code from} holds. */
  private Slot reweighted(Slot slot, Slot from, ColumnSpec after) {
    List<Slot> truths = new ArrayList<>(1);
    Slot other =
        after.cases().isPresent()
            ? column.convert(cases(after, after.cases().get()), slot.type())
            : column.drifted(after.generator(), slot.type(), truths::add);
    for (Slot truth : truths) {
      Slot before = java.util.Objects.requireNonNull(table.notes().truth());
      table.notes().changeTruth(column.where(from, truth, before));
    }
    return column.where(from, other, slot);
  }

  private void requireUnique() {
    Generator generator = (Generator) spec.generator().type();
    if (spec.unique()
        && (spec.cases().isPresent() || !generator.canBeUnique(spec.generator().arguments()))) {
      throw column.fail(
          "can't be unique: sequence, format, uuid, pattern, identifier and a template with {row}"
              + " can, without case");
    }
  }

  private Slot cases(ColumnSpec of, CaseSpec cases) {
    Slot selector = column.column(cases.column());
    Slot otherwise = column.branch(of.generator(), declared);
    DataType type = declared.orElse(otherwise.type());
    Map<String, Slot> branches = new LinkedHashMap<>();
    cases
        .branches()
        .forEach(
            (value, generator) ->
                branches.put(
                    value, column.convert(column.branch(generator, Optional.of(type)), type)));
    return CaseCompiler.compile(column, selector, branches, column.convert(otherwise, type));
  }
}
