package io.sparksynth.engine.expression;

import io.sparksynth.engine.Slot;
import io.sparksynth.engine.expression.Expr.Literal;
import io.sparksynth.engine.expression.Expr.Reference;
import io.sparksynth.problem.NearestName;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.DataType.Decimal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.BooleanValue;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExtractExpression;
import net.sf.jsqlparser.expression.IntervalExpression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.TimeKeyExpression;
import net.sf.jsqlparser.expression.TrimFunction;
import net.sf.jsqlparser.expression.WhenClause;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.AllColumns;

/**
 * Gives a parsed expression its types: names become columns and functions, nodes become {@link
 * Expr}s.
 */
final class Binder {
  private static final int DEEPEST = 400;

  private final Scope scope;
  private final List<Expression> groups;
  private final Operators operators = new Operators(this);
  private int depth;

  Binder(Scope scope, List<Expression> groups) {
    this.scope = scope;
    this.groups = groups;
  }

  Scope scope() {
    return scope;
  }

  Expr bind(Expression parsed) {
    Expression node = InChain.untangle(parsed);
    if (++depth > DEEPEST) {
      throw new ExpressionException("The expression has more than " + DEEPEST + " steps in a row.");
    }
    Expr expr = node instanceof BinaryExpression binary ? operators.binary(binary) : other(node);
    depth--;
    return expr;
  }

  private Expr other(Expression node) {
    if (node instanceof Column column) {
      return column(column);
    }
    if (node instanceof LongValue number) {
      return whole(number.getStringValue());
    }
    if (node instanceof DoubleValue number) {
      return number(number.toString());
    }
    if (node instanceof StringValue text) {
      return text(text);
    }
    if (node instanceof BooleanValue bool) {
      return bool.getValue() ? Literal.TRUE : Literal.FALSE;
    }
    if (node instanceof NullValue) {
      return Literal.NULL;
    }
    if (node instanceof SignedExpression signed) {
      return signed(signed);
    }
    if (node instanceof NotExpression not) {
      return Logic.not(bind(not.getExpression()));
    }
    if (node instanceof CaseExpression branches) {
      return caseWhen(branches);
    }
    if (node instanceof CastExpression cast) {
      return cast(cast);
    }
    if (node instanceof net.sf.jsqlparser.expression.Function function) {
      return function(function);
    }
    if (node instanceof ParenthesedExpressionList<?> list && list.size() == 1) {
      return bind(list.get(0));
    }
    if (node instanceof TrimFunction trim
        && trim.getTrimSpecification() == null
        && trim.getFromExpression() == null) {
      return Functions.call("trim", List.of(bind(trim.getExpression())), scope);
    }
    if (node instanceof ExtractExpression extract) {
      return Functions.call(extract.getName(), List.of(bind(extract.getExpression())), scope);
    }
    if (node instanceof TimeKeyExpression key) {
      return Functions.call(key.getStringValue().replace("()", ""), List.of(), scope);
    }
    if (node instanceof IntervalExpression) {
      throw new ExpressionException(
          "'" + node + "' stands alone: an interval is added to a date or timestamp.");
    }
    return operators.predicate(node);
  }

  private Expr column(Column column) {
    int group = SqlText.Parsed.groupOf(column.getColumnName());
    if (group >= 0 && column.getTable() == null) {
      return bind(groups.get(group));
    }
    if (column.getArrayConstructor() != null) {
      throw unsupported("An element of an array", column);
    }
    String path = column.getFullyQualifiedName().replace("`", "").replace("\"", "");
    Optional<Slot> slot = scope.column(path);
    if (slot.isEmpty()) {
      String quotes = column.getColumnName().startsWith("\"") ? " A text takes single quotes." : "";
      throw new ExpressionException(
          "Unknown column '"
              + path
              + "'."
              + quotes
              + NearestName.didYouMean(path, scope.columnNames()));
    }
    return new Reference(path, slot.get());
  }

  private static Expr text(StringValue text) {
    if (text.getPrefix() != null) {
      throw unsupported("A text with a prefix", text);
    }
    return Literal.text(text.getValue().replace("''", "'"));
  }

  private static Expr whole(String digits) {
    try {
      long value = Long.parseLong(digits);
      return Literal.of(value == (int) value ? DataType.INT : DataType.BIGINT, value);
    } catch (NumberFormatException tooLarge) {
      throw new ExpressionException("The number " + digits + " is too large.");
    }
  }

  private static Expr number(String digits) {
    if (digits.indexOf('e') >= 0 || digits.indexOf('E') >= 0) {
      return new Literal(DataType.DOUBLE, Double.parseDouble(digits));
    }
    BigDecimal value = new BigDecimal(digits);
    int precision = Math.max(value.precision(), value.scale());
    if (precision > Types.MOST_DIGITS) {
      throw new ExpressionException(
          "The number " + digits + " has more than 18 digits: write it as a double, 1.5e0.");
    }
    DataType type = new Decimal(precision, value.scale());
    return new Literal(type, value.unscaledValue().longValue());
  }

  private Expr signed(SignedExpression signed) {
    if (signed.getSign() == '~') {
      throw unsupported("The bit operator ~", signed);
    }
    boolean minus = signed.getSign() == '-';
    if (minus && signed.getExpression() instanceof LongValue number) {
      return whole("-" + number.getStringValue());
    }
    Expr value = bind(signed.getExpression());
    if (!minus) {
      return value;
    }
    Expr negated = Arithmetic.negate(value);
    return value instanceof Literal && negated != Literal.NULL
        ? Emitter.fold(negated).orElseThrow()
        : negated;
  }

  private Expr caseWhen(CaseExpression branches) {
    List<Expr> conditions = new ArrayList<>();
    List<Expr> values = new ArrayList<>();
    Expression subject = branches.getSwitchExpression();
    for (WhenClause when : branches.getWhenClauses()) {
      Expr condition = bind(when.getWhenExpression());
      conditions.add(
          subject == null ? condition : Comparisons.compare("=", bind(subject), condition));
      values.add(bind(when.getThenExpression()));
    }
    Expression otherwise = branches.getElseExpression();
    return Conditionals.caseWhen(
        conditions, values, otherwise == null ? Literal.NULL : bind(otherwise));
  }

  private Expr cast(CastExpression cast) {
    if (cast.getColDataType() == null) {
      throw unsupported("This cast", cast);
    }
    DataType type;
    try {
      type = DataType.parse(cast.getColDataType().toString());
    } catch (IllegalArgumentException e) {
      String why = String.valueOf(e.getMessage());
      String end = why.endsWith(".") || why.endsWith("?") ? "" : ".";
      throw new ExpressionException("'" + cast + "': " + why + end);
    }
    boolean lenient = "try_cast".equalsIgnoreCase(cast.keyword);
    Expr value = bind(cast.getLeftExpression());
    return Casting.cast(value, type, lenient ? Casting.Mode.TRY : Casting.Mode.CAST);
  }

  private Expr function(net.sf.jsqlparser.expression.Function function) {
    if (function.isDistinct()
        || function.isAllColumns()
        || function.getKeep() != null
        || function.getOrderByElements() != null) {
      throw unsupported("An aggregate", function);
    }
    ExpressionList<?> parameters =
        function.getParameters() != null ? function.getParameters() : function.getNamedParameters();
    List<Expr> args = new ArrayList<>();
    if (parameters != null && parameters.stream().anyMatch(AllColumns.class::isInstance)) {
      throw unsupported("An aggregate", function);
    }
    if (parameters != null) {
      for (Expression parameter : parameters) {
        args.add(args.isEmpty() ? unitOr(function.getName(), parameter) : bind(parameter));
      }
    }
    return Functions.call(function.getName(), args, scope);
  }

  /** {@code timestampadd(HOUR, ...)} names its unit without quotes. */
  private Expr unitOr(String function, Expression first) {
    return function.toLowerCase(Locale.ROOT).startsWith("timestamp")
            && !function.equalsIgnoreCase("timestamp_seconds")
            && first instanceof Column unit
        ? Literal.text(unit.getColumnName())
        : bind(first);
  }

  static ExpressionException unsupported(String what, Expression node) {
    String text = node.toString();
    String shown = text.length() > 60 ? text.substring(0, 57) + "..." : text;
    return new ExpressionException(what + " is not supported in an expression: " + shown);
  }
}
