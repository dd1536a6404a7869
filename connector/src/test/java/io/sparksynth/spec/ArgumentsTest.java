package io.sparksynth.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sparksynth.problem.Problem;
import io.sparksynth.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
  private static final Parameter<Long> ROWS =
      Parameter.of("rows", ValueTypes.integer()).range(1, Long.MAX_VALUE).text("How many.");
  private static final Parameter<Long> SEED =
      Parameter.of("seed", ValueTypes.integer()).orElse(42L);
  private static final Parameter<String> TABLE =
      Parameter.of("table", ValueTypes.text()).required();
  private static final List<Parameter<?>> ALL = List.of(ROWS, SEED, TABLE);

  private final Problems problems = new Problems();

  private Arguments parse(Map<String, String> texts) {
    return Arguments.parse(Node.entries(texts), ALL, "", problems);
  }

  @Test
  void readsValuesAndDefaults() {
    Arguments arguments = parse(Map.of("table", "t", "rows", "10_000"));
    assertThat(problems.isEmpty()).isTrue();
    assertThat(arguments.get(TABLE)).isEqualTo("t");
    assertThat(arguments.get(ROWS)).isEqualTo(10_000);
    assertThat(arguments.get(SEED)).isEqualTo(42);
    assertThat(arguments.has(SEED)).isFalse();
    assertThat(arguments.find(SEED)).contains(42L);
    assertThat(arguments.path(ROWS)).isEqualTo("rows");
  }

  @Test
  void reportsAllThatIsWrong() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("rows", "0");
    texts.put("seeed", "1");
    Arguments arguments = parse(texts);
    assertThat(problems.list())
        .containsExactly(
            new Problem("rows", "must be a whole number from 1 to 9223372036854775807, got '0'."),
            new Problem("seeed", "unknown key. Did you mean 'seed'?"),
            new Problem("", "needs the key 'table': a text."));
    assertThat(arguments.find(ROWS)).isEmpty();
    assertThat(arguments.has(ROWS)).isFalse();
  }

  @Test
  void aValueThatNobodyGaveIsAnErrorOfTheProgram() {
    assertThatThrownBy(() -> Arguments.none("x").get(TABLE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("x: no value of 'table', nor a default");
  }

  @Test
  void withAddsAValue() {
    Arguments arguments = Arguments.none("x").with(TABLE, "t");
    assertThat(arguments.get(TABLE)).isEqualTo("t");
    assertThat(arguments).isEqualTo(Arguments.none("x").with(TABLE, "t"));
    assertThat(arguments).isNotEqualTo(Arguments.none("x").with(TABLE, "u"));
  }

  @Test
  void parametersAreImmutable() {
    assertThat(ROWS.orElse(5L).defaultValue()).contains(5L);
    assertThat(ROWS.defaultValue()).isEmpty();
    assertThat(ROWS.required().isRequired()).isTrue();
    assertThat(ROWS.isRequired()).isFalse();
    assertThat(ROWS.text()).isEqualTo("How many.");
  }
}
