package io.sparksynth.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FitCellTest {
  @Test
  void namedTextsFitByTheirFactors() {
    FitCell cell = FitCell.parse("Emergency=3, Inpatient");
    assertThat(cell.of("Emergency")).isEqualTo(3);
    assertThat(cell.of("Inpatient")).isEqualTo(1);
    assertThat(cell.of("Telehealth")).isZero();
  }

  @Test
  void numbersFitByTheFirstRangeThatHasThem() {
    FitCell cell = FitCell.parse("0-17=2, 65-120, 30");
    assertThat(cell.of(0)).isEqualTo(2);
    assertThat(cell.of(17)).isEqualTo(2);
    assertThat(cell.of(18)).isZero();
    assertThat(cell.of(30)).isEqualTo(1);
    assertThat(cell.of(120)).isEqualTo(1);
  }

  @Test
  void aStarFitsAll() {
    assertThat(FitCell.parse("*").of("F")).isEqualTo(1);
    assertThat(FitCell.parse("").of(7)).isEqualTo(1);
  }

  @Test
  void aBadFactorOrRangeIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FitCell.parse("F=-1"))
        .withMessage("a factor must be a number > 0, got '-1'.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FitCell.parse("winter").of(3))
        .withMessage("'winter' is neither a whole number nor a range such as 0-17.");
  }
}
