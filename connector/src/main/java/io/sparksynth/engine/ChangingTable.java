package io.sparksynth.engine;

import io.sparksynth.engine.change.Chronicle;
import io.sparksynth.engine.change.Lifecycle;
import io.sparksynth.engine.change.Places;
import java.util.List;

/** A table whose rows change from version to version, compiled for some settings. */
public final class ChangingTable {
  private final WorldTable table;
  private final ChangePlan plan;

  ChangingTable(WorldTable table, ChangePlan plan) {
    this.table = table;
    this.plan = plan;
  }

  /** The table as it is at version 0. */
  public WorldTable table() {
    return table;
  }

  public Lifecycle lifecycle() {
    return plan.lifecycle();
  }

  /** Answers about versions, for one thread. */
  public Chronicle chronicle() {
    return new Chronicle(plan.lifecycle(), plan.kinds());
  }

  /** When a version is committed, in microseconds since 1970-01-01T00:00Z. */
  public long commitMicros(long version) {
    return plan.commitMicros(version);
  }

  /** The columns; any of those that change may be null where its generator says so. */
  public List<Field> fields() {
    return table.fields();
  }

  /** A reader of some columns of rows at their versions, for one thread. */
  public ChangeReader reader(
      Places places, Chronicle chronicle, List<String> columns, int batchSize) {
    return new ChangeReader(places, chronicle, table.frame(batchSize), table.slots(columns));
  }
}
