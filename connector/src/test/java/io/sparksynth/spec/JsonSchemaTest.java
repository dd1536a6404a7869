package io.sparksynth.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.sparksynth.problem.Problems;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema, given to editors, says what the parser says: as far as a schema can. */
class JsonSchemaTest {
  /** What only the validator knows: names that refer to others, relations, parts of texts. */
  private static final List<String> BEYOND_A_SCHEMA =
      List.of(
          "needs the table to have a 'key'",
          "it can't be null",
          "can't change: it is",
          "a column changes in one way",
          "touches nothing",
          "comes back to itself",
          "got '120 %'",
          "so they can only be updated",
          "has no column",
          "there is no ",
          "in a circle",
          "by case only",
          "is no type",
          "two checks",
          "beside it",
          "must not be above",
          "from min to max",
          "in a group",
          "on itself",
          "'partOf'",
          "must be before",
          "at least one factor",
          "there twice",
          "must be a date, timestamp",
          "a table's name",
          "timeline.column: a column's name",
          "80/20",
          "'2024-02-30'",
          "'13-40'",
          "at least one table",
          "'-100 % a year'");

  private final MiniSchema schema = new MiniSchema(TestGenerators.PARSER.jsonSchema());

  static List<BrokenSpecs.Case> readable() {
    return BrokenSpecs.all().stream()
        .filter(broken -> NodeReader.read(broken.text(), new Problems()) != null)
        .toList();
  }

  @Test
  void acceptsWhatTheParserAccepts() {
    Node retail = BrokenSpecs.node(BrokenSpecs.resource("retail.yaml"));
    assertThat(schema.accepts(retail)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("readable")
  void refusesWhatTheParserRefuses(BrokenSpecs.Case broken) {
    Node node = BrokenSpecs.node(broken.text());
    boolean beyond = BEYOND_A_SCHEMA.stream().anyMatch(broken.message()::contains);
    if (!beyond) {
      assertThat(schema.accepts(node)).as(broken.message()).isFalse();
    }
  }

  @Test
  void mostProblemsAreWithinASchema() {
    Set<String> refused = new TreeSet<>();
    for (BrokenSpecs.Case broken : readable()) {
      if (!schema.accepts(BrokenSpecs.node(broken.text()))) {
        refused.add(broken.name());
      }
    }
    assertThat(refused).hasSizeGreaterThan(60);
  }

  @Test
  void theTextIsTheSameJson() {
    String text = TestGenerators.PARSER.jsonSchemaText();
    assertThat(text)
        .startsWith("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n")
        .isEqualTo(SpecParser.of(TestGenerators.ALL).jsonSchemaText());
    Problems problems = new Problems();
    Node schemaOfText = NodeReader.read(text, problems);
    assertThat(problems.list()).isEmpty();
    assertThat(schemaOfText).isInstanceOf(Node.Entries.class);
  }
}
