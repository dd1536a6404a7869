package io.sparksynth.industries;

import static org.assertj.core.api.Assertions.assertThat;

import io.sparksynth.engine.BatchReader;
import io.sparksynth.engine.FaultReader;
import io.sparksynth.engine.Field;
import io.sparksynth.engine.World;
import io.sparksynth.engine.WorldTable;
import io.sparksynth.engine.fault.FaultKind;
import io.sparksynth.engine.fault.FaultRates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Faults of every industry against its clean twin, cell by cell, and against the answer key. Rates
 * hold within 4 standard errors, by kind and table.
 */
class FaultedWorldsTest {
  private static final double SCALE = 0.01;
  private static final int BATCH = 1000;
  private static final FaultRates ALL =
      FaultRates.STANDARD.with(FaultKind.FORMATS, "", 0.015).with(FaultKind.TYPOS, "", 0.03);

  static Stream<String> industries() {
    return World.installedIndustries().stream();
  }

  private static World faulted(String industry, FaultRates rates) {
    return World.of(Worlds.of(industry, SCALE).config().with(rates));
  }

  /** A row as readers get it. */
  private record Given(long row, String fault, List<String> cells) {}

  private static List<Given> rows(WorldTable table) {
    List<String> columns = new ArrayList<>(table.fields().stream().map(Field::name).toList());
    columns.add(WorldTable.ROW);
    columns.add(WorldTable.FAULT);
    int width = columns.size();
    BatchReader reader = table.reader(columns, BATCH);
    List<Given> rows = new ArrayList<>();
    for (long from = 0; from < table.rows(); from += BATCH) {
      int n = (int) Math.min(BATCH, table.rows() - from);
      reader.read(from, n);
      for (int i = 0; i < n; i++) {
        List<String> cells = new ArrayList<>();
        for (int c = 0; c < width; c++) {
          cells.add(String.valueOf(Texts.of(reader.vector(c), i)));
        }
        rows.add(
            new Given(
                Long.parseLong(cells.get(width - 2)),
                cells.get(width - 1),
                List.copyOf(cells.subList(0, width - 2))));
      }
    }
    return rows;
  }

  /** An entry of the answer key. */
  private record Answer(long row, String column, String kind) {}

  private static List<Answer> answers(WorldTable table) {
    List<Answer> answers = new ArrayList<>();
    FaultReader reader = table.faults(BATCH).orElseThrow();
    int column = FaultReader.COLUMNS.indexOf("column");
    int kind = FaultReader.COLUMNS.indexOf("kind");
    int row = FaultReader.COLUMNS.indexOf("row");
    for (long from = 0; from < table.rows(); from += BATCH) {
      reader.read(from, (int) Math.min(BATCH, table.rows() - from));
      while (reader.next()) {
        for (int i = 0; i < reader.count(); i++) {
          answers.add(
              new Answer(
                  Long.parseLong(Objects.requireNonNull(Texts.of(reader.vector(row), i))),
                  String.valueOf(Texts.of(reader.vector(column), i)),
                  Objects.requireNonNull(Texts.of(reader.vector(kind), i))));
        }
      }
    }
    return answers;
  }

  @ParameterizedTest
  @MethodSource("industries")
  void eachDifferenceToTheCleanTwinIsInTheAnswerKeyAndInFault(String industry) {
    World clean = Worlds.of(industry, SCALE);
    World faulted = faulted(industry, ALL);
    for (WorldTable table : clean.tables()) {
      List<Given> expected = rows(table);
      List<String> columns = table.fields().stream().map(Field::name).toList();
      List<String> found = new ArrayList<>();
      WorldTable given = faulted.table(table.name());
      Set<Long> rows = new HashSet<>();
      for (Given row : rows(given)) {
        Given twin = expected.get((int) row.row());
        rows.add(row.row());
        for (int c = 0; c < columns.size(); c++) {
          if (!row.cells().get(c).equals(twin.cells().get(c))) {
            assertThat(row.fault()).as(table.name()).contains(":" + columns.get(c));
            found.add(row.row() + "." + columns.get(c));
          }
        }
      }
      assertThat(rows).as(table.name()).hasSize(expected.size());
      List<String> answers =
          given.hasFaults()
              ? answers(given).stream()
                  .filter(a -> !a.column().equals("null") && !a.kind().equals("late"))
                  .map(a -> a.row() + "." + a.column())
                  .sorted()
                  .toList()
              : List.of();
      assertThat(answers).as(table.name()).isEqualTo(found.stream().sorted().toList());
    }
  }

  @ParameterizedTest
  @MethodSource("industries")
  void ratesAreThoseAskedFor(String industry) {
    World clean = Worlds.of(industry, SCALE);
    for (FaultKind kind : FaultKind.OF_CELLS) {
      World faulted = faulted(industry, FaultRates.NONE.with(kind, "", 0.05));
      for (WorldTable table : faulted.tables()) {
        if (!table.hasFaults() || table.rows() < 200) {
          continue;
        }
        Map<String, Integer> hits = new HashMap<>();
        answers(table).forEach(a -> hits.merge(a.column(), 1, Integer::sum));
        List<String> columns = table.fields().stream().map(Field::name).toList();
        List<Given> rows = rows(clean.table(table.name()));
        double expected = 0;
        double observed = 0;
        for (Map.Entry<String, Integer> each : hits.entrySet()) {
          int c = columns.indexOf(each.getKey());
          long cells = rows.stream().filter(row -> !row.cells().get(c).equals("null")).count();
          expected += 0.05 * cells;
          observed += each.getValue();
        }
        assertThat(Math.abs(observed - expected))
            .as("%s of %s.%s: %s of %s", kind, industry, table.name(), observed, expected)
            .isLessThanOrEqualTo(4 * Math.sqrt(expected * 0.95));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("industries")
  void duplicatesAndLateRowsAreThoseAskedFor(String industry) {
    World clean = Worlds.of(industry, SCALE);
    World faulted =
        faulted(
            industry,
            FaultRates.NONE.with(FaultKind.DUPLICATES, "", 0.02).with(FaultKind.LATE, "", 0.03));
    for (WorldTable table : clean.tables()) {
      WorldTable given = faulted.table(table.name());
      long extra = given.rows() - table.rows();
      assertThat(extra).as(table.name()).isEqualTo(Math.round(table.rows() * 0.02));
      List<Given> rows = rows(given);
      assertThat(rows.stream().filter(row -> row.fault().startsWith("duplicates")).count())
          .as(table.name())
          .isEqualTo(extra);
      long late = answers(given).stream().filter(a -> a.kind().equals("late")).count();
      double expected = late == 0 ? 0 : table.rows() * 0.03;
      assertThat((double) late)
          .as(table.name())
          .isBetween(expected - 2 - expected * 0.05, expected * 1.05 + 2);
    }
  }
}
