package io.sparksynth.sample;

import io.sparksynth.random.Cells;

/** Every parent is as popular as any other. */
public record Uniform(long size) implements Popularity {
  public Uniform {
    Popularity.checkSize(size);
  }

  public static Uniform of(long n) {
    return new Uniform(n);
  }

  @Override
  public long rank(long key, long row) {
    return Cells.below(Cells.bits(key, row), size);
  }

  @Override
  public double share(double topFraction) {
    return topFraction;
  }

  @Override
  public double probability(long rank) {
    return 1.0 / size;
  }
}
