package io.sparksynth.spark;

import io.sparksynth.spec.Parameter;
import java.util.stream.Collectors;

/** The reference page of the options, made of their declarations. */
final class OptionsPage {
  private static final String HEAD =
      """
      # Options

      Made from the declarations in `SyntheticOptions`; a test compares. Names are read in any case. Unknown names, bad
      values and contradictions fail when the query is analysed, all of them in one message. Only when it runs does Spark
      say whether the read is a batch or a stream: options of the other kind fail then.

      | option | value | default | what it does |
      | --- | --- | --- | --- |
      """;

  private OptionsPage() {}

  static String markdown() {
    return HEAD
        + SyntheticOptions.ALL.stream().map(OptionsPage::line).collect(Collectors.joining());
  }

  private static String line(Parameter<?> option) {
    String preset = option.defaultValue().map(value -> "`" + value + "`").orElse("");
    return "| `%s` | %s | %s | %s |\n"
        .formatted(option.name(), option.type().describe(), preset, option.text());
  }
}
