package io.sparksynth.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * A nullable column of fixed texts for those who choose by its codes: nulls have a code of their
 * own, the last, whose text is the empty string after all others.
 */
record NullsAsCode(int slot, Dictionary dictionary) implements Kernel.OfCode {
  /** The slot itself, or one whose nulls are a code. */
  static Slot of(Layout layout, Slot slot) {
    if (!slot.nullable()) {
      return slot;
    }
    Dictionary dictionary = ((Kernel.OfCode) layout.kernel(slot.index())).dictionary();
    List<String> texts = new ArrayList<>(dictionary.texts());
    texts.add("");
    int own = layout.add(new NullsAsCode(slot.index(), Dictionary.of(texts)));
    return new Slot(own, slot.type(), false);
  }

  /** The texts that a value may be: without the one that stands for null. */
  static List<String> values(Kernel.OfCode kernel) {
    List<String> texts = kernel.dictionary().texts();
    return kernel instanceof NullsAsCode ? texts.subList(0, texts.size() - 1) : texts;
  }

  @Override
  public void fill(Frame frame, CodeVector out) {
    CodeVector from = frame.codes(slot);
    int n = frame.count();
    System.arraycopy(from.codes, 0, out.codes, 0, n);
    for (int i = 0; from.hasNulls && i < n; i++) {
      if (from.nulls[i]) {
        out.codes[i] = dictionary.size() - 1;
      }
    }
  }
}
