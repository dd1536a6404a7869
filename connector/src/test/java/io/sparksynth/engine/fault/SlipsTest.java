package io.sparksynth.engine.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.sparksynth.random.Cells;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other formats of a text are. */
class SlipsTest {
  private static Set<String> formats(String text) {
    return LongStream.range(0, 200)
        .mapToObj(i -> Slips.format(text, Cells.bits(7, i)))
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(947) 555-0179 | 9475550179, 947.555.0179, 947 555 0179",
        "+1 212-555-0123 | 12125550123, 1.212.555.0123, 1 212 555 0123, (1) 212-555-0123",
        "020 7946 0123 | 02079460123, 020.7946.0123, (020) 7946-0123",
        "973-44-1313 | 973441313, 973.44.1313, 973 44 1313, (973) 44-1313",
        "+4930231251 | 4930231251"
      })
  void phonesKeepTheirGroupsOfDigits(String phone, String others) {
    assertThat(formats(phone)).containsExactlyInAnyOrder(others.split(", "));
  }

  @Test
  void anIpAddressIsNoPhone() {
    assertThat(formats("198.51.100.217"))
        .allMatch(other -> other.strip().equals("198.51.100.217"))
        .doesNotContain("198.51.100.217");
  }
}
