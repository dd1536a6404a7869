package io.sparksynth.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DataTypeTest {
  @ParameterizedTest
  @EnumSource(DataType.Primitive.class)
  void primitivesReadAsTheyAreWritten(DataType.Primitive type) {
    assertThat(DataType.parse(type.toString())).isSameAs(type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "BIGINT; bigint",
        "Long; bigint",
        "integer; int",
        "short; smallint",
        "byte; tinyint",
        "real; float",
        "timestamp_ltz; timestamp",
        "decimal; decimal(10,0)",
        "numeric(5); decimal(5,0)",
        " dec ( 12 , 2 ) ; decimal(12,2)",
        "array<array<int>>; array<array<int>>",
        "map<string, struct<a: int, b array<date>>>; map<string,struct<a:int,b:array<date>>>",
      })
  void readsSparksSql(String text, String type) {
    assertThat(DataType.parse(text)).hasToString(type);
    assertThat(DataType.parse(type)).isEqualTo(DataType.parse(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "``; expected a type at position 1, got the end",
        "strng; unknown type 'strng'. Did you mean 'string'?",
        "varchar(10); unknown type 'varchar'.",
        "array; expected '<' at position 6, got the end",
        "map<int>; expected ',' at position 8, got '>'",
        "decimal(x); expected a number of digits at position 9, got 'x'",
        "decimal(3,4); a decimal has 1 to 38 digits, of which 0 to all are after the point",
        "decimal(99999,2); expected a number of digits at position 9, got '9'",
        "struct<>; expected a field name at position 8, got '>'",
        "int,; expected the end at position 4, got ','",
      })
  void saysWhatItExpected(String text, String message) {
    assertThatThrownBy(() -> DataType.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void deepOrEndlessTypesAreRefused() {
    assertThatThrownBy(() -> DataType.parse("array<".repeat(1000)))
        .hasMessage("it is nested more than 10 deep");
    assertThatThrownBy(() -> DataType.parse("x".repeat(20_000)))
        .hasMessage("it is longer than 10000 characters");
  }
}
