package io.sparksynth.spark.read;

import io.sparksynth.engine.KeyedColumn;
import io.sparksynth.engine.OrderedColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.connector.expressions.Expression;
import org.apache.spark.sql.connector.expressions.Literal;
import org.apache.spark.sql.connector.expressions.NamedReference;
import org.apache.spark.sql.connector.expressions.filter.Predicate;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Turns predicates on ordered columns into the rows where they are true. Null is as good as false
 * here, for Spark drops a row on either, and nothing below negates.
 */
final class PredicateRanges {
  private final ReadableTable table;
  private final StructType schema;
  private final RowRanges all;

  PredicateRanges(ReadableTable table) {
    this.table = table;
    schema = table.schema();
    all = RowRanges.of(0, table.rows());
  }

  /**
   * Rows that hold all rows on which a predicate is true.
   *
   * @param exact whether they hold no others, so that Spark need not check again
   */
  record Match(RowRanges rows, boolean exact) {}

  Match match(Predicate predicate) {
    Expression[] parts = predicate.children();
    return switch (predicate.name()) {
      case "AND" -> and(match(parts[0]), match(parts[1]));
      case "OR" -> or(match(parts[0]), match(parts[1]));
      case "ALWAYS_TRUE" -> new Match(all, true);
      case "ALWAYS_FALSE" -> new Match(RowRanges.none(), true);
      case "IS_NULL", "IS_NOT_NULL" -> nullCheck(predicate);
      case "IN" -> in(parts);
      case "=", "<=>", "<", "<=", ">", ">=" -> comparison(predicate.name(), parts);
      default -> unknown();
    };
  }

  private Match match(Expression expression) {
    return expression instanceof Predicate predicate ? match(predicate) : unknown();
  }

  private Match unknown() {
    return new Match(all, false);
  }

  private static Match and(Match a, Match b) {
    return new Match(a.rows.intersect(b.rows), a.exact && b.exact);
  }

  private static Match or(Match a, Match b) {
    return new Match(a.rows.union(b.rows), a.exact && b.exact);
  }

  private Match nullCheck(Predicate predicate) {
    boolean wantsNull = predicate.name().equals("IS_NULL");
    return column(predicate.children()[0])
        .filter(column -> column.order.isExact())
        .map(column -> new Match(wantsNull ? RowRanges.none() : all, true))
        .orElseGet(this::unknown);
  }

  private Match in(Expression[] parts) {
    List<RowRanges> found = new ArrayList<>();
    boolean exact = true;
    for (Expression part : Arrays.asList(parts).subList(1, parts.length)) {
      Optional<Match> match = compare("=", parts[0], part);
      if (match.isEmpty()) {
        return unknown();
      }
      found.add(match.get().rows);
      exact &= match.get().exact;
    }
    return new Match(RowRanges.union(found), exact);
  }

  private Match comparison(String operator, Expression[] parts) {
    boolean flipped = parts[0] instanceof Literal;
    Expression reference = parts[flipped ? 1 : 0];
    Expression literal = parts[flipped ? 0 : 1];
    return compare(flipped ? flip(operator) : operator, reference, literal)
        .orElseGet(this::unknown);
  }

  private Optional<Match> compare(String operator, Expression reference, Expression literal) {
    Optional<Column> column = column(reference);
    return column.isPresent()
        ? column
            .get()
            .rows(operator, literal)
            .map(rows -> new Match(rows, column.get().order.isExact()))
        : keys(operator, reference, literal)
            .map(rows -> new Match(rows, true))
            .or(() -> text(operator, reference, literal).map(rows -> new Match(rows, false)));
  }

  /** Rows with a key, for a column by whose values rows are found one by one. */
  private Optional<RowRanges> keys(String operator, Expression column, Expression value) {
    if (!(operator.equals("=") || operator.equals("<=>"))
        || !(column instanceof NamedReference reference)
        || reference.fieldNames().length != 1
        || !(value instanceof Literal<?> literal)) {
      return Optional.empty();
    }
    String name = reference.fieldNames()[0];
    Optional<KeyedColumn> keyed = table.keyed(name);
    if (keyed.isEmpty() || literal.value() == null) {
      return keyed.map(any -> RowRanges.none());
    }
    DataType type = schema.apply(name).dataType();
    return PhysicalLong.of(literal, type).map(key -> rowsOf(keyed.get(), key));
  }

  private RowRanges rowsOf(KeyedColumn column, long key) {
    List<RowRange> found = new ArrayList<>();
    for (long start : column.starts(key)) {
      found.add(new RowRange(start, Math.min(table.rows(), start + column.length())));
    }
    return RowRanges.unionOf(found);
  }

  private Optional<RowRanges> text(String operator, Expression reference, Expression literal) {
    return operator.equals("=")
            && reference instanceof NamedReference named
            && named.fieldNames().length == 1
            && literal instanceof Literal<?> constant
            && constant.value() instanceof UTF8String value
        ? table.rowsWhere(named.fieldNames()[0], value.toString())
        : Optional.empty();
  }

  private static String flip(String operator) {
    return switch (operator) {
      case "<" -> ">";
      case "<=" -> ">=";
      case ">" -> "<";
      case ">=" -> "<=";
      default -> operator;
    };
  }

  /** The ordered column that an expression names; one that may be null is no exact one. */
  private Optional<Column> column(Expression expression) {
    if (!(expression instanceof NamedReference reference) || reference.fieldNames().length != 1) {
      return Optional.empty();
    }
    String name = reference.fieldNames()[0];
    for (StructField field : schema.fields()) {
      if (field.name().equals(name)) {
        return table
            .ordered(name)
            .filter(order -> !(field.nullable() && order.isExact()))
            .map(order -> new Column(field.dataType(), order, table.rows()));
      }
    }
    return name.equals(MetadataColumns.ROW)
        ? Optional.of(
            new Column(MetadataColumns.field(name).dataType(), table.rowOrder(), table.rows()))
        : Optional.empty();
  }

  private record Column(DataType type, OrderedColumn order, long rows) {
    /**
     * The rows whose value compares so with a literal; empty if the literal is not of this type.
     */
    Optional<RowRanges> rows(String operator, Expression expression) {
      if (!(expression instanceof Literal<?> literal)) {
        return Optional.empty();
      }
      if (literal.value() == null) {
        // Where faults put nulls, <=> would find them.
        return order.isExact() ? Optional.of(RowRanges.none()) : Optional.empty();
      }
      return PhysicalLong.of(literal, type).map(value -> rows(operator, value));
    }

    private RowRanges rows(String operator, long value) {
      return switch (operator) {
        case "<" -> RowRanges.of(0, order.end(value));
        case "<=" -> RowRanges.of(0, endAfter(value));
        case ">" ->
            RowRanges.of(value == Long.MAX_VALUE ? rows : order.lowerBound(value + 1), rows);
        case ">=" -> RowRanges.of(order.lowerBound(value), rows);
        default -> RowRanges.of(order.lowerBound(value), endAfter(value));
      };
    }

    /** The end of the rows whose value is not greater. */
    private long endAfter(long value) {
      return value == Long.MAX_VALUE ? rows : order.end(value + 1);
    }
  }
}
