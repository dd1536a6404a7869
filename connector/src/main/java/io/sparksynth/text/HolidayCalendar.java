package io.sparksynth.text;

import io.sparksynth.problem.NearestName;
import java.net.URL;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The named days of a country, found on the class path as {@code io/sparksynth/calendar/<name>.tsv} (date, tab, name; a
 * date may stand in several lines) and listed in its JAR's own {@code io/sparksynth/calendar/index.txt}.
 *
 * @param name such as {@code US}
 * @param days the day's name by date, in the order of the dates; where two fall on one day, the first in the file
 * @param names all names, also of days that share their date with another, in the order of the file
 */
public record HolidayCalendar(String name, Map<LocalDate, String> days, Set<String> names) {
  private static final String FOLDER = Resources.ROOT + "calendar/";

  /**
   * The calendar of this name.
   *
   * @throws IllegalArgumentException if there is none; the message names the nearest one
   */
  public static HolidayCalendar load(String name) {
    Set<String> known = new TreeSet<>(Resources.index(FOLDER + "index.txt"));
    String path = FOLDER + name + ".tsv";
    URL url = known.contains(name) ? Resources.find(path) : null;
    if (url == null) {
      throw new IllegalArgumentException(
          "Unknown calendar '%s'.%s".formatted(name, NearestName.didYouMean(name, known)));
    }
    return read(name, Resources.read(url));
  }

  private static HolidayCalendar read(String name, String text) {
    Map<LocalDate, String> days = new LinkedHashMap<>();
    Set<String> names = new TreeSet<>();
    text.lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .skip(1) // the header
        .map(line -> line.split("\t", -1))
        .forEach(
            cells -> {
              days.putIfAbsent(LocalDate.parse(cells[0]), cells[1]);
              names.add(cells[1]);
            });
    return new HolidayCalendar(
        name, Collections.unmodifiableMap(days), Collections.unmodifiableSet(names));
  }
}
