package io.sparksynth.engine.expression;

import io.sparksynth.engine.expression.Expr.Literal;
import io.sparksynth.spec.DataType;
import java.util.List;

/** Functions that choose among their arguments, and those of the world. */
final class ConditionalFunctions {
  static final List<Function> ALL =
      List.of(
          new Function(
              "coalesce(a, b, ...)",
              "the first value that is not NULL",
              1,
              Function.ANY,
              c -> Conditionals.coalesce(c.args())),
          new Function(
              "ifnull(a, b)", "b where a is NULL", 2, 2, c -> Conditionals.coalesce(c.args())),
          new Function(
              "nvl(a, b)", "b where a is NULL", 2, 2, c -> Conditionals.coalesce(c.args())),
          new Function(
              "nullif(a, b)",
              "NULL where a equals b, else a",
              2,
              2,
              c ->
                  Conditionals.either(
                      Comparisons.compare("=", c.arg(0), c.arg(1)), Literal.NULL, c.arg(0))),
          new Function(
              "if(condition, a, b)",
              "a where the condition holds, else b",
              3,
              3,
              c -> Conditionals.either(c.condition(0), c.arg(1), c.arg(2))),
          new Function(
              "greatest(a, b, ...)",
              "the greatest value, NULLs left out",
              2,
              Function.ANY,
              c -> Conditionals.extreme("greatest", c.args())),
          new Function(
              "least(a, b, ...)",
              "the least value, NULLs left out",
              2,
              Function.ANY,
              c -> Conditionals.extreme("least", c.args())),
          new Function(
              "world_start()",
              "the start of the world (timestamp)",
              0,
              0,
              c -> Literal.of(DataType.TIMESTAMP, c.scope().worldStartMicros())),
          new Function(
              "world_end()",
              "the end of the world (timestamp)",
              0,
              0,
              c -> Literal.of(DataType.TIMESTAMP, c.scope().worldEndMicros())));

  private ConditionalFunctions() {}
}
