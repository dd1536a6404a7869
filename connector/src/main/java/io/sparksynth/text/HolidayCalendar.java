package io.sparksynth.text;

import io.sparksynth.problem.NearestName;
import java.net.URL;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The named days of a country, found on the class path as {@code io/sparksynth/calendar/<name>.tsv}
 * (date, tab, name; a date may stand in several lines) and listed in its JAR's own {@code
 * io/sparksynth/calendar/index.txt}.
 *
 * @param name such as {@code US}
 * @param days date to name, ascending; where two days share a date, the name that comes first in
 *     the file
 * @param dates name to its dates, ascending; here both names of a shared date have it
 */
public record HolidayCalendar(
    String name, Map<LocalDate, String> days, Map<String, List<LocalDate>> dates) {
  private static final String FOLDER = Resources.ROOT + "calendar/";

  /**
   * The calendar of this name, in any case.
   *
   * @throws IllegalArgumentException if there is none; the message names the nearest one
   */
  public static HolidayCalendar load(String name) {
    Set<String> known = names();
    String spelt = known.stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
    URL url = known.contains(spelt) ? Resources.find(FOLDER + spelt + ".tsv") : null;
    if (url == null) {
      throw new IllegalArgumentException(
          "Unknown calendar '%s'.%s".formatted(name, NearestName.didYouMean(name, known)));
    }
    return read(spelt, Resources.read(url));
  }

  /** Names of all calendars on the class path, sorted. */
  public static Set<String> names() {
    return new TreeSet<>(Resources.index(FOLDER + "index.txt"));
  }

  /**
   * The dates of a holiday, ascending.
   *
   * @throws IllegalArgumentException if the calendar has no such holiday; the message names the
   *     nearest one
   */
  public List<LocalDate> datesOf(String holiday) {
    List<LocalDate> found = dates.get(holiday);
    if (found == null) {
      throw new IllegalArgumentException(
          "Calendar '%s' has no holiday '%s'.%s"
              .formatted(name, holiday, NearestName.didYouMeanOrSome(holiday, dates.keySet())));
    }
    return found;
  }

  private static HolidayCalendar read(String name, String text) {
    Map<LocalDate, String> days = new TreeMap<>();
    Map<String, List<LocalDate>> dates = new TreeMap<>();
    List<String> lines = text.lines().filter(l -> !l.startsWith("#") && !l.isBlank()).toList();
    for (String line : lines.subList(1, lines.size())) { // the first one is the header
      int tab = line.indexOf('\t');
      LocalDate date = LocalDate.parse(line.substring(0, tab));
      String holiday = line.substring(tab + 1);
      days.putIfAbsent(date, holiday);
      dates.computeIfAbsent(holiday, h -> new ArrayList<>()).add(date);
    }
    return new HolidayCalendar(
        name, Collections.unmodifiableMap(days), Collections.unmodifiableMap(dates));
  }
}
