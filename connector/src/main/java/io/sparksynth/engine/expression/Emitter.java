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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns typed expressions into kernels with slots: constants are folded, what depends on one
 * dictionary column only is computed once per value of the dictionary, equal parts share a slot.
 */
final class Emitter {
  /** Dictionaries beyond this size are not worth a table. */
  private static final int LARGEST_DICTIONARY = 200_000;

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
    Optional<Reference> only = substitutes.isEmpty() ? onlyDictionary(call) : Optional.empty();
    if (only.isPresent()) {
      return byDictionary(call, only.get(), guarded);
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

  private Optional<Reference> onlyDictionary(Call call) {
    Set<Reference> references = new HashSet<>();
    collect(call, references);
    if (references.size() != 1) {
      return Optional.empty();
    }
    Reference reference = references.iterator().next();
    boolean small =
        layout.kernel(reference.slot().index()) instanceof Kernel.OfCode codes
            && codes.dictionary().size() <= LARGEST_DICTIONARY;
    return small ? Optional.of(reference) : Optional.empty();
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
    Dictionary dictionary = ((Kernel.OfCode) layout.kernel(column)).dictionary();
    boolean nullable = reference.nullable();
    Layout scratch = new Layout();
    DataType type = reference.type();
    Slot all = new Slot(scratch.add(new ByDictionary.AllValues(dictionary)), type, nullable);
    Operand result = new Emitter(scratch, Map.of(reference, all)).operand(call, guarded);
    Literal literal = result.literal();
    if (literal != null) {
      return Operand.of(literal);
    }
    // One row more than there are values: the last one is NULL.
    int size = dictionary.size() + (nullable ? 1 : 0);
    Frame frame = new Frame(scratch, Math.max(1, size));
    frame.start(ByDictionary.rows(size), size);
    Kernel kernel = ByDictionary.kernel(column, nullable, frame.vector(result.slot()), size);
    return Operand.of(new Slot(layout.add(kernel), call.type(), call.nullable()));
  }
}
