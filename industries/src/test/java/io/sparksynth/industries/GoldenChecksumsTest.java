package io.sparksynth.industries;

import static org.assertj.core.api.Assertions.assertThat;

import io.sparksynth.engine.World;
import io.sparksynth.engine.WorldTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The cells of each industry are those that were checked in: checksums of the first, middle and
 * last 1,000 rows of every column, seed 42, scale 1, from 2026-05-25 to 2026-11-21. A line of the
 * file is {@code table.column first middle last}.
 */
class GoldenChecksumsTest {
  private static final int SLICE = 1000;
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  static Stream<String> industries() {
    return World.installedIndustries().stream();
  }

  @ParameterizedTest
  @MethodSource("industries")
  void cellsAreThoseThatWereCheckedIn(String industry) throws IOException {
    Path file = FOLDER.resolve(industry + ".txt");
    List<String> lines = lines(Worlds.of(industry, 1));
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(FOLDER);
      Files.write(file, lines);
    }
    assertThat(file)
        .as("golden checksums of a new industry: run the test once with -Dgolden.write=true")
        .exists();
    assertThat(lines)
        .as(
            "Generated values have changed. If that was not intended, find out why. If it was, it"
                + " is a decision: say in CHANGELOG.md which columns change, then run ./mvnw -pl"
                + " connector,industries test -Dtest=GoldenChecksumsTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.write=true and commit"
                + " golden/%s.txt with it.",
            industry)
        .isEqualTo(Files.readAllLines(file));
  }

  private static List<String> lines(World world) {
    List<String> lines = new ArrayList<>();
    for (WorldTable table : world.tables()) {
      long n = table.rows();
      long slice = Math.min(SLICE, n);
      Map<String, Long> first = slice(table, 0, slice);
      Map<String, Long> middle = slice(table, (n - slice) / 2, slice);
      Map<String, Long> last = slice(table, n - slice, slice);
      first.forEach(
          (column, sum) ->
              lines.add(
                  "%s.%s %016x %016x %016x"
                      .formatted(table.name(), column, sum, middle.get(column), last.get(column))));
    }
    return lines;
  }

  private static Map<String, Long> slice(WorldTable table, long from, long count) {
    return Checksums.of(table, Checksums.rows(from, from + count), SLICE);
  }
}
