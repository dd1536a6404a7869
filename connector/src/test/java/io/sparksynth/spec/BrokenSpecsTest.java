package io.sparksynth.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sparksynth.problem.ProblemsException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BrokenSpecsTest {
  static List<BrokenSpecs.Case> all() {
    return BrokenSpecs.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void saysWhatIsWrong(BrokenSpecs.Case broken) {
    assertThatThrownBy(() -> TestGenerators.PARSER.parse(broken.text(), "shop.yaml"))
        .isInstanceOf(ProblemsException.class)
        .hasMessage(broken.message());
  }

  @Test
  void thereAreManyKinds() {
    assertThat(all()).hasSizeGreaterThanOrEqualTo(120).doesNotHaveDuplicates();
  }
}
