package io.sparksynth.engine.expression;

import io.sparksynth.engine.Dictionary;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.Layout;
import io.sparksynth.engine.Slot;
import io.sparksynth.engine.expression.Expr.Call;
import io.sparksynth.engine.expression.Expr.Literal;
import io.sparksynth.engine.expression.Expr.Reference;
import io.sparksynth.engine.expression.Expr.Retyped;
import io.sparksynth.engine.expression.Operands.Operand;
import io.sparksynth.spec.DataType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns typed expressions into kernels with slots: constants are folded, what depends on one
 * dictionary column only, or on a few with few values, is computed once per value, equal parts
 * share a slot.
 */
final class Emitter {
  /** Dictionaries beyond this size are not worth a table. */
  private static final int LARGEST_DICTIONARY = 200_000;

  /** Several columns with more combinations of values are not worth one. */
  private static final int MOST_COMBINATIONS = 1 << 14;

  private record Key(Expr expr, boolean guarded) {}

  private final Layout layout;
  private final Map<Reference, Slot> substitutes;
  private final Map<Key, Operand> done = new HashMap<>();

  Emitter(Layout layout) {
    this(layout, Map.of());
  }

  private Emitter(Layout layout, Map<Reference, Slot> substitutes) {
    this.layout = layout;
    this.substitutes = substitutes;
  }

  /** The value of an expression without columns, or empty. */
  static Optional<Literal> fold(Expr expr) {
    return hasColumn(expr)
        ? Optional.empty()
        : Optional.ofNullable(new Emitter(new Layout()).operand(expr, false).literal());
  }

  private static boolean hasColumn(Expr expr) {
    if (expr instanceof Call call) {
      return call.args().stream().anyMatch(Emitter::hasColumn);
    }
    return expr instanceof Reference
        || (expr instanceof Retyped retyped && hasColumn(retyped.value()));
  }

  Slot slot(Expr expr) {
    Operand operand = operand(expr, false);
    Literal literal = operand.literal();
    int index = literal == null ? operand.slot() : layout.add(Constants.kernel(literal));
    return new Slot(index, operand.type(), operand.nullable());
  }

  private Operand operand(Expr expr, boolean guarded) {
    if (expr instanceof Literal literal) {
      return Operand.of(literal);
    }
    if (expr instanceof Reference reference) {
      return Operand.of(substitutes.getOrDefault(reference, reference.slot()));
    }
    if (expr instanceof Retyped retyped) {
      Operand inner = operand(retyped.value(), guarded);
      return inner.literal() == null
          ? new Operand(retyped.type(), inner.nullable(), null, inner.slot())
          : Operand.of(new Literal(retyped.type(), inner.literal().value()));
    }
    // What is computed with errors anyway need not be computed again without them.
    boolean sure = !guarded || done.containsKey(new Key(expr, false));
    Key key = new Key(expr, !sure);
    Operand operand = done.get(key);
    if (operand == null) {
      operand = emit((Call) expr, guarded);
      done.put(key, operand);
    }
    return operand;
  }

  private Operand emit(Call call, boolean guarded) {
    Optional<Operand> looked = substitutes.isEmpty() ? lookUp(call, guarded) : Optional.empty();
    if (looked.isPresent()) {
      return looked.get();
    }
    List<Operand> operands = new ArrayList<>();
    boolean constant = true;
    for (int i = 0; i < call.args().size(); i++) {
      boolean branch = call.name().equals(Call.CASE) && i > 0;
      Operand operand = operand(call.args().get(i), guarded || branch);
      operands.add(operand);
      constant &= operand.literal() != null;
    }
    if (constant) {
      Layout scratch = new Layout();
      Kernel kernel = call.factory().create(new Operands(scratch, call, operands, guarded));
      return Operand.of(ByDictionary.value(scratch, kernel, call.type()));
    }
    Kernel kernel = call.factory().create(new Operands(layout, call, operands, guarded));
    return Operand.of(new Slot(layout.add(kernel), call.type(), call.nullable()));
  }

  private Optional<Operand> lookUp(Call call, boolean guarded) {
    Set<Reference> references = new LinkedHashSet<>();
    collect(call, references);
    if (references.size() == 1) {
      Reference only = references.iterator().next();
      boolean small = dictionary(only).filter(d -> d.size() <= LARGEST_DICTIONARY).isPresent();
      return small ? Optional.of(byDictionary(call, only, guarded)) : Optional.empty();
    }
    boolean worth = call.type().equals(DataType.STRING) || calls(call) > references.size();
    return references.isEmpty() || !worth
        ? Optional.empty()
        : joint(List.copyOf(references))
            .flatMap(codes -> byCombination(call, codes, references, guarded));
  }

  private Optional<Dictionary> dictionary(Reference reference) {
    return layout.kernel(reference.slot().index()) instanceof Kernel.OfCode codes
        ? Optional.of(codes.dictionary())
        : Optional.empty();
  }

  /** Codes of combinations, if the columns have values that are few. */
  private Optional<JointCodes> joint(List<Reference> references) {
    List<JointCodes.Part> parts = new ArrayList<>();
    long combinations = 1;
    for (Reference reference : references) {
      Optional<Dictionary> dictionary = dictionary(reference);
      boolean isFlag = reference.type().equals(DataType.BOOLEAN);
      if (dictionary.isEmpty() && !isFlag) {
        return Optional.empty();
      }
      int values = dictionary.map(Dictionary::size).orElse(2) + (reference.nullable() ? 1 : 0);
      combinations *= values;
      if (combinations > MOST_COMBINATIONS) {
        return Optional.empty();
      }
      int slot = reference.slot().index();
      parts.add(new JointCodes.Part(slot, values, dictionary.isPresent()));
    }
    return Optional.of(new JointCodes(parts));
  }

  private static int calls(Expr expr) {
    if (expr instanceof Retyped retyped) {
      return calls(retyped.value());
    }
    return expr instanceof Call call ? 1 + call.args().stream().mapToInt(Emitter::calls).sum() : 0;
  }

  private static void collect(Expr expr, Set<Reference> references) {
    if (expr instanceof Reference reference) {
      references.add(reference);
    } else if (expr instanceof Retyped retyped) {
      collect(retyped.value(), references);
    } else if (expr instanceof Call call) {
      call.args().forEach(arg -> collect(arg, references));
    }
  }

  private Operand byDictionary(Call call, Reference reference, boolean guarded) {
    int column = reference.slot().index();
    Dictionary dictionary = dictionary(reference).orElseThrow();
    boolean nullable = reference.nullable();
    // One row more than there are values: the last one is NULL.
    int size = dictionary.size() + (nullable ? 1 : 0);
    Layout scratch = new Layout();
    Kernel all = new JointCodes.AllTexts(dictionary, size, 1);
    Slot slot = new Slot(scratch.add(all), reference.type(), nullable);
    return table(call, scratch, Map.of(reference, slot), guarded, column, nullable, size);
  }

  /** Empty if a combination, which may never occur, is an error. */
  private Optional<Operand> byCombination(
      Call call, JointCodes codes, Set<Reference> references, boolean guarded) {
    Layout scratch = new Layout();
    Map<Reference, Slot> values = new HashMap<>();
    int part = 0;
    for (Reference reference : references) {
      int size = codes.parts().get(part).values();
      int stride = codes.stride(part++);
      Kernel all =
          dictionary(reference)
              .<Kernel>map(texts -> new JointCodes.AllTexts(texts, size, stride))
              .orElseGet(() -> new JointCodes.AllFlags(size, stride));
      values.put(reference, new Slot(scratch.add(all), reference.type(), reference.nullable()));
    }
    try {
      int column = layout.addOnce(codes, () -> codes);
      return Optional.of(table(call, scratch, values, guarded, column, false, codes.size()));
    } catch (ExpressionException never) {
      return Optional.empty();
    }
  }

  /** The results for all codes of a column, made by the values that they stand for. */
  private Operand table(
      Call call,
      Layout scratch,
      Map<Reference, Slot> values,
      boolean guarded,
      int column,
      boolean nullable,
      int size) {
    Operand result = new Emitter(scratch, values).operand(call, guarded);
    Literal literal = result.literal();
    if (literal != null) {
      return Operand.of(literal);
    }
    Frame frame = new Frame(scratch, Math.max(1, size));
    frame.start(ByDictionary.rows(size), size);
    Kernel kernel = ByDictionary.kernel(column, nullable, frame.vector(result.slot()), size);
    return Operand.of(new Slot(layout.add(kernel), call.type(), call.nullable()));
  }
}
