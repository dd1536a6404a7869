package io.sparksynth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sparksynth.problem.ProblemsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Specs that read well, but that only the compiler can see to be wrong, with the messages that they
 * get: {@code uncompilable-specs.txt}, {@code ### name}, the spec, {@code >>> message}.
 */
class CompileProblemsTest {
  private static final Pattern CASE = Pattern.compile("(?m)^### ");

  /** A spec and the message that it gets. */
  record Case(String name, String spec, String message) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> all() throws IOException {
    String name = "uncompilable-specs.txt";
    String text;
    try (InputStream in =
        Objects.requireNonNull(CompileProblemsTest.class.getResourceAsStream(name))) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<Case> cases = new ArrayList<>();
    for (String part : CASE.split(text, -1)) {
      if (!part.isBlank()) {
        int spec = part.indexOf('\n') + 1;
        int message = part.indexOf("\n>>> ");
        cases.add(
            new Case(
                part.substring(0, spec - 1),
                part.substring(spec, message + 1),
                part.substring(message + 5).stripTrailing()));
      }
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("all")
  void saysWhatIsWrong(Case broken) {
    assertThatThrownBy(() -> Own.world(broken.spec()))
        .isInstanceOf(ProblemsException.class)
        .hasMessage(broken.message());
  }

  @Test
  void thereAreManyKinds() throws IOException {
    assertThat(all()).hasSizeGreaterThanOrEqualTo(80).doesNotHaveDuplicates();
  }

  private static final String ODD =
      """
      industry: own
      tables:
        t:
          rows: 300
          key: id
          columns:
            id: {sequence: 1}
            k: {choice: {x: 1, y: 1}, nulls: 50 %}
            kx: {type: string, expr: "case when k = 'x' then 'West' end"}
            a: COLUMN
        c:
          partOf: {table: t, children: {min: 0, max: 2}}
          key: n
          columns: {n: {sequence: 1}, d: {type: double, normal: {}}}
      """;

  /** What could be wrong and is not. */
  @ParameterizedTest
  @MethodSource("odd")
  void oddSpecsCompileAndRead(String column) {
    World world = Own.world(ODD.replace("COLUMN", column));
    for (WorldTable table : world.tables()) {
      List<String> columnNames = table.fields().stream().map(Field::name).toList();
      BatchReader reader = table.reader(columnNames, 100);
      reader.read(table.rows() - 100, 100);
      for (int i = 0; i < columnNames.size(); i++) {
        assertThat(reader.vector(i)).isNotNull();
      }
    }
  }

  static List<String> odd() {
    return List.of(
        "{type: \"decimal(38,18)\", normal: {sd: 1}}",
        "{type: \"decimal(38,18)\", constant: -9.2}",
        "{type: \"decimal(38,18)\", lognormal: {median: 50, sigma: 1}, max: 9}",
        "{type: timestamp, timestamp: {from: 1600-01-01, to: 9999-12-31}}",
        "{type: timestamp, constant: \"9999-12-31\"}",
        "{type: bigint, identifier: npi}",
        "{type: smallint, pattern: \"####\"}",
        "{type: smallint, references: t}",
        "{type: double, references: t}",
        "{references: t}",
        "{references: t, weight: {k: {x: 5}}}",
        "{references: t, weight: {kx: {West: 0}}}",
        "{references: t, match: {column: kx, to: k}}",
        "{references: t, match: {column: k, to: kx, share: 40 %}}",
        "{type: string, constant: 1, case: {k: {x: {constant: 2}}}}",
        "{type: string, constant: 1, case: {kx: {West: {uuid: {}}}}}",
        "{word: test.place.city, by: kx}",
        "{lookup: c.n, child: first}",
        "{lookup: c.d, child: first}",
        "{type: double, sum: c.d}",
        "{type: string, template: \"{k|upper}-{row|pad9}\", unique: true}",
        "{type: array<int>, array: {of: {range: {min: 1, max: 3}}, min: 0, max: 0}}",
        "{type: \"array<array<int>>\", array: {of: {array: {of: {constant: 1}, size: 2}}, size:"
            + " 2}}",
        "{type: \"struct<x:struct<y:string>>\", struct: {x: {struct: {y: {lookup: k}}}}}",
        "{type: \"map<string,array<double>>\","
            + " map: {keys: [p, q], values: {array: {of: {normal: {}}, size: 1}}, size: 2}}");
  }
}
