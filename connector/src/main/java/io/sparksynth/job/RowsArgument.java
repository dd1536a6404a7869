package io.sparksynth.job;

import java.util.ArrayList;
import java.util.List;

/**
 * Lets people write {@code --rows.customers=500} as they would write the option {@code
 * rows.customers} of the data source.
 */
final class RowsArgument {
  private static final String PREFIX = "--rows.";

  private RowsArgument() {}

  /** Turns {@code --rows.T=N} and {@code --rows.T N} into {@code --rows T=N}. */
  static String[] expand(String... args) {
    List<String> expanded = new ArrayList<>();
    for (int i = 0; i < args.length; i++) {
      if (!args[i].startsWith(PREFIX)) {
        expanded.add(args[i]);
        continue;
      }
      String rows = args[i].substring(PREFIX.length());
      if (rows.indexOf('=') < 0 && i + 1 < args.length) {
        rows += "=" + args[++i];
      }
      expanded.add("--rows");
      expanded.add(rows);
    }
    return expanded.toArray(String[]::new);
  }
}
