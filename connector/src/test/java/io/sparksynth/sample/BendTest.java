package io.sparksynth.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BendTest {
  @Test
  void whatIsSpreadEvenlyIsDenserWhereTheFactorIsGreater() {
    // 20 rows with factor 1, 10 with 0, 10 with 4
    Bend bend = Bend.of(new double[] {20, 10, 10}, new double[] {1, 0, 4});
    assertThat(bend.at(0.5)).isCloseTo(20.0 / 60, within(1e-12));
    assertThat(bend.at(0.7)).isCloseTo(20.0 / 60, within(1e-12));
    assertThat(bend.at(0.875)).isCloseTo(40.0 / 60, within(1e-12));
    assertThat(bend.invert(40.0 / 60)).isCloseTo(0.875, within(1e-12));
    assertThat(bend.steepest()).isCloseTo(40.0 / 60 / 0.25, within(1e-12));
    assertThat(bend.at(-1)).isZero();
    assertThat(bend.at(2)).isEqualTo(1);
    assertThatThrownBy(() -> Bend.of(new double[] {1, 1}, new double[] {0, 0}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
