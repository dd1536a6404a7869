package io.sparksynth.engine.expression;

import io.sparksynth.engine.Layout;
import io.sparksynth.engine.Slot;
import io.sparksynth.spec.DataType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The compiled arguments of a call, from which its kernel is made. */
final class Operands {
  /** A constant, or else a slot. */
  record Operand(DataType type, boolean nullable, Expr.@Nullable Literal literal, int slot) {
    static Operand of(Slot slot) {
      return new Operand(slot.type(), slot.nullable(), null, slot.index());
    }

    static Operand of(Expr.Literal literal) {
      return new Operand(literal.type(), literal.nullable(), literal, -1);
    }
  }

  private final Layout layout;
  private final Expr.Call call;
  private final List<Operand> operands;
  private final boolean guarded;

  Operands(Layout layout, Expr.Call call, List<Operand> operands, boolean guarded) {
    this.layout = layout;
    this.call = call;
    this.operands = operands;
    this.guarded = guarded;
  }

  int size() {
    return operands.size();
  }

  DataType type() {
    return call.type();
  }

  DataType type(int i) {
    return operands.get(i).type();
  }

  boolean nullable(int i) {
    return operands.get(i).nullable();
  }

  /** Whether an argument is a constant other than NULL. */
  boolean isConstant(int i) {
    Expr.Literal literal = operands.get(i).literal();
    return literal != null && literal.value() != null;
  }

  boolean isNull(int i) {
    Expr.Literal literal = operands.get(i).literal();
    return literal != null && literal.value() == null;
  }

  long number(int i) {
    return (Long) constant(i);
  }

  double real(int i) {
    return (Double) constant(i);
  }

  String text(int i) {
    return (String) constant(i);
  }

  private Object constant(int i) {
    Expr.Literal literal = operands.get(i).literal();
    if (literal == null || literal.value() == null) {
      throw new IllegalStateException(call + ": argument " + i + " is no constant");
    }
    return literal.value();
  }

  /** The slot of an argument; a constant gets one of its own. */
  int slot(int i) {
    Operand operand = operands.get(i);
    return operand.literal() == null
        ? operand.slot()
        : layout.add(Constants.kernel(operand.literal()));
  }

  int[] slots() {
    int[] slots = new int[size()];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = slot(i);
    }
    return slots;
  }

  Layout layout() {
    return layout;
  }

  /**
   * Whether rows that do not need the value are computed too, so that a value out of range is NULL,
   * not an error.
   */
  boolean isGuarded() {
    return guarded;
  }

  /** The same operands for a kernel that gives NULL instead of an error. */
  Operands guarded() {
    return new Operands(layout, call, operands, true);
  }

  /** The call as SQL, for messages. */
  String what() {
    return call.toString();
  }

  String what(int i) {
    return call.args().get(i).toString();
  }
}
