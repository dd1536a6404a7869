package io.sparksynth.engine.expression;

import io.sparksynth.engine.expression.Expr.Literal;
import io.sparksynth.spec.DataType;
import java.util.List;
import java.util.Locale;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.AnyComparisonExpression;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.IntervalExpression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.operators.arithmetic.Addition;
import net.sf.jsqlparser.expression.operators.arithmetic.Concat;
import net.sf.jsqlparser.expression.operators.arithmetic.Division;
import net.sf.jsqlparser.expression.operators.arithmetic.IntegerDivision;
import net.sf.jsqlparser.expression.operators.arithmetic.Modulo;
import net.sf.jsqlparser.expression.operators.arithmetic.Multiplication;
import net.sf.jsqlparser.expression.operators.arithmetic.Subtraction;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.CosineSimilarity;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ExistsExpression;
import net.sf.jsqlparser.expression.operators.relational.GreaterThan;
import net.sf.jsqlparser.expression.operators.relational.GreaterThanEquals;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsBooleanExpression;
import net.sf.jsqlparser.expression.operators.relational.IsDistinctExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;
import net.sf.jsqlparser.expression.operators.relational.MinorThan;
import net.sf.jsqlparser.expression.operators.relational.MinorThanEquals;
import net.sf.jsqlparser.expression.operators.relational.NotEqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.statement.select.Select;

/** Binds operators and predicates. */
final class Operators {
  private final Binder binder;

  Operators(Binder binder) {
    this.binder = binder;
  }

  Expr binary(BinaryExpression node) {
    if (node instanceof LikeExpression like) {
      return like(like);
    }
    if (node.getRightExpression() instanceof AnyComparisonExpression any) {
      throw Binder.unsupported("A sub-query", any);
    }
    if (node.getRightExpression() instanceof IntervalExpression interval) {
      return interval(node, interval);
    }
    Expr a = binder.bind(node.getLeftExpression());
    Expr b = binder.bind(node.getRightExpression());
    if (node instanceof Addition) {
      return sum(a, b);
    }
    if (node instanceof Subtraction) {
      return difference(a, b);
    }
    if (node instanceof Multiplication) {
      return Arithmetic.multiply(a, b);
    }
    if (node instanceof Division) {
      return Arithmetic.divide(a, b);
    }
    if (node instanceof IntegerDivision) {
      return Arithmetic.quotient(a, b);
    }
    if (node instanceof Modulo) {
      return Arithmetic.remainder(a, b);
    }
    if (node instanceof Concat) {
      return TextFunctions.concat(List.of(a, b));
    }
    if (node instanceof AndExpression) {
      return Logic.and(a, b);
    }
    if (node instanceof OrExpression) {
      return Logic.or(a, b);
    }
    if (node instanceof IsDistinctExpression distinct) {
      Expr same = Comparisons.nullSafeEquals(a, b);
      // The parser gives the operator as written.
      return distinct.getStringExpression().contains("NOT") ? same : Logic.not(same);
    }
    return comparison(node, a, b);
  }

  private static Expr comparison(BinaryExpression node, Expr a, Expr b) {
    if (node instanceof EqualsTo) {
      return Comparisons.compare("=", a, b);
    }
    if (node instanceof NotEqualsTo) {
      return Comparisons.compare("<>", a, b);
    }
    if (node instanceof GreaterThan) {
      return Comparisons.compare(">", a, b);
    }
    if (node instanceof GreaterThanEquals) {
      return Comparisons.compare(">=", a, b);
    }
    if (node instanceof MinorThan) {
      return Comparisons.compare("<", a, b);
    }
    if (node instanceof MinorThanEquals) {
      return Comparisons.compare("<=", a, b);
    }
    if (node instanceof CosineSimilarity) {
      // The parser's word for <=>.
      return Comparisons.nullSafeEquals(a, b);
    }
    throw Binder.unsupported("The operator " + node.getStringExpression(), node);
  }

  private static Expr sum(Expr a, Expr b) {
    if (a.type() == DataType.DATE && Types.isIntegral(b.type())) {
      return TimeUnits.DAY.add("date_add", a, b, true);
    }
    return Arithmetic.add(a, b);
  }

  private static Expr difference(Expr a, Expr b) {
    if (a.type() == DataType.DATE && Types.isIntegral(b.type())) {
      return TimeUnits.DAY.add("date_add", a, Arithmetic.negate(b), true);
    }
    if (DataType.isTime(a.type()) && DataType.isTime(b.type())) {
      boolean dates = a.type() == DataType.DATE && b.type() == DataType.DATE;
      String instead =
          dates ? "datediff(" + a + ", " + b + ")" : "timestampdiff(SECOND, " + b + ", " + a + ")";
      throw new ExpressionException(
          "'" + a + " - " + b + "' would be an interval. Write " + instead + ".");
    }
    return Arithmetic.subtract(a, b);
  }

  private Expr interval(BinaryExpression node, IntervalExpression interval) {
    boolean plus = node instanceof Addition;
    Expr time = binder.bind(node.getLeftExpression());
    boolean sum = plus || node instanceof Subtraction;
    if (!sum || !DataType.isTime(time.type())) {
      throw new ExpressionException("'" + node + "': an interval is added to a date or timestamp.");
    }
    if (interval.getIntervalType() == null) {
      throw Binder.unsupported("An interval without a unit", interval);
    }
    Expr count = count(interval);
    if (!Types.isIntegral(count.type())) {
      throw new ExpressionException("'" + interval + "' needs a whole number.");
    }
    TimeUnits unit = TimeUnits.parse("INTERVAL", interval.getIntervalType());
    return unit.add("+", time, plus ? count : Arithmetic.negate(count), true);
  }

  private Expr count(IntervalExpression interval) {
    if (interval.getExpression() != null) {
      return binder.bind(interval.getExpression());
    }
    String text = interval.getParameter().replace("'", "").strip();
    if (!text.matches("-?\\d{1,18}")) {
      throw new ExpressionException("'" + interval + "' needs a whole number.");
    }
    return binder.bind(new LongValue(text));
  }

  Expr predicate(Expression node) {
    if (node instanceof IsNullExpression isNull) {
      return negated(isNull.isNot(), Logic.isNull(binder.bind(isNull.getLeftExpression())));
    }
    if (node instanceof IsBooleanExpression bool) {
      Expr value = Logic.require("IS", binder.bind(bool.getLeftExpression()));
      Expr wanted = bool.isTrue() ? Literal.TRUE : Literal.FALSE;
      return negated(bool.isNot(), Comparisons.nullSafeEquals(value, wanted));
    }
    if (node instanceof Between between) {
      Expr value = binder.bind(between.getLeftExpression());
      Expr low = binder.bind(between.getBetweenExpressionStart());
      Expr high = binder.bind(between.getBetweenExpressionEnd());
      return negated(between.isNot(), Comparisons.between(value, low, high));
    }
    if (node instanceof InExpression in) {
      return negated(in.isNot(), in(in));
    }
    if (node instanceof Select || node instanceof ExistsExpression) {
      throw Binder.unsupported("A sub-query", node);
    }
    if (node instanceof AnalyticExpression) {
      throw Binder.unsupported("A window function", node);
    }
    if (node instanceof ParenthesedExpressionList<?>) {
      throw Binder.unsupported("A list of values", node);
    }
    String kind = node.getClass().getSimpleName().replace("Expression", "");
    throw Binder.unsupported("This (" + kind + ")", node);
  }

  private static Expr negated(boolean not, Expr expr) {
    return not ? Logic.not(expr) : expr;
  }

  private Expr in(InExpression in) {
    Expression right = in.getRightExpression();
    if (!(right instanceof ParenthesedExpressionList<?> list)) {
      throw right instanceof Select
          ? Binder.unsupported("A sub-query", right)
          : new ExpressionException("IN needs a list of values in parentheses: " + in);
    }
    Expr value = binder.bind(in.getLeftExpression());
    List<Expr> values = list.stream().map(binder::bind).toList();
    return Membership.of(value, values);
  }

  private Expr like(LikeExpression like) {
    String word = String.valueOf(like.getLikeKeyWord());
    if (!word.equals("LIKE") && !word.equals("ILIKE")) {
      throw Binder.unsupported("The operator " + word, like);
    }
    Expr text = binder.bind(like.getLeftExpression());
    Expr pattern = binder.bind(like.getRightExpression());
    if (!(Emitter.fold(pattern).map(Literal::value).orElse(null) instanceof String wanted)) {
      throw new ExpressionException(word + " needs a constant as its pattern: " + like);
    }
    Expr escape = like.getEscape() == null ? Literal.text("\\") : binder.bind(like.getEscape());
    if (!(escape instanceof Literal literal
        && literal.value() instanceof String c
        && c.length() == 1)) {
      throw new ExpressionException("ESCAPE needs one character: " + like);
    }
    if (word.equals("ILIKE")) {
      text = Functions.call("lower", List.of(text), binder.scope());
      wanted = wanted.toLowerCase(Locale.ROOT);
    }
    return negated(like.isNot(), Like.expr(text, wanted, c.charAt(0)));
  }
}
