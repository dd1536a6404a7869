package io.sparksynth.engine;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made once, at first use. */
public final class Lazy<T> {
  private final Supplier<T> maker;
  private volatile @Nullable T value;

  public Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  public T value() {
    T ready = value;
    return ready != null ? ready : make();
  }

  private synchronized T make() {
    T ready = value;
    if (ready == null) {
      ready = maker.get();
      value = ready;
    }
    return ready;
  }
}
