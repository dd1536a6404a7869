package io.sparksynth.spark.read;

import io.sparksynth.engine.Field;
import io.sparksynth.spec.DataType.Array;
import io.sparksynth.spec.DataType.Decimal;
import io.sparksynth.spec.DataType.Primitive;
import io.sparksynth.spec.DataType.Struct;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The engine's types as Spark's, built by constructors: parsing their SQL would heed the session's
 * settings.
 */
public final class SparkTypes {
  private SparkTypes() {}

  /** The schema that Spark sees: names, types, nullability, comments. */
  static StructType schema(List<Field> fields) {
    StructType schema = new StructType();
    for (Field field : fields) {
      DataType type = of(field.type());
      schema =
          field.comment().isEmpty()
              ? schema.add(field.name(), type, field.nullable())
              : schema.add(field.name(), type, field.nullable(), field.comment());
    }
    return schema;
  }

  /** The type that Spark sees; parts of nested types may always be null. */
  public static DataType of(io.sparksynth.spec.DataType type) {
    if (type instanceof Primitive primitive) {
      return of(primitive);
    } else if (type instanceof Decimal decimal) {
      return DataTypes.createDecimalType(decimal.precision(), decimal.scale());
    } else if (type instanceof Array array) {
      return DataTypes.createArrayType(of(array.element()), true);
    } else if (type instanceof Struct struct) {
      return DataTypes.createStructType(
          struct.fields().stream()
              .map(field -> DataTypes.createStructField(field.name(), of(field.type()), true))
              .toArray(StructField[]::new));
    }
    io.sparksynth.spec.DataType.Map map = (io.sparksynth.spec.DataType.Map) type;
    return DataTypes.createMapType(of(map.key()), of(map.value()), true);
  }

  private static DataType of(Primitive type) {
    return switch (type) {
      case BOOLEAN -> DataTypes.BooleanType;
      case TINYINT -> DataTypes.ByteType;
      case SMALLINT -> DataTypes.ShortType;
      case INT -> DataTypes.IntegerType;
      case BIGINT -> DataTypes.LongType;
      case FLOAT -> DataTypes.FloatType;
      case DOUBLE -> DataTypes.DoubleType;
      case DATE -> DataTypes.DateType;
      case TIMESTAMP -> DataTypes.TimestampType;
      case TIMESTAMP_NTZ -> DataTypes.TimestampNTZType;
      case STRING -> DataTypes.StringType;
      case BINARY -> DataTypes.BinaryType;
    };
  }
}
