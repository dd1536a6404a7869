package io.sparksynth.industries;

import static org.assertj.core.api.Assertions.assertThat;

import io.sparksynth.engine.World;
import io.sparksynth.engine.WorldTable;
import io.sparksynth.text.Locales;
import io.sparksynth.text.Vocabularies;
import io.sparksynth.text.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tables of docs/locales.md say what there is; {@code -Dgenerate.docs} writes them. */
class LocalesPageTest {
  private static final Path PAGE = Path.of("..", "docs", "locales.md");

  @Test
  void tablesSayWhatThereIs() throws IOException {
    String page = Files.readString(PAGE);
    String expected = with(with(page, "locales", locales()), "columns", columns());
    if (System.getProperty("generate.docs") != null) {
      Files.writeString(PAGE, expected);
    }
    assertThat(PAGE)
        .as("%s is old: run ./mvnw test -Dgenerate.docs", PAGE)
        .content()
        .isEqualTo(expected);
  }

  private static String with(String page, String part, String table) {
    String begin = "<!-- generated: " + part + " -->\n";
    int from = page.indexOf(begin);
    assertThat(from).as(begin).isNotNegative();
    return page.substring(0, from + begin.length())
        + table
        + page.substring(page.indexOf("<!-- end -->", from));
  }

  private static String locales() {
    StringBuilder table = new StringBuilder();
    table.append("| locale | first names F, M | family names | cities, postcodes | a customer |\n");
    table.append("| --- | ---: | ---: | ---: | --- |\n");
    for (String locale : Locales.KNOWN) {
      Vocabulary first = Vocabularies.load("person.first_name", locale);
      Vocabulary last = Vocabularies.load("person.last_name", locale);
      Vocabulary places = Vocabularies.load("place", locale);
      table.append(
          "| `%s` | %d, %d | %d | %d, %d | %s |\n"
              .formatted(
                  locale,
                  first.entriesOf("F").length,
                  first.entriesOf("M").length,
                  last.size(),
                  places.values("city").stream().distinct().count(),
                  places.size(),
                  customer(locale)));
    }
    return table.toString();
  }

  private static String customer(String locale) {
    String[] columns = {"first_name", "last_name", "address", "zip", "city", "phone", "email"};
    WorldTable customers = LocalesTest.world("retail", locale, 0.001).table("customers");
    Rows row = Rows.of(customers, 0, 1, columns);
    return "%s %s, %s, %s %s, %s, %s"
        .formatted(List.of(columns).stream().map(column -> row.texts(column)[0]).toArray());
  }

  /** The columns that differ between two locales. */
  private static String columns() {
    StringBuilder table = new StringBuilder("| table | columns |\n| --- | --- |\n");
    for (String industry : World.installedIndustries()) {
      World american = LocalesTest.world(industry, Locales.DEFAULT, 0.001);
      World japanese = LocalesTest.world(industry, "ja-JP", 0.001);
      for (WorldTable ours : american.tables()) {
        Map<String, Long> theirs = sums(japanese.table(ours.name()));
        List<String> differ =
            sums(ours).entrySet().stream()
                .filter(sum -> !sum.getValue().equals(theirs.get(sum.getKey())))
                .map(sum -> "`" + sum.getKey() + "`")
                .toList();
        if (!differ.isEmpty()) {
          table.append(
              "| %s.%s | %s |\n".formatted(industry, ours.name(), String.join(", ", differ)));
        }
      }
    }
    return table.toString();
  }

  private static Map<String, Long> sums(WorldTable table) {
    return Checksums.of(table, Checksums.rows(0, Math.min(300, table.rows())), 300);
  }
}
