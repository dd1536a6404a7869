package io.sparksynth.engine.expression;

/**
 * The proleptic Gregorian calendar in whole numbers, without objects. Days count from 1970-01-01,
 * microseconds from its midnight in UTC. The conversions are Howard Hinnant's "chrono-Compatible
 * Low-Level Date Algorithms".
 */
final class Civil {
  static final long SECOND = 1_000_000L;
  static final long MINUTE = 60 * SECOND;
  static final long HOUR = 60 * MINUTE;
  static final long DAY = 24 * HOUR;

  private Civil() {}

  /** Year, month and day in one number, see {@link #year}, {@link #month}, {@link #dayOfMonth}. */
  static long fields(long days) {
    long shifted = days + 719_468;
    long era = Math.floorDiv(shifted, 146_097L);
    long dayOfEra = shifted - era * 146_097;
    long yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    long fromMarch = (5 * dayOfYear + 2) / 153;
    long day = dayOfYear - (153 * fromMarch + 2) / 5 + 1;
    long month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
    long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    return year << 9 | month << 5 | day;
  }

  static long year(long fields) {
    return fields >> 9;
  }

  static int month(long fields) {
    return (int) (fields >> 5) & 15;
  }

  static int dayOfMonth(long fields) {
    return (int) fields & 31;
  }

  /** The day of a date; month and day must be right. */
  static long days(long year, int month, int day) {
    long y = month <= 2 ? year - 1 : year;
    long era = Math.floorDiv(y, 400L);
    long yearOfEra = y - era * 400;
    long dayOfYear = (153L * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146_097 + dayOfEra - 719_468;
  }

  static boolean isLeap(long year) {
    return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  static int monthLength(long year, int month) {
    return switch (month) {
      case 2 -> isLeap(year) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  /** The date so many months later, its day cut to the length of the month. */
  static long addMonths(long days, long months) {
    long fields = fields(days);
    long count = year(fields) * 12 + month(fields) - 1 + months;
    long year = Math.floorDiv(count, 12L);
    int month = (int) Math.floorMod(count, 12L) + 1;
    return days(year, month, Math.min(dayOfMonth(fields), monthLength(year, month)));
  }

  static long addMonthsToMicros(long micros, long months) {
    long day = Math.floorDiv(micros, DAY);
    return addMonths(day, months) * DAY + (micros - day * DAY);
  }

  /** Whole months from one instant to another. */
  static long monthsBetween(long from, long to) {
    long a = fields(Math.floorDiv(from, DAY));
    long b = fields(Math.floorDiv(to, DAY));
    long months = (year(b) - year(a)) * 12 + month(b) - month(a);
    long inA = dayOfMonth(a) * DAY + Math.floorMod(from, DAY);
    long inB = dayOfMonth(b) * DAY + Math.floorMod(to, DAY);
    if (months > 0 && inB < inA) {
      return months - 1;
    }
    return months < 0 && inB > inA ? months + 1 : months;
  }

  static long dayOfYear(long days) {
    return days - days(year(fields(days)), 1, 1) + 1;
  }

  /** 0 for Monday to 6 for Sunday. */
  static long weekday(long days) {
    return Math.floorMod(days + 3, 7L);
  }

  /** The week of the ISO calendar, 1 to 53. */
  static long isoWeek(long days) {
    long thursday = days - weekday(days) + 3;
    return (dayOfYear(thursday) - 1) / 7 + 1;
  }

  static long lastDayOfMonth(long days) {
    long fields = fields(days);
    return days - dayOfMonth(fields) + monthLength(year(fields), month(fields));
  }

  static long startOfMonth(long days, int monthsPerPart) {
    long fields = fields(days);
    int month = (month(fields) - 1) / monthsPerPart * monthsPerPart + 1;
    return days(year(fields), month, 1);
  }
}
