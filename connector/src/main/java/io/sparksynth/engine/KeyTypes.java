package io.sparksynth.engine;

import io.sparksynth.spec.DataType;

/** Which types a column may have that refers to a key. */
final class KeyTypes {
  private KeyTypes() {}

  /** Fails unless the column can hold every key of the parent. */
  static void require(TableCompiler parent, String key, Slot keys, ColumnContext column) {
    if (PhysicalType.of(keys.type()) == PhysicalType.NESTED) {
      throw column.fail(
          "the key '%s' of '%s' is %s; only single values can be referred to"
              .formatted(key, parent.name(), keys.type()));
    }
    DataType type = column.type(keys.type());
    if (!holds(type, keys, parent)) {
      throw column.fail(
          "the key '%s' of '%s' is %s, which %s can't hold: declare the same type"
              .formatted(key, parent.name(), keys.type(), type));
    }
  }

  private static boolean holds(DataType type, Slot keys, TableCompiler parent) {
    DataType from = keys.type();
    if (type.equals(from) || PhysicalType.of(type) == PhysicalType.STRING) {
      return true;
    }
    if (!isNumber(from) || !isNumber(type)) {
      return DataType.isTime(from) && DataType.isTime(type);
    }
    if (PhysicalType.of(from) == PhysicalType.DOUBLE) {
      return false;
    }
    if (PhysicalType.of(type) == PhysicalType.DOUBLE) {
      return true;
    }
    int digits = Numbers.scale(type) - Numbers.scale(from);
    if (digits < 0) {
      return false;
    }
    long unit = Numbers.power10(digits);
    long most = Numbers.most(type) / unit;
    long least = Numbers.least(type) / unit;
    return (least <= Numbers.least(from) && Numbers.most(from) <= most)
        || isWithin(parent, keys, least, most);
  }

  /** Whether ordered keys, whose least and greatest are known, all fit. */
  private static boolean isWithin(TableCompiler parent, Slot keys, long least, long most) {
    long rows = parent.rows();
    return parent.layout().kernel(keys.index()) instanceof OrderedKernel ordered
        && (least == Long.MIN_VALUE || ordered.lowerBound(least, rows) == 0)
        && (most == Long.MAX_VALUE || ordered.lowerBound(most + 1, rows) == rows);
  }

  private static boolean isNumber(DataType type) {
    return PhysicalType.of(type) == PhysicalType.DOUBLE
        || (PhysicalType.of(type) == PhysicalType.LONG
            && !DataType.isTime(type)
            && !type.equals(DataType.BOOLEAN));
  }
}
