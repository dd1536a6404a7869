package io.sparksynth.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.sparksynth.problem.ProblemsException;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpecParserTest {
  private static final String TABLE = "{rows: 5, columns: {a: {uuid: }}}";
  private final Spec retail = parse(BrokenSpecs.resource("retail.yaml"));

  private static Spec parse(String text) {
    return TestGenerators.PARSER.parse(text, "retail.yaml");
  }

  private ColumnSpec column(String table, String name) {
    return retail.table(table).orElseThrow().column(name).orElseThrow();
  }

  @Test
  void readsTheWorld() {
    assertThat(retail.industry()).isEqualTo("retail");
    assertThat(retail.comment()).isEqualTo("A chain of stores with an online shop");
    assertThat(retail.tables())
        .extracting(TableSpec::name)
        .containsExactly("customers", "transactions", "line_items", "products");
    assertThat(retail.checks())
        .extracting(CheckSpec::name, CheckSpec::table, CheckSpec::expect)
        .containsExactly(
            tuple("amount is the sum of its lines", Optional.of("transactions"), "0"),
            tuple("rate", Optional.empty(), "0.850"));
  }

  @Test
  void readsTables() {
    TableSpec customers = retail.table("customers").orElseThrow();
    assertThat(customers.rows()).isEqualTo(100_000);
    assertThat(customers.key()).contains("customer_id");
    assertThat(customers.fixed()).isFalse();
    assertThat(customers.timeline())
        .contains(
            new TimelineSpec(
                "signup_date",
                TimeExpr.parse("end - 5 years").orElseThrow(),
                TimeExpr.END,
                0.3,
                Map.of(),
                "tables.customers.timeline"));
    TableSpec lines = retail.table("line_items").orElseThrow();
    assertThat(lines.rows()).isZero();
    assertThat(lines.partOf())
        .contains(new PartOfSpec("transactions", 1, 12, 3, "tables.line_items.partOf"));
    assertThat(lines.unique()).containsExactly(List.of("product_id", "unit_price"));
    assertThat(retail.table("products").orElseThrow().fixed()).isTrue();
    assertThat(retail.table("transactions").orElseThrow().timeline().orElseThrow().from())
        .isEqualTo(TimeExpr.START);
  }

  @Test
  void readsSeasons() {
    SeasonSpec season = Objects.requireNonNull(retail.seasons().get("us_retail"));
    assertThat(season.months()).hasSize(12).endsWith(1.6, 1.9);
    assertThat(season.hours()).hasSize(24).containsOnly(1.0);
    assertThat(season.calendar()).contains("us");
    assertThat(season.holidays()).containsEntry("Black Friday", 3.0);
    assertThat(season.campaigns())
        .containsExactly(
            new WindowSpec(
                "summer sale",
                new WindowSpec.EveryYear(MonthDay.of(7, 8)),
                10,
                1.6,
                "seasons.us_retail.campaigns[0]"));
    assertThat(season.incidents().get(0).from())
        .isEqualTo(new WindowSpec.Once(TimeExpr.parse("end - 21 days").orElseThrow()));
  }

  @Test
  void readsModifiers() {
    ColumnSpec value = column("customers", "lifetime_value");
    assertThat(value.type()).contains(new DataType.Decimal(12, 2));
    assertThat(value.min()).contains(0.0);
    assertThat(value.max()).contains(1e6);
    assertThat(value.round()).contains(2);
    assertThat(value.comment()).isEqualTo("What was bought so far");
    assertThat(value.path()).isEqualTo("tables.customers.columns.lifetime_value");
    assertThat(column("customers", "email").nulls()).isEqualTo(0.02);
    assertThat(column("customers", "first_name").pii()).isTrue();
    assertThat(column("line_items", "product_id").hidden()).isTrue();
    assertThat(column("products", "price").unique()).isTrue();
    assertThat(column("customers", "tags").when()).contains("gender <> 'X'");
    assertThat(column("transactions", "customer_id").type()).isEmpty();
    assertThat(column("customers", "loyalty_tier").correlation())
        .contains(
            new CorrelationSpec(
                "signup_date", -0.6, "tables.customers.columns.loyalty_tier.correlation"));
  }

  @Test
  void readsParametersInsideAndBesideAndBare() {
    GeneratorSpec sequence = column("customers", "customer_id").generator();
    assertThat(sequence.type().name()).isEqualTo("sequence");
    assertThat(sequence.path()).isEqualTo("tables.customers.columns.customer_id.sequence");
    assertThat(sequence.arguments().get(TestGenerators.START)).isEqualTo(1_000_000);
    assertThat(sequence.arguments().get(TestGenerators.STEP)).isEqualTo(1);
    assertThat(sequence.arguments().has(TestGenerators.STEP)).isFalse();

    Arguments word = column("customers", "first_name").generator().arguments();
    assertThat(word.get(TestGenerators.VOCABULARY)).isEqualTo("person.first_name");
    assertThat(word.get(TestGenerators.BY)).containsExactly("gender");
    assertThat(word.path(TestGenerators.BY)).isEqualTo("tables.customers.columns.first_name.by");

    Arguments choice = column("customers", "gender").generator().arguments();
    assertThat(choice.get(TestGenerators.WEIGHTS).keySet()).containsExactly("F", "M", "X");
    assertThat(choice.get(TestGenerators.WEIGHTS)).containsEntry("F", 51.0);

    Arguments references = column("transactions", "customer_id").generator().arguments();
    assertThat(references.get(TestGenerators.POPULARITY))
        .isEqualTo(
            new TestGenerators.Popularity(Optional.of(new Ratio(0.8, 0.2)), Optional.empty()));
    assertThat(references.get(TestGenerators.WEIGHT).get("loyalty_tier")).containsKey("Gold");
  }

  @Test
  void theLongFormOfAShorthandIsTheSame() {
    String spec = "tables: {t: {rows: 5, columns: {a: {type: string, choice: %s}}}}";
    assertThat(weights(spec.formatted("{weights: {A: 1, B: 2}}")))
        .isEqualTo(weights(spec.formatted("{A: 1, B: 2}")));
    assertThat(weights(spec.formatted("[A, B]"))).containsEntry("B", 1.0);
    assertThat(weights(spec.formatted("{weights: 5, heights: 6}"))).containsKey("weights");
  }

  private static Map<String, Double> weights(String text) {
    ColumnSpec column = parse(text).tables().get(0).columns().get(0);
    return column.generator().arguments().get(TestGenerators.WEIGHTS);
  }

  @Test
  void readsGeneratorsWithinGenerators() {
    CaseSpec cases = column("customers", "lifetime_value").cases().orElseThrow();
    assertThat(cases.column()).isEqualTo("loyalty_tier");
    GeneratorSpec platinum = Objects.requireNonNull(cases.branches().get("Platinum"));
    assertThat(platinum.arguments().get(TestGenerators.SHAPE)).isEqualTo(4);
    assertThat(platinum.path())
        .isEqualTo("tables.customers.columns.lifetime_value.case.loyalty_tier.Platinum.gamma");

    Arguments tags = column("customers", "tags").generator().arguments();
    assertThat(tags.get(TestGenerators.OF).arguments().get(TestGenerators.BY))
        .containsExactly("gender");

    Arguments address = column("customers", "address").generator().arguments();
    List<ColumnSpec> fields = address.get(TestGenerators.FIELDS);
    assertThat(fields).extracting(ColumnSpec::name).containsExactly("street", "zip");
    assertThat(fields.get(1).generator().arguments().get(TestGenerators.VALUE))
        .isEqualTo(new Literal("01234", "01234"));
  }

  @Test
  void jsonIsTheSameLanguage() {
    String json =
        """
        {"industry": "retail", "tables": {"t": {"rows": 1000, "columns": {
          "a": {"type": "string", "choice": {"A": 1, "B": 2.5}, "nulls": "2 %"}}}}}
        """;
    String yaml =
        """
        industry: retail
        tables: {t: {rows: 1_000, columns: {a: {type: string, choice: {A: 1, B: 2.5}, nulls: 0.02}}}}
        """;
    assertThat(parse(json)).isEqualTo(parse(yaml));
  }

  @Test
  void aSpecWithoutANameIsCustom() {
    assertThat(parse("tables: {t: " + TABLE + "}").industry()).isEqualTo("custom");
  }

  @Test
  void severalTextsAreOneSpec() {
    Spec spec =
        TestGenerators.PARSER.parse(
            List.of(
                new SpecParser.Source("a.yaml", "industry: shop\ntables: {a: " + TABLE + "}"),
                new SpecParser.Source(
                    "b.yaml",
                    "tables: {b: {partOf: {table: a, children: {max: 3}}, columns: {x: {uuid: }}}}"
                        + "\nchecks: [{name: c, sql: select 1, expect: 1}]")));
    assertThat(spec.industry()).isEqualTo("shop");
    assertThat(spec.tables()).extracting(TableSpec::name).containsExactly("a", "b");
    assertThat(spec.checks()).hasSize(1);
  }

  @Test
  void problemsOfSeveralTextsNameTheText() {
    assertThatThrownBy(
            () ->
                TestGenerators.PARSER.parse(
                    List.of(
                        new SpecParser.Source("a.yaml", "industry: x\ntables: {a: " + TABLE + "}"),
                        new SpecParser.Source(
                            "b.yaml", "industry: y\ntables: {a: " + TABLE + ", c: {rows: no}}"))))
        .isInstanceOf(ProblemsException.class)
        .hasMessage(
            """
            4 problems in spec 'a.yaml, b.yaml':
              1. b.yaml: tables.c.rows: must be a whole number from 0 to 9223372036854775807, got 'no'.
              2. b.yaml: tables.c: needs the key 'columns': a mapping from names to columns.
              3. b.yaml: industry: 'y' is not 'x', the industry of the files before it.
              4. b.yaml: tables.a: is in 'a.yaml' already.\
            """);
  }

  @Test
  void aWorldWithTooManyColumnsIsRefused() {
    StringBuilder text = new StringBuilder("tables:\n  t:\n    rows: 5\n    columns:\n");
    for (int i = 0; i < 2001; i++) {
      text.append("      c").append(i).append(": {uuid: }\n");
    }
    assertThatThrownBy(() -> parse(text.toString()))
        .hasMessage(
            "Problem in spec 'retail.yaml': tables: have 2001 columns; a spec may have 2000.");
  }

  @Test
  void aLanguageInWhichAKeyHasTwoMeaningsIsRefused() {
    GeneratorType nulls = new TestGenerators.Type("nulls", List.of(), List.of(), Optional.empty());
    assertThatThrownBy(() -> SpecParser.of(List.of(nulls)))
        .hasMessage("two meanings of the key 'nulls'");
    GeneratorType a = new TestGenerators.Type("a", List.of(), List.of(), Optional.empty());
    assertThatThrownBy(() -> SpecParser.of(List.of(a, a)))
        .hasMessage("two meanings of the key 'a'");
    Parameter<String> key = Parameter.of("a", ValueTypes.text());
    GeneratorType b = new TestGenerators.Type("b", List.of(), List.of(key), Optional.empty());
    assertThatThrownBy(() -> SpecParser.of(List.of(a, b)))
        .hasMessage("two meanings of the key 'a' beside 'b'");
    GeneratorType c = new TestGenerators.Type("c", List.of(key), List.of(key), Optional.empty());
    assertThatThrownBy(() -> SpecParser.of(List.of(c)))
        .hasMessage("generator 'c' has two parameters 'a'");
  }
}
