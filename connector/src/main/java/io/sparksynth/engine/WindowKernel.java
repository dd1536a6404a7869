package io.sparksynth.engine;

import io.sparksynth.spec.WindowSpec;
import java.time.LocalDate;
import java.util.List;

/**
 * Which campaign or incident runs when each row happens: the code of its name, null for none; where
 * two run at once, the one that the spec names last.
 */
record WindowKernel(int time, int firstDay, int[] codeOfDay, Dictionary dictionary)
    implements Kernel.OfCode {
  private static final long DAY = 86_400_000_000L;

  static WindowKernel of(
      int time, List<WindowSpec> windows, long from, long to, WorldConfig config) {
    int firstDay = (int) Math.floorDiv(from, DAY);
    int[] codes = new int[(int) (Math.floorDiv(to, DAY) - firstDay + 1)];
    List<String> names = windows.stream().map(WindowSpec::name).distinct().toList();
    for (int i = 0; i < codes.length; i++) {
      LocalDate date = LocalDate.ofEpochDay(firstDay + i);
      codes[i] = -1;
      for (WindowSpec window : windows) {
        if (Timelines.contains(window, date, config)) {
          codes[i] = names.indexOf(window.name());
        }
      }
    }
    return new WindowKernel(time, firstDay, codes, Dictionary.of(names));
  }

  @Override
  public void fill(Frame frame, CodeVector out) {
    long[] micros = frame.longs(time).values;
    for (int i = 0, n = frame.count(); i < n; i++) {
      long day = Math.floorDiv(micros[i], DAY) - firstDay;
      int code = day < codeOfDay.length ? codeOfDay[(int) day] : -1; // later ones belong to none
      if (code < 0) {
        out.codes[i] = 0;
        out.setNull(i);
      } else {
        out.codes[i] = code;
      }
    }
  }
}
