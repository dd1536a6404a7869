package io.sparksynth.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The calendar XX of the tests is closed on the days of its file and on weekends. */
class BusinessDaysTest {
  private final BusinessDays days = BusinessDays.of("XX");
  private final LocalDate holiday =
      HolidayCalendar.load("XX").days().keySet().stream()
          .filter(day -> day.getDayOfWeek().getValue() <= 5)
          .findFirst()
          .orElseThrow();

  @Test
  void weekendsAndHolidaysAreClosed() {
    assertThat(days.isOpen(holiday.toEpochDay())).isFalse();
    assertThat(days.isOpen(LocalDate.of(2031, 3, 1).toEpochDay())).as("a Saturday").isFalse();
    assertThat(days.isOpen(LocalDate.of(2031, 3, 3).toEpochDay())).as("a Monday").isTrue();
  }

  @Test
  void countsLikeSomeoneWithACalendar() {
    for (LocalDate day = holiday.minusDays(20);
        day.isBefore(holiday.plusDays(20));
        day = day.plusDays(1)) {
      for (int count = -8; count <= 8; count++) {
        assertThat(days.plus(day.toEpochDay(), count))
            .as("%s %+d", day, count)
            .isEqualTo(walked(day, count).toEpochDay());
      }
    }
  }

  @Test
  void goesOnWithoutHolidaysBeyondItsYears() {
    long friday = LocalDate.of(2300, 1, 5).toEpochDay();
    assertThat(LocalDate.ofEpochDay(friday).getDayOfWeek().getValue()).isEqualTo(5);
    assertThat(days.plus(friday, 1)).isEqualTo(friday + 3);
    assertThat(days.plus(friday + 1, 0)).isEqualTo(friday + 3);
    assertThat(days.plus(friday + 1, -1)).isEqualTo(friday - 1);
  }

  @Test
  void ofSeveralCalendarsOnlyDaysThatAreOpenInAllCount() {
    BusinessDays both = BusinessDays.of(List.of("XX", "banks"));
    long mayDay = LocalDate.of(2024, 5, 1).toEpochDay();
    assertThat(BusinessDays.of("banks").isOpen(mayDay)).isTrue();
    assertThat(days.isOpen(mayDay + 1)).isTrue();
    assertThat(both.isOpen(mayDay)).as("closed in the first").isFalse();
    assertThat(both.isOpen(mayDay + 1)).as("closed in the second").isFalse();
    assertThat(days.plus(mayDay - 1, 1)).isEqualTo(mayDay + 1);
    assertThat(both.plus(mayDay - 1, 1)).isEqualTo(mayDay + 2);
    assertThat(both.plus(mayDay + 2, -1)).isEqualTo(mayDay - 1);
  }

  @Test
  void anUnknownCalendarIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BusinessDays.of("XY"))
        .withMessageContaining("Unknown calendar 'XY'");
  }

  private LocalDate walked(LocalDate from, int count) {
    int step = count < 0 ? -1 : 1;
    LocalDate day = from;
    while (isClosed(day)) {
      day = day.plusDays(step);
    }
    for (int left = Math.abs(count); left > 0; left--) {
      do {
        day = day.plusDays(step);
      } while (isClosed(day));
    }
    return day;
  }

  private static boolean isClosed(LocalDate day) {
    return day.getDayOfWeek().getValue() > 5 || HolidayCalendar.load("XX").days().containsKey(day);
  }
}
