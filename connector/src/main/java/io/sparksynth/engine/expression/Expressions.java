package io.sparksynth.engine.expression;

import io.sparksynth.engine.Slot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Compiles SQL expressions to column kernels. */
public final class Expressions {
  private Expressions() {}

  /** A function as the reference shows it. */
  public record FunctionText(String name, String usage, String summary) {}

  /**
   * Compiles an expression of Spark SQL over the columns of a scope.
   *
   * @return where its values are, with the type that they have
   * @throws ExpressionException if it has an error; the message is for the author of the spec
   */
  public static Slot compile(String sql, Scope scope) {
    SqlText.Parsed parsed = SqlText.parse(sql);
    Expr expr = new Binder(scope, parsed.groups()).bind(parsed.root());
    if (expr == Expr.Literal.NULL) {
      throw new ExpressionException(
          "The expression is always NULL: give it a type, CAST(NULL AS int).");
    }
    return new Emitter(scope.layout()).slot(expr);
  }

  /** The names of all functions. */
  public static Collection<String> functionNames() {
    return Functions.BY_NAME.keySet();
  }

  /** All functions, for the reference. */
  public static List<FunctionText> functions() {
    List<FunctionText> texts = new ArrayList<>();
    for (Function function : Functions.BY_NAME.values()) {
      texts.add(new FunctionText(function.name(), function.usage(), function.summary()));
    }
    return texts;
  }
}
