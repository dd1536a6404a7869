package io.sparksynth.engine.expression;

import io.sparksynth.problem.NearestName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** All functions. A new one is an entry in one of the lists. */
final class Functions {
  static final Map<String, Function> BY_NAME = byName();

  private Functions() {}

  private static Map<String, Function> byName() {
    Map<String, Function> functions = new LinkedHashMap<>();
    Stream.of(MathFunctions.ALL, TextFunctions.ALL, DateFunctions.ALL, ConditionalFunctions.ALL)
        .flatMap(List::stream)
        .forEach(function -> functions.put(function.name(), function));
    return functions;
  }

  static Expr call(String name, List<Expr> args, Scope scope) {
    String lower = name.toLowerCase(Locale.ROOT);
    Function function = BY_NAME.get(lower);
    if (function == null) {
      throw unknown(name, lower);
    }
    if (args.size() < function.least() || args.size() > function.most()) {
      throw new ExpressionException(
          function.usage()
              + ": "
              + args.size()
              + (args.size() == 1 ? " argument was" : " arguments were")
              + " given.");
    }
    return function.builder().build(new CallSite(function, args, scope));
  }

  private static ExpressionException unknown(String name, String lower) {
    String hint =
        switch (lower) {
          case "rand", "random", "randn", "uuid", "shuffle" ->
              " Randomness comes from generators: make a hidden column and use that.";
          case "sum", "avg", "min", "max", "count" ->
              " An expression sees one row; the generator 'sum' adds up children.";
          case "now", "current_timestamp", "current_date", "getdate" ->
              " Use world_end(): the data must not depend on when it is read.";
          default -> NearestName.didYouMean(name, BY_NAME.keySet());
        };
    return new ExpressionException("Unknown function '" + name + "'." + hint);
  }
}
