package io.sparksynth.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sparksynth.spark.read.SyntheticScanBuilder;
import java.util.Map;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.expressions.Expression;
import org.apache.spark.sql.connector.expressions.Expressions;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.connector.expressions.filter.Predicate;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.SupportsReportStatistics;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.junit.jupiter.api.Test;

class SyntheticTableTest {
  private static final CaseInsensitiveStringMap NONE = CaseInsensitiveStringMap.empty();

  private static SyntheticScanBuilder builder(String... options) {
    return (SyntheticScanBuilder)
        SyntheticTable.of(ReadResolverTest.resolve(options)).newScanBuilder(NONE);
  }

  private static Predicate above(long id) {
    return new Predicate(
        ">", new Expression[] {Expressions.column("customer_id"), Expressions.literal(id)});
  }

  @Test
  void aTableTellsAboutItself() {
    SyntheticTable table =
        SyntheticTable.of(ReadResolverTest.resolve("spec", ReadResolverTest.SHOP));
    assertThat(table.name()).isEqualTo("shop.customers");
    assertThat(table.properties())
        .containsEntry("comment", "People who buy")
        .containsEntry("provider", "synthetic")
        .containsEntry("seed", "42")
        .containsEntry("rows", "1000")
        .containsEntry("key", "customer_id");
    assertThat(table.metadataColumns())
        .extracting(column -> column.name())
        .containsExactly("_row", "_fault", "_truth");
  }

  @Test
  void aScanReadsLikeASentence() {
    assertThat(builder("spec", ReadResolverTest.SHOP, "rows", "1000000").build().description())
        .isEqualTo(
            "synthetic shop.customers [2 of 2 columns] rows 1,000,000 seed 42"
                + " 2025-11-18..2026-05-17");
    var some = builder("spec", ReadResolverTest.SHOP, "rows", "1000000", "seed", "7");
    some.pruneColumns(new StructType().add("customer_id", "bigint").add("_row", "bigint"));
    assertThat(some.pushPredicates(new Predicate[] {above(2_199)})).isEmpty();
    some.pushLimit(2_201);
    assertThat(some.build().description())
        .isEqualTo(
            "synthetic shop.customers [1 of 2 columns and 1 of metadata] rows 2,201 of 1,000,000"
                + " (1,200..3,400) seed 7 2025-11-18..2026-05-17");
  }

  @Test
  void equalReadsAreEqualScans() {
    Scan a = builder("spec", ReadResolverTest.SHOP).build();
    Scan b = builder("spec", ReadResolverTest.SHOP).build();
    assertThat(a).isEqualTo(b).hasSameHashCodeAs(b);
    assertThat(a.toBatch()).isEqualTo(b.toBatch());
    assertThat(a).isNotEqualTo(builder("spec", ReadResolverTest.SHOP, "seed", "43").build());
    assertThat(a.columnarSupportMode()).isEqualTo(Scan.ColumnarSupportMode.SUPPORTED);
  }

  @Test
  void partitionsAreAsManyAsAskedFor() {
    for (int n : new int[] {1, 3, 8, 64}) {
      Scan scan =
          builder("spec", ReadResolverTest.SHOP, "numPartitions", Integer.toString(n)).build();
      assertThat(scan.toBatch().planInputPartitions()).hasSize(n);
    }
    Scan tiny = builder("spec", ReadResolverTest.SHOP, "rows", "5", "numPartitions", "64").build();
    assertThat(tiny.toBatch().planInputPartitions()).hasSize(5);
    Scan empty = builder("spec", ReadResolverTest.SHOP, "rows", "0", "numPartitions", "4").build();
    assertThat(empty.toBatch().planInputPartitions()).isEmpty();
  }

  @Test
  void rowsAreExactInStatistics() {
    var some = builder("spec", ReadResolverTest.SHOP);
    assertThat(some.pushPredicates(new Predicate[] {above(1_899)})).isEmpty();
    SupportsReportStatistics scan = (SupportsReportStatistics) some.build();
    assertThat(scan.estimateStatistics().numRows()).hasValue(100);
    var largest = builder("spec", ReadResolverTest.SHOP, "rows", "9223372036854775807");
    SupportsReportStatistics all = (SupportsReportStatistics) largest.build();
    assertThat(all.estimateStatistics().numRows()).hasValue(Long.MAX_VALUE);
    assertThat(all.estimateStatistics().sizeInBytes()).hasValue(Long.MAX_VALUE);
  }

  @Test
  void theSourceResolvesOnceAQuery() {
    SyntheticDataSource source = new SyntheticDataSource();
    Map<String, String> options = Map.of("spec", ReadResolverTest.SHOP);
    StructType schema = source.inferSchema(new CaseInsensitiveStringMap(options));
    SyntheticTable table = (SyntheticTable) source.getTable(schema, new Transform[0], options);
    assertThat(table.read().schema()).isSameAs(schema);
    assertThat(source.shortName()).isEqualTo("synthetic");
    assertThat(source.supportsExternalMetadata()).isTrue();
  }

  @Test
  void theCatalogIsReadOnly() {
    SyntheticCatalog catalog = new SyntheticCatalog();
    catalog.initialize("synth", NONE);
    Identifier table = Identifier.of(new String[] {"retail"}, "customers");
    assertThatThrownBy(() -> catalog.dropTable(table))
        .hasMessage(
            "Can't drop table retail.customers: catalog 'synth' is read-only, its tables are"
                + " generated. Write to another catalog.");
    assertThatThrownBy(() -> catalog.createNamespace(new String[] {"a"}, Map.of()))
        .hasMessageStartingWith("Can't create schema a: catalog 'synth' is read-only");
    assertThatThrownBy(() -> catalog.loadTable(Identifier.of(new String[] {"nosuch"}, "t")))
        .isInstanceOf(NoSuchTableException.class);
  }

  @Test
  void theCatalogRefusesDefaultsOfOneTable() {
    CaseInsensitiveStringMap options =
        new CaseInsensitiveStringMap(Map.of("rows", "5", "sede", "1"));
    assertThatThrownBy(() -> new SyntheticCatalog().initialize("synth", options))
        .hasMessage(
            """
            2 problems in the options of catalog 'synth':
              1. Option 'rows' is about one read and can't be a default of catalog 'synth'.
              2. Unknown option 'sede'. Did you mean 'seed'?\
            """);
  }
}
