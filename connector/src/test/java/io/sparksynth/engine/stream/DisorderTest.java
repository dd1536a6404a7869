package io.sparksynth.engine.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The grain of disorder follows the rows' frequency and never what has arrived. */
class DisorderTest {
  private static final long SECOND = 1_000_000L;

  @Test
  void withoutAnyThereIsNone() {
    assertThat(Disorder.NONE.isNone()).isTrue();
    assertThat(new Disorder(0, 600 * SECOND, true, 0, 0).isNone()).isTrue();
    assertThat(new Disorder(0, 0, false, 0, 0.1).isNone()).isFalse();
    assertThat(new Disorder(0, 0, false, SECOND, 0).isNone()).isFalse();
  }

  @Test
  void blocksAreSomeHundredthsOfADelayAndWholeGroups() {
    for (double rate : new double[] {0.001, 1, 77, 1_000, 500_000}) {
      Disorder disorder = new Disorder(0.1, 600 * SECOND, false, 3 * SECOND, 0.01);
      Disorder.Grain grain = disorder.grain(rate);
      assertThat(grain.group()).isGreaterThan(1);
      assertThat(grain.block() % grain.group()).isZero();
      assertThat(grain.block()).isGreaterThanOrEqualTo(Deliveries.SMALLEST_BLOCK);
      if (rate >= 1_000) {
        assertThat(grain.block() / rate).isLessThan(600 / 100.0);
        assertThat(grain.group() / rate).isLessThanOrEqualTo(3);
      }
    }
  }
}
