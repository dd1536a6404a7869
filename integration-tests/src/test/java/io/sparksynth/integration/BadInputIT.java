package io.sparksynth.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.sparksynth.problem.ProblemsException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is wrong with a read fails while Spark analyses it, with one message that names all
 * problems. {@code -Dgenerate.messages} writes the files of messages anew.
 */
class BadInputIT {
  private static final Map<String, Map<BadInputCases.Case, String>> FOUND = new LinkedHashMap<>();

  static List<BadInputCases.Case> options() throws IOException {
    return BadInputCases.read("options.txt");
  }

  static List<BadInputCases.Case> specs() throws IOException {
    return BadInputCases.read("specs.txt");
  }

  @ParameterizedTest
  @MethodSource("options")
  @Tag("core")
  void options(BadInputCases.Case bad) {
    fails("options.txt", bad);
  }

  @ParameterizedTest
  @MethodSource("specs")
  void specs(BadInputCases.Case bad) {
    fails("specs.txt", bad);
  }

  private static void fails(String file, BadInputCases.Case bad) {
    Throwable thrown =
        catchThrowable(
            () ->
                Session.shared()
                    .read()
                    .format("synthetic")
                    .options(bad.options())
                    .option("endDate", bad.options().getOrDefault("endDate", Synthetic.END))
                    .load()
                    .schema());
    String message = message(thrown);
    FOUND.computeIfAbsent(file, f -> new LinkedHashMap<>()).put(bad, message);
    if (System.getProperty("generate.messages") == null) {
      bad.assertSaid(message);
      // PySpark shows such an exception by its message alone.
      assertThat(thrown).isInstanceOf(ProblemsException.class).hasNoCause();
      assertThat(message).doesNotContain("\tat ", "Exception");
    }
  }

  private static String message(@Nullable Throwable thrown) {
    if (thrown == null) {
      return "(nothing)";
    }
    String message = String.valueOf(thrown.getMessage()).strip();
    return thrown instanceof ProblemsException ? message : thrown.getClass() + " " + message;
  }

  @AfterAll
  static void generate() throws IOException {
    if (System.getProperty("generate.messages") != null) {
      for (var file : FOUND.entrySet()) {
        BadInputCases.write(file.getKey(), file.getValue());
      }
    }
  }

  @Test
  @Tag("core")
  void sqlSaysTheSame() {
    SparkSession spark = Session.shared();
    Throwable thrown =
        catchThrowable(
            () ->
                spark.sql(
                    "CREATE TEMPORARY VIEW wrong USING synthetic"
                        + " OPTIONS (industry 'retail', table 'custmers', seeed '1')"));
    assertThat(thrown)
        .isInstanceOf(ProblemsException.class)
        .hasMessage(
            """
            2 problems in the options of format 'synthetic':
              1. Unknown option 'seeed'. Did you mean 'seed'?
              2. 'retail' has no table 'custmers'. Did you mean 'customers'?\
            """);
  }

  @Test
  void anUnknownColumnIsNamedBySpark() {
    assertThat(catchThrowable(() -> Synthetic.retail("customers").select("loyalty_teir")))
        .hasMessageContaining("loyalty_teir")
        .hasMessageContaining("loyalty_tier");
  }

  @Test
  void aSchemaThatTheTableDoesNotHaveSaysSo() {
    Throwable thrown =
        catchThrowable(
            () ->
                Session.shared()
                    .read()
                    .format("synthetic")
                    .schema("customer_id int, emial string")
                    .load("retail.customers"));
    assertThat(thrown)
        .hasMessageContaining(
            ".schema(...) asks for column 'customer_id' as int, but in 'retail.customers' it is"
                + " bigint. Read it so and cast it.")
        .hasMessageContaining(
            ".schema(...) asks for column 'emial', which 'retail.customers' does not have. Did you"
                + " mean 'email'?");
  }

  @Test
  void writingIsRefused() {
    Throwable thrown =
        catchThrowable(
            () ->
                Synthetic.retail("stores", "rows", 1)
                    .write()
                    .format("synthetic")
                    .mode("append")
                    .save());
    assertThat(thrown).isNotNull();
    assertThat(thrown.getMessage()).doesNotContain("NullPointer");
  }

  @Test
  void anErrorInATaskNamesTableColumnAndRow() {
    String spec =
        """
        tables:
          t:
            rows: 100
            columns:
              id: {type: bigint, sequence: {start: 0}}
              number: {type: int, expr: "cast(case when id = 77 then concat('x', id) else '5' end as int)"}
        """;
    assertThat(Synthetic.spec(spec, "t").where("id < 77").select("number").collectAsList())
        .hasSize(77);
    Throwable thrown =
        catchThrowable(() -> Synthetic.spec(spec, "t").select("number").collectAsList());
    assertThat(thrown).hasStackTraceContaining("column 'number', row 77: ");
  }
}
