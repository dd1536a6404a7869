package io.sparksynth.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
  private static final List<String> OPTIONS =
      List.of("seed", "rows", "scale", "industry", "numPartitions", "startDate", "endDate");

  @ParameterizedTest
  @CsvSource({
    "seeed, seed",
    "sede, seed",
    "SEED, seed",
    "row, rows",
    "numpartitons, numPartitions",
    "indsutry, industry",
    "startdate, startDate",
    "partitions, numPartitions",
  })
  void findsTheNameWithTheLeastEdits(String written, String meant) {
    assertThat(NearestName.of(written, OPTIONS)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"banana", "x", "parts", "se"})
  void findsNothingWhereNothingIsNear(String written) {
    assertThat(NearestName.of(written, OPTIONS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'', abc, 3", "abc, abc, 0", "ab, ba, 1", "kitten, sitting, 3", "ca, abc, 3"})
  void countsSwapsOfNeighboursAsOneEdit(String a, String b, int distance) {
    assertThat(NearestName.distance(a, b)).isEqualTo(distance);
    assertThat(NearestName.distance(b, a)).isEqualTo(distance);
  }

  @Test
  void aNameOfOneCharacterIsNoTypoOfAnother() {
    assertThat(NearestName.of("c", List.of("a", "b"))).isEmpty();
    assertThat(NearestName.of("A", List.of("a", "b"))).contains("a");
  }

  @Test
  void listsSomeOfManyThoseFirstThatBeginAsTheName() {
    List<String> many = IntStream.range(0, 20).mapToObj(i -> "word.number" + i).toList();
    List<String> all = Stream.concat(many.stream(), Stream.of("person.last_name")).toList();
    assertThat(NearestName.didYouMeanOrSome("personn", all))
        .startsWith(" Known: person.last_name, word.number0, ")
        .endsWith(", word.number8 and 11 more.");
    assertThat(NearestName.didYouMeanOrSome("person.lastname", all))
        .isEqualTo(" Did you mean 'person.last_name'?");
    assertThat(NearestName.didYouMeanOrSome("x", List.of("aa", "bb"))).isEqualTo(" Known: aa, bb.");
    assertThat(NearestName.didYouMeanOrSome("x", List.of())).isEmpty();
  }

  @Test
  void saysDidYouMeanOrListsAFewOrSaysNothing() {
    assertThat(NearestName.didYouMean("seeed", OPTIONS)).isEqualTo(" Did you mean 'seed'?");
    assertThat(NearestName.didYouMean("x", List.of("aa", "bb"))).isEqualTo(" Known: aa, bb.");
    assertThat(NearestName.didYouMean("x", List.of())).isEmpty();
    List<String> many = IntStream.range(0, 100).mapToObj(i -> "name" + i).toList();
    assertThat(NearestName.didYouMean("x", many)).isEmpty();
  }

  @Test
  void aVeryLongNameCostsNothing() {
    assertThat(NearestName.of("x".repeat(1_000_000), List.of("x".repeat(999_999)))).isEmpty();
  }
}
