package io.sparksynth.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

class ProblemsTest {
  private final Problems problems = new Problems();

  @Test
  void noProblemThrowsNothing() {
    assertThat(problems.isEmpty()).isTrue();
    assertThatCode(() -> problems.throwIfAny("spec 'x'")).doesNotThrowAnyException();
  }

  @Test
  void oneProblemIsASentence() {
    problems.add("tables.t.rows", "must be a number.");
    assertThatThrownBy(() -> problems.throwIfAny("spec 'x'"))
        .isInstanceOf(ProblemsException.class)
        .hasMessage("Problem in spec 'x': tables.t.rows: must be a number.");
  }

  @Test
  void oneProblemThatSaysWhereNeedsNoTitle() {
    problems.add("", "Unknown option 'seeed'. Did you mean 'seed'?");
    assertThatThrownBy(() -> problems.throwIfAny("the options"))
        .hasMessage("Unknown option 'seeed'. Did you mean 'seed'?");
    assertThat(ProblemsException.of("No table 'x'.")).hasMessage("No table 'x'.");
  }

  @Test
  void severalProblemsAreNumbered() {
    problems.add("a", "is wrong.");
    problems.add("", "B is wrong.");
    assertThatThrownBy(() -> problems.throwIfAny("spec 'x'"))
        .hasMessage("2 problems in spec 'x':\n  1. a: is wrong.\n  2. B is wrong.");
  }

  @Test
  void endlessProblemsAreCutInTheMessageOnly() {
    for (int i = 0; i < 250; i++) {
      problems.add("p" + i, "is wrong.");
    }
    ProblemsException thrown =
        catchThrowableOfType(ProblemsException.class, () -> problems.throwIfAny("spec 'x'"));
    assertThat(thrown).hasMessageEndingWith("100. p99: is wrong.\n  ... and 150 more");
    assertThat(thrown.problems()).hasSize(250);
  }

  @Test
  void theMessageSurvivesSerialization() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(ProblemsException.of("No table 'x'."));
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      ProblemsException copy = (ProblemsException) in.readObject();
      assertThat(copy).hasMessage("No table 'x'.");
      assertThat(copy.problems()).isEmpty();
    }
  }
}
