package io.sparksynth.spark.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sparksynth.engine.BytesVector;
import io.sparksynth.engine.CodeVector;
import io.sparksynth.engine.Dictionary;
import io.sparksynth.engine.DoubleVector;
import io.sparksynth.engine.ListVector;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.MapVector;
import io.sparksynth.engine.StructVector;
import io.sparksynth.engine.Vector;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EngineColumnTest {
  private static LongVector longs(long... values) {
    LongVector vector = new LongVector(values.length);
    System.arraycopy(values, 0, vector.values, 0, values.length);
    return vector;
  }

  private static BytesVector texts(String... values) {
    BytesVector vector = new BytesVector(values.length);
    int used = 0;
    for (int i = 0; i < values.length; i++) {
      byte[] bytes = values[i].getBytes(StandardCharsets.UTF_8);
      System.arraycopy(bytes, 0, vector.ensure(used, bytes.length), used, bytes.length);
      used += bytes.length;
      vector.offsets[i + 1] = used;
    }
    return vector;
  }

  private static <T> T there(@Nullable T value) {
    return Objects.requireNonNull(value);
  }

  @Test
  void longsAnswerToEveryWidth() {
    LongVector vector = longs(1, -2, 0);
    EngineColumn column = EngineColumn.of(DataTypes.LongType, vector);
    assertThat(column.getBoolean(0)).isTrue();
    assertThat(column.getBoolean(2)).isFalse();
    assertThat(column.getByte(1)).isEqualTo((byte) -2);
    assertThat(column.getShort(1)).isEqualTo((short) -2);
    assertThat(column.getInt(1)).isEqualTo(-2);
    assertThat(column.getLong(1)).isEqualTo(-2);
    assertThat(there(column.getDecimal(1, 12, 2)).toJavaBigDecimal())
        .isEqualTo(new BigDecimal("-0.02"));
    assertThat(there(column.getDecimal(1, 38, 2)).toJavaBigDecimal())
        .isEqualTo(new BigDecimal("-0.02"));
  }

  @Test
  void nullsAreSeenAndCounted() {
    LongVector vector = longs(1, 2, 3, 4);
    EngineColumn column = EngineColumn.of(DataTypes.createDecimalType(12, 2), vector);
    column.refresh(3);
    assertThat(column.hasNull()).isFalse();
    assertThat(column.numNulls()).isZero();
    vector.setNull(1);
    vector.setNull(3);
    assertThat(column.hasNull()).isTrue();
    assertThat(column.numNulls()).as("of the batch, not of the vector").isEqualTo(1);
    assertThat(column.isNullAt(1)).isTrue();
    assertThat(column.getDecimal(1, 12, 2)).isNull();
    column.close();
    column.closeIfFreeable();
    assertThat(column.getLong(0)).isEqualTo(1);
  }

  @Test
  void doublesAnswerToFloatToo() {
    DoubleVector vector = new DoubleVector(1);
    vector.values[0] = 2.5;
    EngineColumn column = EngineColumn.of(DataTypes.DoubleType, vector);
    assertThat(column.getDouble(0)).isEqualTo(2.5);
    assertThat(column.getFloat(0)).isEqualTo(2.5f);
  }

  @Test
  void bytesAreStringsAndBinaries() {
    BytesVector vector = texts("Zoë", "", "x");
    vector.setNull(2);
    EngineColumn column = EngineColumn.of(DataTypes.StringType, vector);
    assertThat(column.getUTF8String(0)).isEqualTo(UTF8String.fromString("Zoë"));
    assertThat(column.getUTF8String(1)).isEqualTo(UTF8String.fromString(""));
    assertThat(column.getUTF8String(2)).isNull();
    assertThat(column.getBinary(0)).isEqualTo("Zoë".getBytes(StandardCharsets.UTF_8));
    assertThat(column.getBinary(2)).isNull();
  }

  @Test
  void aBufferThatGrewIsReadAnew() {
    BytesVector vector = texts("a");
    EngineColumn column = EngineColumn.of(DataTypes.StringType, vector);
    vector.data = "b".getBytes(StandardCharsets.UTF_8);
    assertThat(column.getUTF8String(0)).isEqualTo(UTF8String.fromString("b"));
  }

  @Test
  void codesShareOneStringAValue() {
    Dictionary dictionary = Dictionary.of(List.of("Gold", "Silver"));
    CodeVector vector = new CodeVector(3, dictionary);
    vector.codes[0] = 1;
    vector.codes[2] = -1;
    vector.setNull(2);
    EngineColumn column = EngineColumn.of(DataTypes.StringType, vector);
    EngineColumn other = EngineColumn.of(DataTypes.StringType, vector);
    assertThat(column.getUTF8String(0)).isEqualTo(UTF8String.fromString("Silver"));
    assertThat(column.getUTF8String(1)).isSameAs(other.getUTF8String(1));
    assertThat(column.getUTF8String(2)).isNull();
    assertThat(column.getBinary(2)).isNull();
  }

  @Test
  void listsFollowElementsThatAreReplaced() {
    ListVector vector = new ListVector(2, longs(1, 2, 3));
    vector.offsets[1] = 1;
    vector.offsets[2] = 3;
    EngineColumn column = EngineColumn.of(DataTypes.createArrayType(DataTypes.LongType), vector);
    column.refresh(2);
    assertThat(there(column.getArray(1)).toLongArray()).containsExactly(2, 3);
    vector.elements = longs(7, 8, 9);
    column.refresh(2);
    assertThat(there(column.getArray(0)).toLongArray()).containsExactly(7);
    assertThat(column.getChild(0).numNulls()).isZero();
    vector.setNull(0);
    assertThat(column.getArray(0)).isNull();
  }

  @Test
  void mapsAreKeysAndValues() {
    MapVector vector = new MapVector(1, texts("a", "b"), longs(1, 2));
    vector.offsets[1] = 2;
    EngineColumn column =
        EngineColumn.of(DataTypes.createMapType(DataTypes.StringType, DataTypes.LongType), vector);
    column.refresh(1);
    assertThat(there(column.getMap(0)).numElements()).isEqualTo(2);
    assertThat(there(column.getMap(0)).keyArray().getUTF8String(1))
        .isEqualTo(UTF8String.fromString("b"));
    assertThat(there(column.getMap(0)).valueArray().toLongArray()).containsExactly(1, 2);
    vector.setNull(0);
    assertThat(column.getMap(0)).isNull();
  }

  @Test
  void structsAreTheirChildren() {
    StructVector vector = new StructVector(1, new Vector[] {longs(5), texts("x")});
    EngineColumn column =
        EngineColumn.of(
            DataTypes.createStructType(
                new StructField[] {
                  DataTypes.createStructField("n", DataTypes.LongType, true),
                  DataTypes.createStructField("s", DataTypes.StringType, true)
                }),
            vector);
    column.refresh(1);
    assertThat(column.getStruct(0).getLong(0)).isEqualTo(5);
    assertThat(column.getStruct(0).getUTF8String(1)).isEqualTo(UTF8String.fromString("x"));
    vector.setNull(0);
    assertThat(column.getStruct(0)).isNull();
  }

  @Test
  void aWrongReadIsRefused() {
    EngineColumn column = EngineColumn.of(DataTypes.LongType, longs(1));
    assertThatThrownBy(() -> column.getUTF8String(0))
        .hasMessage("A column of bigint was read as string");
    assertThatThrownBy(() -> EngineColumn.of(DataTypes.LongType, new ListVector(1, longs(1))))
        .hasMessage("No column of bigint over a ListVector");
  }
}
