package io.sparksynth.engine;

import io.sparksynth.sample.GuideTable;
import io.sparksynth.text.Locales;

/** Which of the world's locales each row has. */
record LocaleKernel(int uniform, GuideTable table, Dictionary dictionary) implements Kernel.OfCode {
  static LocaleKernel of(int uniform, Locales locales) {
    double[] weights = locales.parts().stream().mapToDouble(Locales.Part::weight).toArray();
    return new LocaleKernel(
        uniform,
        GuideTable.of(weights),
        Dictionary.of(locales.parts().stream().map(Locales.Part::tag).toList()));
  }

  @Override
  public void fill(Frame frame, CodeVector out) {
    double[] u = frame.doubles(uniform).values;
    for (int i = 0, n = frame.count(); i < n; i++) {
      out.codes[i] = table.index(u[i]);
    }
  }
}
