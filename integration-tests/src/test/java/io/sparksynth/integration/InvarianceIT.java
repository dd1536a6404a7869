package io.sparksynth.integration;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** How a table is read never changes what is read. */
class InvarianceIT {
  private static final Map<String, Map<String, String>> WHOLE = new HashMap<>();
  static final List<String> TABLES = Synthetic.RETAIL;

  private static Dataset<Row> read(String table, Object... more) {
    Object[] options = Arrays.copyOf(more, more.length + 2);
    options[more.length] = "scale";
    options[more.length + 1] = "0.01";
    return Synthetic.retail(table, options);
  }

  /** Checksums of the plain read. */
  private static Map<String, String> whole(String table) {
    return WHOLE.computeIfAbsent(table, name -> Checksums.of(read(name)));
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  void partitions(String table) {
    for (int partitions : new int[] {1, 3, 8, 64}) {
      Dataset<Row> read = read(table, "numPartitions", partitions, "batchSize", 7);
      assertThat(Checksums.of(read)).as("%d partitions", partitions).isEqualTo(whole(table));
    }
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  void batchSize(String table) {
    for (int size : new int[] {1, 100, 4096}) {
      Dataset<Row> read = read(table, "batchSize", size, "numPartitions", 2);
      assertThat(Checksums.of(read)).as("batches of %d", size).isEqualTo(whole(table));
    }
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  @Tag("core")
  void partsOfTheColumnsInAnyOrder(String table) {
    Random random = new Random(7);
    Dataset<Row> read = read(table);
    for (int round = 0; round < 4; round++) {
      List<String> columns = new ArrayList<>(List.of(read.columns()));
      Collections.shuffle(columns, random);
      columns = columns.subList(0, 1 + random.nextInt(columns.size()));
      Column[] chosen = columns.stream().map(c -> col(c)).toArray(Column[]::new);

      Map<String, String> some = Checksums.of(read.select(chosen));

      Map<String, String> expected = new HashMap<>(whole(table));
      expected.keySet().retainAll(some.keySet());
      assertThat(some).as("%s", columns).hasSize(columns.size() + 1).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  void eachColumnAlone(String table) {
    for (String column : read(table).columns()) {
      assertThat(Checksums.of(read(table).select(column)))
          .containsEntry(column, whole(table).get(column));
    }
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  void rowsOneByOne(String table) {
    Dataset<Row> read = read(table, "numPartitions", 1);
    List<String> all = Rows.texts(read);
    Random random = new Random(11);
    for (int i = 0; i < 5; i++) {
      int row = random.nextInt(all.size());
      assertThat(Rows.texts(read.where("_row = " + row))).containsExactly(all.get(row));
    }
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  @Tag("core")
  void limits(String table) {
    Dataset<Row> read = read(table).select(col("*"), col("_row"));
    List<String> all = Rows.texts(read);
    List<String> some = Rows.texts(read.limit(17));
    assertThat(some).hasSize(Math.min(17, all.size()));
    assertThat(all).containsAll(some);
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  void filters(String table) {
    Dataset<Row> read = read(table).select(col("*"), col("_row"));
    List<String> all = Rows.sorted(read);
    String first = read.columns()[0];
    for (String filter :
        List.of(
            "_row % 2 = 1",
            "_row = 0 or xxhash64(_row) > 0",
            first + " is not null and _row > " + all.size() / 3)) {
      List<String> kept = Rows.sorted(read.where(filter));
      List<String> dropped = Rows.sorted(read.where("not (" + filter + ")"));
      assertThat(kept).as(filter).isNotEmpty();
      List<String> both = new ArrayList<>(kept);
      both.addAll(dropped);
      Collections.sort(both);
      assertThat(both).as(filter).isEqualTo(all);
    }
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  void timeZoneOfTheSession(String table) {
    SparkSession kolkata = Session.with(Map.of("spark.sql.session.timeZone", "Asia/Kolkata"));
    Dataset<Row> read = Synthetic.read(kolkata, "retail." + table, "scale", 0.01);
    assertThat(Checksums.of(read)).isEqualTo(whole(table));
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  void withoutGeneratedCode(String table) {
    SparkSession interpreted =
        Session.with(
            Map.of(
                "spark.sql.codegen.wholeStage", "false",
                "spark.sql.codegen.factoryMode", "NO_CODEGEN"));
    Dataset<Row> read = Synthetic.read(interpreted, "retail." + table, "scale", 0.01);
    assertThat(Checksums.of(read)).isEqualTo(whole(table));
  }
}
