package io.sparksynth.industries;

import static org.assertj.core.api.Assertions.assertThat;

import io.sparksynth.engine.BytesVector;
import io.sparksynth.engine.ChangeReader;
import io.sparksynth.engine.ChangeSettings;
import io.sparksynth.engine.ChangeSettings.Rate;
import io.sparksynth.engine.ChangingTable;
import io.sparksynth.engine.CodeVector;
import io.sparksynth.engine.DoubleVector;
import io.sparksynth.engine.Field;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.Vector;
import io.sparksynth.engine.World;
import io.sparksynth.engine.WorldTable;
import io.sparksynth.engine.change.ChangeType;
import io.sparksynth.engine.change.Chronicle;
import io.sparksynth.engine.change.Places;
import io.sparksynth.problem.ProblemsException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The changes of every table of the industries that has some. */
@Tag("core")
class ChangingTablesTest {
  private static final int VERSIONS = 30;
  private static final int BATCH = 500;

  /** What never changes: who somebody is and when it began. */
  private static final Set<String> FIXED =
      Set.of("birth_date", "dob", "gender", "signup_date", "created_at", "registered_date");

  /** A table with changes. */
  record Case(String industry, String table, boolean onlyUpdates) {}

  static Stream<Case> tables() {
    List<Case> cases = new ArrayList<>();
    for (String industry : World.installedIndustries()) {
      World world = Worlds.of(industry, 0.02);
      for (WorldTable table : world.tables()) {
        try {
          ChangingTable declared =
              world.changing(table.name(), new ChangeSettings(null, null, null, 60_000_000, 1));
          boolean none =
              declared.lifecycle().born(1000) == table.rows()
                  && declared.lifecycle().dead(1000) == 0;
          cases.add(new Case(industry, table.name(), none));
        } catch (ProblemsException hasNone) {
          assertThat(hasNone).hasMessageContaining("has no changes");
        }
      }
    }
    return cases.stream();
  }

  private record Read(ChangeType type, long version, long row, List<String> cells) {}

  private static List<Read> read(ChangingTable table, Places places, Chronicle chronicle) {
    List<String> columns = table.fields().stream().map(Field::name).toList();
    ChangeReader reader = table.reader(places, chronicle, columns, BATCH);
    List<Read> all = new ArrayList<>();
    for (long from = 0; from < places.size(); from += BATCH) {
      int n = (int) Math.min(BATCH, places.size() - from);
      reader.read(from, n);
      String[][] cells = new String[n][columns.size()];
      for (int c = 0; c < columns.size(); c++) {
        Vector vector = reader.vector(c);
        for (int i = 0; i < n; i++) {
          cells[i][c] = text(vector, i);
        }
      }
      for (int i = 0; i < n; i++) {
        all.add(
            new Read(reader.types()[i], reader.versions()[i], reader.rows()[i], List.of(cells[i])));
      }
    }
    return all;
  }

  private static String text(Vector vector, int i) {
    if (vector.isNull(i)) {
      return "null";
    }
    if (vector instanceof CodeVector codes) {
      return codes.dictionary.text(codes.codes[i]);
    }
    if (vector instanceof LongVector longs) {
      return Long.toString(longs.values[i]);
    }
    if (vector instanceof DoubleVector doubles) {
      return Double.toString(doubles.values[i]);
    }
    if (vector instanceof BytesVector bytes) {
      int from = bytes.offsets[i];
      return new String(bytes.data, from, bytes.offsets[i + 1] - from, StandardCharsets.UTF_8);
    }
    return vector.getClass().getSimpleName();
  }

  private static Map<String, List<String>> snapshot(ChangingTable table, int key, long version) {
    Chronicle chronicle = table.chronicle();
    Map<String, List<String>> rows = new HashMap<>();
    for (Read row : read(table, new Places.Snapshot(chronicle, version), chronicle)) {
      assertThat(rows.put(row.cells().get(key), row.cells())).isNull();
    }
    return rows;
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theMergedFeedIsTheSnapshotAndEachKindChangesWhatMayChange(Case of) {
    World world = Worlds.of(of.industry(), 0.02);
    Rate few = of.onlyUpdates() ? null : new Rate(0.02, true);
    ChangingTable table =
        world.changing(
            of.table(), new ChangeSettings(few, new Rate(0.1, true), few, 60_000_000, VERSIONS));
    List<String> columns = table.fields().stream().map(Field::name).toList();
    int key = columns.indexOf(table.table().key().orElseThrow());
    Chronicle chronicle = table.chronicle();
    Map<String, List<String>> merged = new HashMap<>();
    Set<String> dead = new HashSet<>();
    Map<Integer, Set<String>> changedBy = new TreeMap<>();
    Read before = null;
    long version = 0;
    for (Read change : read(table, new Places.Feed(chronicle, 0, VERSIONS), chronicle)) {
      if (change.version() > version && version % 10 == 0) {
        assertThat(snapshot(table, key, version)).isEqualTo(merged);
      }
      version = change.version();
      String id = change.cells().get(key);
      switch (change.type()) {
        case INSERT -> {
          assertThat(dead).doesNotContain(id);
          assertThat(merged.put(id, change.cells())).isNull();
        }
        case UPDATE_PREIMAGE -> {
          assertThat(merged.get(id)).isEqualTo(change.cells());
          before = change;
        }
        case UPDATE_POSTIMAGE -> {
          assertThat(before).isNotNull();
          Set<String> changed =
              changedBy.computeIfAbsent(
                  chronicle.kind(change.row(), change.version()), k -> new TreeSet<>());
          for (int c = 0; c < columns.size(); c++) {
            if (!before.cells().get(c).equals(change.cells().get(c))) {
              changed.add(columns.get(c));
            }
          }
          merged.put(id, change.cells());
        }
        case DELETE -> {
          assertThat(merged.remove(id)).isEqualTo(change.cells());
          assertThat(dead.add(id)).isTrue();
        }
      }
    }
    assertThat(snapshot(table, key, VERSIONS)).isEqualTo(merged);
    assertThat(changedBy).isNotEmpty();
    for (Set<String> changed : changedBy.values()) {
      assertThat(changed).as(changedBy.toString()).isNotEmpty();
      assertThat(changed).doesNotContain(columns.get(key)).doesNotContainAnyElementsOf(FIXED);
    }
    if (Boolean.getBoolean("changes.show")) {
      System.out.println(of + " " + changedBy + Arrays.asList(dead.size()));
    }
  }
}
