package io.sparksynth.industries;

import static org.assertj.core.api.Assertions.assertThat;

import io.sparksynth.engine.Field;
import io.sparksynth.engine.Relationship;
import io.sparksynth.engine.World;
import io.sparksynth.engine.WorldTable;
import io.sparksynth.engine.generator.Generators;
import io.sparksynth.spec.ChangeRate;
import io.sparksynth.spec.ChangesSpec;
import io.sparksynth.spec.Spec;
import io.sparksynth.spec.SpecParser;
import io.sparksynth.spec.UpdateSpec;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of each industry in docs/ is that of its pack; {@code -Dgenerate.docs} writes it. */
class IndustryPagesTest {
  static List<String> industries() {
    return World.installedIndustries();
  }

  @ParameterizedTest
  @MethodSource("industries")
  void pageIsThatOfThePack(String industry) throws IOException {
    Path page = Path.of("..", "docs", "industries", industry + ".md");
    String expected = page(Worlds.of(industry, 1));
    if (System.getProperty("generate.docs") != null) {
      Files.createDirectories(page.getParent());
      Files.writeString(page, expected);
    }
    assertThat(page)
        .as("%s is old: run ./mvnw test -Dgenerate.docs", page)
        .content()
        .isEqualTo(expected);
  }

  /** The pictures of an industry, by name; docs/make_plots.py draws them. */
  private static List<String> plots(String industry) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("..", "docs", "industries", "plots"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(industry + "-") && name.endsWith(".png"))
          .sorted()
          .toList();
    }
  }

  @Test
  void picturesAreSmallAndOfAnInstalledIndustry() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("..", "docs", "industries", "plots"))) {
      for (Path file : files.toList()) {
        assertThat(Files.size(file)).as("%s", file).isBetween(1_000L, 40_000L);
        assertThat(industries()).contains(file.getFileName().toString().split("-", 2)[0]);
      }
    }
  }

  private static String page(World world) throws IOException {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(world.industry()).append("\n\n");
    page.append("Generated from the pack; do not edit. ").append(world.comment()).append(".\n\n");
    page.append("```mermaid\nerDiagram\n");
    for (Relationship relation : world.relationships()) {
      page.append(
          "  %s ||--o{ %s : %s\n"
              .formatted(relation.parent(), relation.child(), relation.childColumn()));
    }
    page.append("```\n");
    Spec spec =
        SpecParser.of(Generators.ALL).parse(Worlds.text(world.industry()), world.industry());
    for (WorldTable table : world.tables()) {
      append(page, table);
      spec.tables().stream()
          .filter(own -> own.name().equals(table.name()))
          .flatMap(own -> own.changes().stream())
          .forEach(changes -> append(page, changes));
    }
    page.append(
        "\n## Rules\n\nEach is a query of `_checks`, with the value that it must give.\n\n");
    world.checks().forEach(check -> page.append("- ").append(check.name()).append('\n'));
    List<String> plots = plots(world.industry());
    if (!plots.isEmpty()) {
      page.append("\n## Plots\n\nDrawn from the packaged JAR by docs/make_plots.py.\n");
    }
    for (String plot : plots) {
      String name = plot.substring(world.industry().length() + 1, plot.length() - ".png".length());
      page.append("\n![%s](plots/%s)\n".formatted(name.replace('-', ' '), plot));
    }
    return page.toString();
  }

  private static void append(StringBuilder page, WorldTable table) {
    page.append("\n## ").append(table.name()).append("\n\n").append(table.comment());
    page.append(String.format(Locale.ROOT, ". %,d rows at scale 1", table.rows()));
    table.key().ifPresent(key -> page.append(", key `").append(key).append('`'));
    page.append(".\n\n| column | type | |\n| --- | --- | --- |\n");
    for (Field field : table.fields()) {
      page.append("| `%s` | %s | %s |\n".formatted(field.name(), field.type(), field.comment()));
    }
  }

  private static void append(StringBuilder page, ChangesSpec changes) {
    page.append(
        "\nA version of the [change feed](../changes.md) has inserts: %s, updates: %s, deletes: %s. Updates:\n\n"
            .formatted(rate(changes.inserts()), rate(changes.updates()), rate(changes.deletes())));
    double all = changes.kinds().values().stream().mapToDouble(UpdateSpec::weight).sum();
    changes
        .kinds()
        .forEach(
            (name, kind) ->
                page.append(
                    String.format(
                        Locale.ROOT,
                        "- `%s` (%.0f %%): %s\n",
                        name,
                        100 * kind.weight() / all,
                        touched(kind))));
  }

  private static String rate(ChangeRate rate) {
    BigDecimal amount = BigDecimal.valueOf(rate.isShare() ? rate.amount() * 100 : rate.amount());
    String number = amount.round(new MathContext(6)).stripTrailingZeros().toPlainString();
    return rate.isShare() ? number + " %" : number;
  }

  private static String touched(UpdateSpec kind) {
    List<String> words = new ArrayList<>();
    kind.redraws().forEach(column -> words.add("`%s` is drawn anew".formatted(column)));
    kind.steps().keySet().forEach(column -> words.add("`%s` goes a step on".formatted(column)));
    kind.drifts().keySet().forEach(column -> words.add("`%s` drifts".formatted(column)));
    return String.join(", ", words);
  }
}
