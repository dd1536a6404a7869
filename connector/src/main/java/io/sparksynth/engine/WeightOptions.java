package io.sparksynth.engine;

import io.sparksynth.problem.NearestName;
import io.sparksynth.problem.Problem;
import io.sparksynth.problem.Problems;
import io.sparksynth.spec.ColumnSpec;
import io.sparksynth.spec.Spec;
import io.sparksynth.spec.TableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Specs with the weights that options ask for. */
final class WeightOptions {
  private WeightOptions() {}

  /** The spec with other weights; {@code problems} gets what does not fit it. */
  static Spec apply(Spec spec, List<WeightOption> options, Problems problems) {
    Spec weighed = spec;
    for (WeightOption option : options) {
      weighed = apply(weighed, option, problems);
    }
    return weighed;
  }

  private static Spec apply(Spec spec, WeightOption option, Problems problems) {
    int dot = option.column().indexOf('.');
    String tableName = option.column().substring(0, Math.max(0, dot));
    String columnName = option.column().substring(dot + 1);
    List<String> tables = spec.tables().stream().map(TableSpec::name).toList();
    int t = place(tables, tableName);
    if (t < 0) {
      problems.add("", unknown(option, "table of this world", tableName, tables));
      return spec;
    }
    TableSpec table = spec.tables().get(t);
    List<String> columns = table.columns().stream().map(ColumnSpec::name).toList();
    int c = place(columns, columnName);
    if (c < 0) {
      problems.add("", unknown(option, "column of '" + table.name() + "'", columnName, columns));
      return spec;
    }
    ColumnSpec column = table.columns().get(c);
    if (!Reweighting.has(column, Weighted.class)) {
      problems.add(
          "",
          ("Option 'weights.%s' can't be: the column is made by %s, not by a choice, quota or"
                  + " label, nor is a case of it.")
              .formatted(option.column(), column.generator().type().name()));
      return spec;
    }
    Problems bad = new Problems();
    ColumnSpec changed = Reweighting.of(column, option.by(), bad);
    for (Problem problem : bad.list()) {
      problems.add(
          "",
          "Option 'weights.%s': the column %s%s"
              .formatted(option.column(), problem.what(), problem.what().endsWith("?") ? "" : "."));
    }
    return spec.with(replaced(spec.tables(), t, table.with(replaced(table.columns(), c, changed))));
  }

  private static <T> List<T> replaced(List<T> all, int place, T by) {
    List<T> other = new ArrayList<>(all);
    other.set(place, by);
    return List.copyOf(other);
  }

  private static int place(List<String> names, String name) {
    return IntStream.range(0, names.size())
        .filter(i -> names.get(i).equalsIgnoreCase(name))
        .findFirst()
        .orElse(-1);
  }

  private static String unknown(WeightOption option, String what, String name, List<String> known) {
    return "Option 'weights.%s' names no %s.%s"
        .formatted(option.column(), what, NearestName.didYouMean(name, known));
  }
}
