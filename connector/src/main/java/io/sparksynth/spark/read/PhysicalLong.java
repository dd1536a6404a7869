package io.sparksynth.spark.read;

import java.util.Optional;
import org.apache.spark.sql.connector.expressions.Literal;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;

/** A literal as a {@link io.sparksynth.engine.LongVector} would hold it. */
final class PhysicalLong {
  private static final int DIGITS_OF_A_LONG = 18;

  private PhysicalLong() {}

  /**
   * The literal's value if it has exactly the column's type. Spark has cast it by then wherever
   * that loses nothing; what is left (a timestamp against a date, say) depends on the session's
   * time zone and stays with Spark.
   */
  static Optional<Long> of(Literal<?> literal, DataType type) {
    if (!literal.dataType().equals(type)) {
      return Optional.empty();
    }
    if (type instanceof DecimalType decimal) {
      return literal.value() instanceof Decimal value
              && decimal.precision() <= DIGITS_OF_A_LONG
              && value.scale() == decimal.scale()
          ? Optional.of(value.toUnscaledLong())
          : Optional.empty();
    }
    return isLong(type) && literal.value() instanceof Number value
        ? Optional.of(value.longValue())
        : Optional.empty();
  }

  private static boolean isLong(DataType type) {
    return type instanceof ByteType
        || type instanceof ShortType
        || type instanceof IntegerType
        || type instanceof LongType
        || type instanceof DateType
        || type instanceof TimestampType
        || type instanceof TimestampNTZType;
  }
}
