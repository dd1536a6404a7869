package io.sparksynth.engine.expression;

import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;

/**
 * Puts right what the parser makes of {@code a IN (1, 2) AND b}: all that follows the list, with
 * it, becomes IN's right side. The terms still stand in the order of the text, so AND and OR are
 * grouped anew: AND first.
 */
final class InChain {
  private final List<Expression> terms = new ArrayList<>();

  /** Whether the operator before each term but the first is AND, else it is OR. */
  private final List<Boolean> ands = new ArrayList<>();

  private boolean tangled;

  private InChain() {}

  static Expression untangle(Expression node) {
    if (!isLogic(node) && !(node instanceof InExpression) && !(node instanceof NotExpression)) {
      return node;
    }
    InChain chain = new InChain();
    chain.add(node);
    return chain.tangled ? chain.grouped() : node;
  }

  private static boolean isLogic(Expression node) {
    return node instanceof AndExpression || node instanceof OrExpression;
  }

  private void add(Expression node) {
    if (isLogic(node)) {
      BinaryExpression both = (BinaryExpression) node;
      add(both.getLeftExpression());
      ands.add(node instanceof AndExpression);
      add(both.getRightExpression());
    } else if (node instanceof InExpression in
        && isLogic(in.getRightExpression())
        && first(in.getRightExpression()) instanceof ParenthesedExpressionList<?> list) {
      int first = terms.size();
      add(in.getRightExpression());
      terms.set(
          first,
          new InExpression()
              .withLeftExpression(in.getLeftExpression())
              .withNot(in.isNot())
              .withRightExpression(list));
      tangled = true;
    } else if (node instanceof NotExpression not && not.getExpression() instanceof InExpression) {
      int first = terms.size();
      add(not.getExpression());
      terms.set(first, new NotExpression(terms.get(first)));
    } else {
      terms.add(node);
    }
  }

  private static Expression first(Expression node) {
    Expression first = node;
    while (isLogic(first)) {
      first = ((BinaryExpression) first).getLeftExpression();
    }
    return first;
  }

  private Expression grouped() {
    Expression either = null;
    Expression both = terms.get(0);
    for (int i = 1; i < terms.size(); i++) {
      if (ands.get(i - 1)) {
        both = new AndExpression(both, terms.get(i));
      } else {
        either = either == null ? both : new OrExpression(either, both);
        both = terms.get(i);
      }
    }
    return either == null ? both : new OrExpression(either, both);
  }
}
