package io.sparksynth.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a frame of one table holds: a slot for every kernel and a place for every child frame. It
 * grows while the table is compiled and is only read afterwards.
 */
public final class Layout {
  private final List<Kernel> kernels = new ArrayList<>();
  private final Map<Record, Integer> shared = new HashMap<>();
  private final List<Supplier<Layout>> children = new ArrayList<>();
  private int states;

  /** Gives a kernel a slot. */
  public int add(Kernel kernel) {
    kernels.add(kernel);
    return kernels.size() - 1;
  }

  /**
   * The slot of the kernel that was added before for an equal key; at first, a new one.
   *
   * @param key a record that says all that the kernel depends on
   */
  public int addOnce(Record key, Supplier<Kernel> kernel) {
    Integer known = shared.get(key);
    int slot = known == null ? add(kernel.get()) : known;
    shared.put(key, slot);
    return slot;
  }

  /** Gives a frame over (other rows of) a table a place below this table's frames. */
  public int addChild(Supplier<Layout> layout) {
    children.add(layout);
    return children.size() - 1;
  }

  /**
   * Reserves a place for an object that a kernel keeps from batch to batch, see {@link
   * Frame#state}.
   */
  public int addState() {
    return states++;
  }

  public Kernel kernel(int slot) {
    return kernels.get(slot);
  }

  int slots() {
    return kernels.size();
  }

  int children() {
    return children.size();
  }

  int states() {
    return states;
  }

  Layout child(int place) {
    return children.get(place).get();
  }
}
