package io.sparksynth.engine;

import io.sparksynth.sample.Quantile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kernel each of whose values is a function of the row's uniform number and nothing else. Where
 * all branches of a case are of that kind and share the number, each row is computed where it
 * stands, without parting the batch.
 */
public sealed interface Pointwise extends Kernel {
  /** Slot of the uniform number; {@link #ANY} if the value does not depend on it. */
  int uniform();

  int ANY = -1;

  /** The number that a kernel gives in all rows; null if it gives others, or no numbers. */
  static @Nullable Number constant(Kernel kernel) {
    if (kernel instanceof OfLong longs && longs.uniform() == ANY) {
      return longs.at(0.5);
    }
    if (kernel instanceof OfDouble doubles && doubles.uniform() == ANY) {
      return doubles.at(0.5);
    }
    return null;
  }

  /** The distribution whose rounded numbers are the values, if they are that of one. */
  default Optional<Quantile> quantile() {
    return Optional.empty();
  }

  /** Gives what a {@link LongVector} holds. */
  non-sealed interface OfLong extends Pointwise, Kernel.OfLong {
    long at(double u);
  }

  /** Gives what a {@link DoubleVector} holds. */
  non-sealed interface OfDouble extends Pointwise, Kernel.OfDouble {
    double at(double u);
  }

  /** Gives codes. */
  non-sealed interface OfCode extends Pointwise, Kernel.OfCode {
    int at(double u);
  }
}
