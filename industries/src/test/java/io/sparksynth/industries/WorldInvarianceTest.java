package io.sparksynth.industries;

import static io.sparksynth.industries.Checksums.columns;
import static io.sparksynth.industries.Checksums.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.sparksynth.engine.World;
import io.sparksynth.engine.WorldTable;
import io.sparksynth.random.Cells;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A cell depends on nothing but its row: for every table of every installed industry, at a size
 * where parents are kept in memory ({@link #SMALL}) and at one where they are evaluated on demand
 * ({@link #LARGE}, slices only).
 */
class WorldInvarianceTest {
  private static final double SMALL = 0.02;
  private static final double LARGE = 200;
  private static final int SLICE = 1000;

  /** A table of an industry's world. */
  record Case(String industry, String table, double scale) {
    WorldTable open() {
      return Worlds.of(industry, scale).table(table);
    }

    /** All rows of a small world's table; the first, middle and last of a large one's. */
    long[] someRows() {
      long n = open().rows();
      if (scale <= 1) {
        return rows(0, n);
      }
      long[] rows = new long[3 * SLICE];
      for (int i = 0; i < SLICE; i++) {
        rows[i] = i;
        rows[i + SLICE] = n / 2 + i;
        rows[i + 2 * SLICE] = n - SLICE + i;
      }
      return rows;
    }

    Map<String, Long> checksum() {
      return CHECKSUMS.computeIfAbsent(this, any -> Checksums.of(open(), someRows(), 1000));
    }

    @Override
    public String toString() {
      return industry + "." + table + " at scale " + scale;
    }
  }

  private static final Map<Case, Map<String, Long>> CHECKSUMS =
      Collections.synchronizedMap(new LinkedHashMap<>());

  static Stream<Case> small() {
    return cases(SMALL);
  }

  static Stream<Case> all() {
    return Stream.concat(cases(SMALL), cases(LARGE));
  }

  static Stream<String> industries() {
    return World.installedIndustries().stream();
  }

  private static Stream<Case> cases(double scale) {
    return industries()
        .flatMap(
            industry ->
                Worlds.of(industry, scale).tables().stream()
                    .map(table -> new Case(industry, table.name(), scale)));
  }

  @Test
  void retailIsInstalled() {
    assertThat(World.installedIndustries()).contains("retail");
  }

  @ParameterizedTest
  @MethodSource("all")
  void batchSizeChangesNothing(Case table) {
    for (int batchSize : new int[] {7, 1000, 4096}) {
      assertThat(Checksums.of(table.open(), table.someRows(), batchSize))
          .as("batches of %d rows", batchSize)
          .isEqualTo(table.checksum());
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void aRowReadAloneIsTheRowReadInABatch(Case table) {
    long[] some = table.someRows();
    long[] slice = new long[Math.min(120, some.length)];
    for (int i = 0; i < slice.length; i++) {
      slice[i] = some[(int) ((long) i * some.length / slice.length)];
    }
    assertThat(Checksums.of(table.open(), slice, 1))
        .isEqualTo(Checksums.of(table.open(), slice, 1000));
  }

  @ParameterizedTest
  @MethodSource("all")
  void orderOfRowsChangesNothing(Case table) {
    assertThat(Checksums.of(table.open(), shuffled(table.someRows()), 1000))
        .isEqualTo(table.checksum());
  }

  @ParameterizedTest
  @MethodSource("all")
  void aRowThatIsReadTwiceInABatchIsTheSameTwice(Case table) {
    long[] some = table.someRows();
    long[] twice = new long[Math.min(2000, 2 * some.length)];
    for (int i = 0; i < twice.length; i++) {
      twice[i] = some[i / 2];
    }
    Map<String, Long> once =
        Checksums.of(table.open(), java.util.Arrays.copyOf(some, twice.length / 2), 1000);
    assertThat(Checksums.of(table.open(), twice, 999)).isEqualTo(Checksums.plus(once, once));
  }

  @ParameterizedTest
  @MethodSource("small")
  void aColumnReadAloneKeepsItsValues(Case table) {
    for (String column : columns(table.open())) {
      assertThat(Checksums.of(table.open(), List.of(column), table.someRows(), 1000))
          .isEqualTo(Map.of(column, table.checksum().get(column)));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void orderOfColumnsChangesNothing(Case table) {
    List<String> reversed = new ArrayList<>(columns(table.open()));
    Collections.reverse(reversed);
    assertThat(Checksums.of(table.open(), reversed, table.someRows(), 1000))
        .isEqualTo(table.checksum());
  }

  @ParameterizedTest
  @MethodSource("small")
  void howRowsArePartedChangesNothing(Case table) {
    WorldTable open = table.open();
    for (int parts : new int[] {1, 3, 8, 64}) {
      Map<String, Long> sum = new LinkedHashMap<>();
      for (int p = 0; p < parts; p++) {
        // uneven parts: the boundaries are the squares
        long from = open.rows() * p * p / ((long) parts * parts);
        long to = open.rows() * (p + 1) * (p + 1) / ((long) parts * parts);
        sum = Checksums.plus(sum, Checksums.ofRange(open, columns(open), from, to, 512));
      }
      assertThat(sum).as("%d parts", parts).isEqualTo(table.checksum());
    }
  }

  @ParameterizedTest
  @MethodSource("industries")
  void theSameSpecCompilesToTheSameWorld(String industry) {
    assertSameCells(industry, Worlds.compiledAnew(industry, SMALL));
  }

  /** Four threads start on tables and memos that nobody has touched yet. */
  @ParameterizedTest
  @MethodSource("industries")
  void threadsThatReadAtOnceSeeTheSameCells(String industry) throws Exception {
    World fresh = Worlds.compiledAnew(industry, SMALL);
    List<Callable<Map<String, Map<String, Long>>>> readers = new ArrayList<>();
    for (int t = 0; t < 4; t++) {
      int first = t;
      readers.add(
          () -> {
            Map<String, Map<String, Long>> sums = new LinkedHashMap<>();
            for (int i = 0; i < fresh.tables().size(); i++) {
              WorldTable table = fresh.tables().get((i + first) % fresh.tables().size());
              sums.put(table.name(), Checksums.of(table, rows(0, table.rows()), 777));
            }
            return sums;
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Future<Map<String, Map<String, Long>>> read : threads.invokeAll(readers)) {
        read.get()
            .forEach(
                (table, sums) ->
                    assertThat(sums)
                        .as(table)
                        .isEqualTo(new Case(industry, table, SMALL).checksum()));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Turkish lower-cases I to a dotless i; Kolkata is half an hour off. */
  @ParameterizedTest
  @MethodSource("industries")
  void timeZoneAndLocaleOfTheJvmChangeNothing(String industry) {
    Worlds.of(industry, SMALL)
        .tables()
        .forEach(t -> new Case(industry, t.name(), SMALL).checksum());
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertSameCells(industry, Worlds.compiledAnew(industry, SMALL));
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @ParameterizedTest
  @MethodSource("industries")
  void anotherSeedIsAnotherWorld(String industry) {
    World world = Worlds.of(industry, SMALL);
    var config = world.config();
    World other =
        World.of(
            new io.sparksynth.engine.WorldConfig(
                config.source(), 43, config.sizing(), config.start(), config.end(), "en-US"));
    for (WorldTable table : world.tables()) {
      assertThat(other.table(table.name()).rows()).isEqualTo(table.rows());
      assertThat(Checksums.of(other.table(table.name()), rows(0, table.rows()), 1000))
          .as(table.name())
          .isNotEqualTo(new Case(industry, table.name(), SMALL).checksum());
    }
  }

  private static void assertSameCells(String industry, World world) {
    for (WorldTable table : world.tables()) {
      assertThat(Checksums.of(table, rows(0, table.rows()), 1000))
          .as(table.name())
          .isEqualTo(new Case(industry, table.name(), SMALL).checksum());
    }
  }

  private static long[] shuffled(long[] rows) {
    long[] shuffled = rows.clone();
    for (int i = shuffled.length - 1; i > 0; i--) {
      int j = (int) Cells.below(Cells.bits(7, i), i + 1L);
      long swap = shuffled[i];
      shuffled[i] = shuffled[j];
      shuffled[j] = swap;
    }
    return shuffled;
  }
}
