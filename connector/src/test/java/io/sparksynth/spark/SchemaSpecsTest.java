package io.sparksynth.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.sparksynth.problem.Problem;
import io.sparksynth.problem.Problems;
import java.time.Instant;
import java.util.Map;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class SchemaSpecsTest {
  private static final Instant NOW = Instant.parse("2026-05-17T13:14:15Z");

  private static String spec(StructType schema) {
    return SchemaSpecs.of(schema, new Problems()).orElseThrow();
  }

  private static String spec(String column, DataType type) {
    return spec(new StructType().add(column, type));
  }

  @Test
  void everyTypeIsImitated() {
    StructType inner = new StructType().add("label", DataTypes.StringType).add("n", "int");
    StructType schema =
        new StructType()
            .add("id", "bigint")
            .add("flag", "boolean")
            .add("tiny", "tinyint")
            .add("small", "smallint")
            .add("whole", "int")
            .add("real", "float")
            .add("precise", "double")
            .add("money", "decimal(12,2)")
            .add("huge", "decimal(38,10)")
            .add("fraction", "decimal(10,10)")
            .add("fine", "decimal(38,18)")
            .add("day", "date")
            .add("moment", "timestamp")
            .add("wall", "timestamp_ntz")
            .add("txt", "string")
            .add("raw", "binary")
            .add("tags", DataTypes.createArrayType(DataTypes.StringType))
            .add("place", inner)
            .add("places", DataTypes.createArrayType(inner))
            .add("attrs", DataTypes.createMapType(DataTypes.StringType, DataTypes.DoubleType))
            .add("by_n", DataTypes.createMapType(DataTypes.IntegerType, DataTypes.DateType));
    SyntheticRead read = ReadResolver.resolve(Map.of("rows", "10"), schema, NOW);
    assertThat(read.table().rows()).isEqualTo(10);
    assertThat(read.schema().fieldNames()).containsExactly(schema.fieldNames());
    for (StructField field : schema.fields()) {
      assertThat(read.schema().apply(field.name()).dataType().catalogString())
          .isEqualTo(field.dataType().catalogString());
    }
  }

  @Test
  void namesChooseGenerators() {
    assertThat(spec("work_email", DataTypes.StringType))
        .contains("\"format\": \"user000001@example.com\"");
    assertThat(spec("first_name", DataTypes.StringType))
        .contains("\"word\": \"person.first_name\"");
    assertThat(spec("order_id", DataTypes.StringType)).contains("\"format\": \"ORDE-00000001\"");
    assertThat(spec("unit_price", DataTypes.DoubleType)).contains("\"lognormal\": {\"median\": 50");
    assertThat(spec("age", DataTypes.ByteType)).contains("\"range\": {\"min\": 18, \"max\": 90}");
    assertThat(spec("birth_date", DataTypes.DateType)).contains("end - 80 years");
    assertThat(spec("anything", DataTypes.StringType)).contains("\"pattern\": \"!!!!!!!!\"");
  }

  @Test
  void onlyTheFirstIdIsUnique() {
    String spec =
        spec(
            new StructType()
                .add("order_id", DataTypes.LongType)
                .add("customer_id", DataTypes.LongType));
    assertThat(spec)
        .contains("\"order_id\": {\"type\": \"bigint\", \"sequence\": 1}")
        .contains(
            "\"customer_id\": {\"type\": \"bigint\", \"range\": {\"min\": 1, \"max\": 1000}}");
  }

  @Test
  void stateAndZipBelongToTheCity() {
    String spec =
        spec(new StructType().add("state", DataTypes.StringType).add("city", DataTypes.StringType));
    assertThat(spec).contains("\"word\": \"place.state\", \"of\": \"city\"");
    assertThat(spec("state", DataTypes.StringType)).doesNotContain("\"of\"");
  }

  @Test
  void whatCannotBeGeneratedIsSaid() {
    Problems problems = new Problems();
    StructType schema =
        new StructType()
            .add("gap", DataTypes.CalendarIntervalType)
            .add("nothing", DataTypes.NullType)
            .add("finest", "decimal(38,37)");
    assertThat(SchemaSpecs.of(schema, problems)).isEmpty();
    assertThat(problems.list())
        .extracting(Problem::what)
        .containsExactly(
            "Column 'gap' of the schema is interval, which can't be generated.",
            "Column 'nothing' of the schema is void, which can't be generated.",
            "Column 'finest' of the schema is decimal(38,37), which can't be generated.");
    Problems none = new Problems();
    assertThat(SchemaSpecs.of(new StructType(), none)).isEmpty();
    assertThat(none.list())
        .extracting(Problem::what)
        .containsExactly("The schema to imitate has no columns.");
  }

  @Test
  void textsAreQuoted() {
    assertThat(SchemaSpecs.quoted("a\"b\\c\nd")).isEqualTo("\"a\\\"b\\\\c\\u000ad\"");
  }
}
