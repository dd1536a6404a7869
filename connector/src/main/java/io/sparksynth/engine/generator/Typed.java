package io.sparksynth.engine.generator;

import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.Numbers;
import io.sparksynth.engine.TimeContext;
import io.sparksynth.spec.DataType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Values that a spec writes as text, as vectors hold them. */
final class Typed {
  private Typed() {}

  static long asLong(ColumnContext column, String text, DataType type) {
    try {
      if (type.equals(DataType.BOOLEAN)) {
        if (!text.equals("true") && !text.equals("false")) {
          throw column.fail("'" + text + "' is neither true nor false");
        }
        return text.equals("true") ? 1 : 0;
      }
      if (type.equals(DataType.DATE)) {
        return LocalDate.parse(text).toEpochDay();
      }
      if (type.equals(DataType.TIMESTAMP) || type.equals(DataType.TIMESTAMP_NTZ)) {
        LocalDateTime time =
            text.length() == 10
                ? LocalDate.parse(text).atStartOfDay()
                : LocalDateTime.parse(text.replace(' ', 'T').replace("Z", ""));
        return TimeContext.micros(time.toInstant(ZoneOffset.UTC));
      }
      BigDecimal unscaled =
          new BigDecimal(text.replace("_", ""))
              .movePointRight(Numbers.scale(type))
              .setScale(0, RoundingMode.UNNECESSARY);
      if (unscaled.compareTo(BigDecimal.valueOf(Numbers.least(type))) < 0
          || unscaled.compareTo(BigDecimal.valueOf(Numbers.most(type))) > 0) {
        throw column.fail("'" + text + "' does not fit into " + type + Numbers.hint(type));
      }
      return unscaled.longValueExact();
    } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
      throw column.fail("'" + text + "' is no " + type);
    }
  }

  static double asDouble(ColumnContext column, String text) {
    try {
      return Double.parseDouble(text.replace("_", ""));
    } catch (NumberFormatException e) {
      throw column.fail("'" + text + "' is no number");
    }
  }

  static long[] asLongs(ColumnContext column, List<String> texts, DataType type) {
    return texts.stream().mapToLong(text -> asLong(column, text, type)).toArray();
  }

  static double[] asDoubles(ColumnContext column, List<String> texts) {
    return texts.stream().mapToDouble(text -> asDouble(column, text)).toArray();
  }
}
