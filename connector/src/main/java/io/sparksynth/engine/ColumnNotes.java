package io.sparksynth.engine;

import io.sparksynth.random.Keys;
import io.sparksynth.spec.DataType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of one table leave for others beside their values: the uniform number that they
 * come from, the entry of a vocabulary, runs, trips, the probability of a label. Who asks for a
 * note of a column makes that column compile first.
 */
final class ColumnNotes {
  private final TableCompiler table;
  private final Map<String, Slot> uniforms = new HashMap<>();
  private final Map<String, EntrySlot> entries = new HashMap<>();
  private final Map<String, RunsSlot> runs = new HashMap<>();
  private final Map<String, TrackSlot> tracks = new HashMap<>();
  private final Map<String, Lazy<Double>> numbers = new HashMap<>();
  private @Nullable Slot truth;
  private String label = "";

  ColumnNotes(TableCompiler table) {
    this.table = table;
  }

  private <T> Optional<T> note(Map<String, T> notes, String column, ColumnContext asker) {
    table.path(column, asker);
    return Optional.ofNullable(notes.get(TableCompiler.key(column)));
  }

  void rememberUniform(String column, Slot uniform) {
    uniforms.put(TableCompiler.key(column), uniform);
  }

  /** The uniform number that a column's values come from, for another to correlate with. */
  Slot uniformOf(String path, ColumnContext asker) {
    int dot = path.indexOf('.');
    if (dot >= 0) {
      TableRelations relations = table.relations();
      Relation relation = relations.relation(path.substring(0, dot), asker);
      Slot above = relation.parent().notes().uniformOf(path.substring(dot + 1), asker);
      return table.seenBy(asker, relations.lookup(relation, above), 0);
    }
    Slot uniform =
        note(uniforms, path, asker)
            .or(() -> rankInTime(path))
            .orElseThrow(
                () ->
                    asker.fail(
                        "column '%s' does not come from one random number, so nothing can correlate with it"
                            .formatted(path)));
    return table.seenBy(asker, uniform, table.redrawnBy(path));
  }

  /** The timeline's column comes from no random number, but from the rank of each row. */
  private Optional<Slot> rankInTime(String column) {
    if (!table.spec().timeline().map(t -> t.column().equalsIgnoreCase(column)).orElse(false)) {
      return Optional.empty();
    }
    WorldCompiler world = table.world();
    long key = Keys.of(world.config().seed(), world.name(), table.name(), "rank");
    // Of a table without end the first rows would all rank lowest: each ranks by itself.
    long rows = table.isEndless() ? 1 : table.rows();
    int index = table.layout().add(new RankKernel(rows, key));
    Slot rank = new Slot(index, DataType.DOUBLE, false);
    rememberUniform(column, rank);
    return Optional.of(rank);
  }

  void rememberEntries(String column, EntrySlot slot) {
    entries.put(TableCompiler.key(column), slot);
  }

  Optional<EntrySlot> entriesOf(String column, ColumnContext asker) {
    return note(entries, column, asker)
        .map(
            own ->
                new EntrySlot(
                    table.seenBy(asker, own.entry(), table.redrawnBy(column)), own.vocabulary()));
  }

  void rememberTrack(String column, TrackSlot slot) {
    tracks.put(TableCompiler.key(column), slot);
  }

  Optional<TrackSlot> trackOf(String column, ColumnContext asker) {
    return note(tracks, column, asker);
  }

  void rememberRuns(String column, RunsSlot slot) {
    runs.put(TableCompiler.key(column), slot);
  }

  Optional<RunsSlot> runsOf(String column, ColumnContext asker) {
    return note(runs, column, asker);
  }

  /** Remembers the probability of the label; false if another column is the label. */
  boolean rememberTruth(String column, Slot probability) {
    if (truth != null && !label.equals(column)) {
      return false;
    }
    truth = probability;
    label = column;
    return true;
  }

  /** The probability of the label where it drifts too. */
  void changeTruth(Slot probability) {
    truth = probability;
  }

  /** The probability of the table's label; null if it has none. */
  @Nullable Slot truth() {
    return truth;
  }

  /** A number of a column that is found once, by its name; that of the table without drift. */
  Lazy<Double> once(String column, Supplier<Double> number) {
    TableCompiler without = table.world().drifts().without(table);
    return without
        .notes()
        .numbers
        .computeIfAbsent(TableCompiler.key(column), any -> new Lazy<>(number));
  }
}
