package io.sparksynth.spark.read;

import io.sparksynth.engine.ChangingTable;
import io.sparksynth.engine.OrderedColumn;
import io.sparksynth.engine.World;
import io.sparksynth.engine.WorldConfig;
import io.sparksynth.engine.change.Chronicle;
import io.sparksynth.engine.change.Lifecycle;
import io.sparksynth.engine.change.Places;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.types.StructType;

/**
 * A table that changes, seen as a feed, a snapshot or a history.
 *
 * @param rows how many there are, which a view knows by walking to its last version
 */
record ViewedTable(String industry, ChangingTable changing, ChangeView view, long rows)
    implements ReadableTable {
  static ViewedTable of(WorldConfig config, ChangeView view) {
    World world = World.of(config);
    ChangingTable changing = world.changing(view.table(), view.settings());
    long rows = places(view, changing.chronicle()).size();
    return new ViewedTable(world.industry(), changing, view, rows);
  }

  static Places places(ChangeView view, Chronicle chronicle) {
    return switch (view.kind()) {
      case DELTA, DEBEZIUM, FLAT -> view.places(chronicle, view.first(), view.last());
      case SNAPSHOT -> new Places.Snapshot(chronicle, view.last());
      case HISTORY -> new Places.States(chronicle, view.last());
    };
  }

  @Override
  public String name() {
    return view.text();
  }

  @Override
  public String title() {
    return view.title();
  }

  @Override
  public String comment() {
    return changing.table().comment();
  }

  @Override
  public Optional<String> key() {
    return view.kind() == ChangeView.Kind.SNAPSHOT ? changing.table().key() : Optional.empty();
  }

  @Override
  public StructType schema() {
    return ChangeColumns.schema(SparkTypes.schema(changing.fields()), view.kind());
  }

  /** Versions and their times never fall from row to row of what is told by version. */
  @Override
  public Optional<OrderedColumn> ordered(String column) {
    if (!(places(view, changing.chronicle()) instanceof Places.ByVersion places)) {
      return Optional.empty();
    }
    return switch (column) {
      case ChangeColumns.COMMIT_VERSION -> Optional.of(value -> places.start(clip(value)));
      case ChangeColumns.COMMIT_TIMESTAMP, ChangeColumns.VALID_FROM ->
          Optional.of(value -> places.start(versionFrom(value)));
      default -> Optional.empty();
    };
  }

  private static long clip(long version) {
    return Math.max(0, Math.min(version, Lifecycle.LAST_VERSION + 1));
  }

  /** The first version that is committed at a time or later. */
  private long versionFrom(long micros) {
    long within = Math.max(Long.MIN_VALUE / 2, Math.min(micros, Long.MAX_VALUE / 2));
    long since = within - changing.commitMicros(0);
    return clip(-Math.floorDiv(-since, view.settings().intervalMicros()));
  }

  @Override
  public long bytesPerRow() {
    long row = changing.table().bytesPerRow() + 24;
    return view.kind() == ChangeView.Kind.DEBEZIUM ? 2 * row : row;
  }

  @Override
  public Batches batches(List<String> columns, int batchSize) {
    return new ChangeBatches(this, columns, batchSize);
  }
}
