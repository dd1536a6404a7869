package io.sparksynth.engine;

import io.sparksynth.spec.ChangeRate;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a reader may set of a table's changes.
 *
 * @param inserts rows of each version instead of what the spec says, or null
 * @param intervalMicros between the commits of two versions
 * @param lastVersion the last version that is read
 */
public record ChangeSettings(
    @Nullable Rate inserts,
    @Nullable Rate updates,
    @Nullable Rate deletes,
    long intervalMicros,
    long lastVersion)
    implements Serializable {

  /** A {@link ChangeRate} that travels. */
  public record Rate(double amount, boolean isShare) implements Serializable {
    public static Rate of(ChangeRate rate) {
      return new Rate(rate.amount(), rate.isShare());
    }

    /** As the option is written. */
    @Override
    public String toString() {
      return rate().toString();
    }

    ChangeRate rate() {
      return new ChangeRate(amount, isShare);
    }
  }
}
