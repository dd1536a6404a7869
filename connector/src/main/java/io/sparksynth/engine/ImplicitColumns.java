package io.sparksynth.engine;

import io.sparksynth.engine.generator.TimelineGenerator;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.ColumnSpec;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.GeneratorSpec;
import io.sparksynth.spec.Spec;
import io.sparksynth.spec.TableSpec;
import io.sparksynth.spec.TimelineSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The columns that a spec names without declaring them: a timeline's, which becomes the last one, a
 * timestamp.
 */
final class ImplicitColumns {
  private ImplicitColumns() {}

  static Spec added(Spec spec) {
    List<TableSpec> tables = spec.tables().stream().map(ImplicitColumns::added).toList();
    return new Spec(spec.industry(), spec.comment(), spec.seasons(), tables, spec.checks());
  }

  private static TableSpec added(TableSpec table) {
    Optional<TimelineSpec> timeline =
        table
            .timeline()
            .filter(
                t ->
                    table.columns().stream().noneMatch(c -> c.name().equalsIgnoreCase(t.column())));
    if (timeline.isEmpty()) {
      return table;
    }
    List<ColumnSpec> columns = new ArrayList<>(table.columns());
    columns.add(column(timeline.get()));
    return new TableSpec(
        table.name(),
        table.comment(),
        table.rows(),
        table.fixed(),
        table.key(),
        table.timeline(),
        table.partOf(),
        table.unique(),
        columns,
        table.path());
  }

  private static ColumnSpec column(TimelineSpec timeline) {
    GeneratorSpec generator =
        new GeneratorSpec(
            new TimelineGenerator(), Arguments.none(timeline.path()), timeline.path());
    return new ColumnSpec(
        timeline.column(),
        Optional.of(DataType.TIMESTAMP),
        generator,
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        false,
        "When it happens",
        timeline.path());
  }
}
