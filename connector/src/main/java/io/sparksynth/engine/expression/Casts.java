package io.sparksynth.engine.expression;

import io.sparksynth.engine.Layout;
import io.sparksynth.engine.Slot;
import io.sparksynth.spec.DataType;

/** Conversions of compiled columns to other types. */
public final class Casts {
  private Casts() {}

  /**
   * The column as {@code CAST(column AS target)} gives it: digits after the point are rounded
   * (halves away from zero) for decimals and cut off for whole numbers. A value that the target
   * cannot hold is an {@link ExpressionException} in the run.
   *
   * @return the slot itself if it has the type
   * @throws ExpressionException if there is no such conversion
   */
  public static Slot to(Layout layout, Slot slot, DataType target) {
    return cast(layout, slot, target, Casting.Mode.CAST);
  }

  /** As {@link #to}, but whole numbers are rounded to the nearest, halves away from zero. */
  public static Slot rounded(Layout layout, Slot slot, DataType target) {
    return cast(layout, slot, target, Casting.Mode.NEAREST);
  }

  private static Slot cast(Layout layout, Slot slot, DataType target, Casting.Mode mode) {
    if (slot.type().equals(target)) {
      return slot;
    }
    Expr value = new Expr.Reference("the value", slot);
    return new Emitter(layout).slot(Casting.cast(value, target, mode));
  }
}
