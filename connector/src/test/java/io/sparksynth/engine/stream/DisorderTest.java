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
      Disorder.Grain grain = disorder.grain(rate, rate);
      assertThat(grain.group()).isGreaterThan(1);
      assertThat(grain.block() % grain.group()).isZero();
      assertThat(grain.isSound()).isTrue();
      if (rate >= 1_000) {
        assertThat(grain.block() / rate).isLessThan(600 / 100.0);
        assertThat(grain.group() / rate).isLessThanOrEqualTo(3);
      }
    }
  }

  @Test
  void blocksOfASlowStreamAreShorterThanADelay() {
    Disorder late = new Disorder(0.1, 10 * SECOND, true, 0, 0);
    assertThat(late.grain(0.1, 0.1).block()).isEqualTo(1);
    assertThat(late.grain(1, 1).block()).isEqualTo(1);
    assertThat(late.grain(16, 16).block()).isEqualTo(10);
    assertThat(late.grain(100, 100).block()).isEqualTo(Deliveries.COMMON_BLOCK);
    // by night few and by day many: those are not to be dear
    assertThat(late.grain(1, 1_000).block()).isEqualTo(Deliveries.COMMON_BLOCK);
    // duplicates are other rows than late ones
    assertThat(new Disorder(0.1, 10 * SECOND, true, 0, 0.1).grain(1, 1).block()).isEqualTo(3);
    assertThat(new Disorder(0.5, 10 * SECOND, true, 0, 0.4).grain(1, 1).block()).isLessThan(32);
  }

  @Test
  void aGrainThatNoStreamHasIsKnown() {
    assertThat(new Disorder.Grain(0, 1).isSound()).isFalse();
    assertThat(new Disorder.Grain(5, 10).isSound()).isFalse();
    assertThat(new Disorder.Grain(15, 10).isSound()).isFalse();
    assertThat(new Disorder.Grain(1L << 40, 1).isSound()).isFalse();
    assertThat(new Disorder.Grain(40, 10).isSound()).isTrue();
  }
}
