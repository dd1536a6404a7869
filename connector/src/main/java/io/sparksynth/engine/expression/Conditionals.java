package io.sparksynth.engine.expression;

import io.sparksynth.engine.expression.Expr.Call;
import io.sparksynth.engine.expression.Expr.Literal;
import io.sparksynth.spec.DataType;
import java.util.ArrayList;
import java.util.List;

/** CASE, and what can be said with it. */
final class Conditionals {
  private Conditionals() {}

  /** {@code CASE WHEN condition THEN value ... ELSE otherwise END}. */
  static Expr caseWhen(List<Expr> conditions, List<Expr> values, Expr otherwise) {
    List<Expr> all = new ArrayList<>(values);
    all.add(otherwise);
    all = unify("CASE", all);
    if (all.get(0) == Literal.NULL) {
      return Literal.NULL;
    }
    List<Expr> args = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      args.add(Logic.require("WHEN", conditions.get(i)));
      args.add(all.get(i));
    }
    args.add(all.get(all.size() - 1));
    boolean nullable = all.stream().anyMatch(Expr::nullable);
    return new Call(Call.CASE, args, all.get(0).type(), nullable, Choice::kernel);
  }

  static Expr either(Expr condition, Expr then, Expr otherwise) {
    return caseWhen(List.of(condition), List.of(then), otherwise);
  }

  /** The first value that is not NULL. */
  static Expr coalesce(List<Expr> values) {
    List<Expr> all = unify("coalesce", values);
    Expr result = all.get(all.size() - 1);
    for (int i = all.size() - 2; i >= 0; i--) {
      Expr value = all.get(i);
      if (value != Literal.NULL && value.nullable()) {
        Expr some = Logic.not(Logic.isNull(value));
        boolean nullable = result.nullable();
        result =
            new Call(
                Call.CASE, List.of(some, value, result), value.type(), nullable, Choice::kernel);
      } else if (value != Literal.NULL) {
        result = value;
      }
    }
    return result;
  }

  /** The greatest (or least) value; NULLs are left out. */
  static Expr extreme(String name, List<Expr> values) {
    String operator = name.equals("greatest") ? ">=" : "<=";
    List<Expr> all = unify(name, values);
    Expr result = all.get(0);
    for (Expr value : all.subList(1, all.size())) {
      if (!result.nullable() && !value.nullable() && Extremes.areOf(value.type())) {
        result = Extremes.either(name, name.equals("greatest"), result, value);
        continue;
      }
      Expr better = Comparisons.compare(operator, result, value);
      Expr best = either(better, result, value);
      if (result.nullable() || value.nullable()) {
        // A comparison with NULL decides nothing: then the value that there is.
        best =
            caseWhen(
                List.of(Logic.isNull(result), Logic.isNull(value)), List.of(value, result), best);
      }
      result = best;
    }
    return result;
  }

  /** Gives all values the type that they have in common; all NULL stays so. */
  private static List<Expr> unify(String where, List<Expr> values) {
    Expr common = Literal.NULL;
    for (Expr value : values) {
      DataType type = Types.common(common, value).orElse(null);
      if (type == null) {
        throw new ExpressionException(
            where
                + " mixes "
                + Types.named(common.type())
                + " with "
                + Types.named(value.type())
                + ": "
                + value
                + ".");
      }
      if (common == Literal.NULL) {
        common = value;
      } else if (value != Literal.NULL && !common.type().equals(type)) {
        common = new Literal(type, null);
      }
    }
    if (common == Literal.NULL) {
      return values;
    }
    DataType type = common.type();
    return values.stream().map(value -> Casting.cast(value, type)).toList();
  }
}
