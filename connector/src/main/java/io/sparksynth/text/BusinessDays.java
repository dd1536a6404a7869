package io.sparksynth.text;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The working days of a calendar, or of several at once: all but Saturdays, Sundays and the days
 * that one of them names. Days are counted from 1970-01-01; beyond the years that a table covers
 * there are no holidays.
 */
public final class BusinessDays {
  private static final int FIRST = (int) LocalDate.of(1900, 1, 1).toEpochDay();
  private static final int LAST = (int) LocalDate.of(2200, 1, 1).toEpochDay();
  private static final ConcurrentHashMap<List<String>, BusinessDays> CACHE =
      new ConcurrentHashMap<>();

  /** Working days from the first day to the day before this one. */
  private final int[] before = new int[LAST - FIRST + 1];

  /** The working days, ascending. */
  private final int[] days;

  private BusinessDays(List<HolidayCalendar> calendars) {
    boolean[] open = new boolean[LAST - FIRST];
    for (int i = 0; i < open.length; i++) {
      open[i] = isWeekday((long) FIRST + i);
    }
    for (HolidayCalendar calendar : calendars) {
      for (LocalDate day : calendar.days().keySet()) {
        long at = day.toEpochDay() - FIRST;
        if (at >= 0 && at < open.length) {
          open[(int) at] = false;
        }
      }
    }
    for (int i = 0; i < open.length; i++) {
      before[i + 1] = before[i] + (open[i] ? 1 : 0);
    }
    days = new int[before[open.length]];
    for (int i = 0; i < open.length; i++) {
      if (open[i]) {
        days[before[i]] = FIRST + i;
      }
    }
  }

  /**
   * The working days of a calendar on the class path.
   *
   * @throws IllegalArgumentException if there is none; the message names the nearest one
   */
  public static BusinessDays of(String calendar) {
    return of(List.of(calendar));
  }

  /**
   * The days that are working days of all these calendars on the class path.
   *
   * @throws IllegalArgumentException if there is none of such a name; the message names the nearest
   */
  public static BusinessDays of(List<String> calendars) {
    List<HolidayCalendar> holidays = calendars.stream().map(HolidayCalendar::load).toList();
    return CACHE.computeIfAbsent(List.copyOf(calendars), any -> new BusinessDays(holidays));
  }

  private static boolean isWeekday(long day) {
    // 1970-01-01 was a Thursday
    return Math.floorMod(day + 3, 7) < 5;
  }

  public boolean isOpen(long day) {
    if (day < FIRST || day >= LAST) {
      return isWeekday(day);
    }
    int at = (int) (day - FIRST);
    return before[at + 1] > before[at];
  }

  /**
   * So many working days after a day, or before it. A day that is none counts as the next one that
   * is; or, where the number is negative, as the last one that was.
   */
  public long plus(long day, long count) {
    long at = day - FIRST;
    if (at >= 0 && at < before.length - 1) {
      long first = count < 0 ? before[(int) at + 1] - 1L : before[(int) at];
      long index = first + count;
      if (index >= 0 && index < days.length) {
        return days[(int) index];
      }
    }
    return walk(day, count);
  }

  private long walk(long day, long count) {
    int step = count < 0 ? -1 : 1;
    long at = day;
    while (!isOpen(at)) {
      at += step;
    }
    for (long left = Math.abs(count); left > 0; left--) {
      do {
        at += step;
      } while (!isOpen(at));
    }
    return at;
  }
}
