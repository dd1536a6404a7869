package io.sparksynth.engine.expression;

import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.LongVector;
import java.math.BigInteger;

/** Kernels of decimals and whole numbers that divide. */
final class DecimalKernels {
  private static final String TOO_LARGE = "has too many digits";

  private DecimalKernels() {}

  /** The product without its last digits. */
  static Kernel multiply(Operands in, int dropped) {
    long max = Types.max(in.type());
    return PerRow.longs(
        in,
        (args, i) -> {
          long product = Decimals.multiply(args.number(0, i), args.number(1, i), dropped);
          return product > max || product < -max ? args.fail(i, TOO_LARGE) : product;
        });
  }

  /** {@code a * 10^digits / b}, NULL for a divisor of 0. */
  static Kernel divide(Operands in, int digits) {
    return PerRow.longs(
        in,
        (args, i) -> {
          long divisor = args.number(1, i);
          args.missing = divisor == 0;
          return divisor == 0 ? 0 : Decimals.divide(args.number(0, i), divisor, digits);
        });
  }

  static Kernel quotient(Operands in) {
    return PerRow.longs(
        in,
        (args, i) -> {
          long divisor = args.number(1, i);
          args.missing = divisor == 0;
          return divisor == 0 ? 0 : args.number(0, i) / divisor;
        });
  }

  static Kernel remainder(Operands in, boolean positive) {
    return PerRow.longs(
        in,
        (args, i) -> {
          long divisor = args.number(1, i);
          args.missing = divisor == 0;
          long rest = divisor == 0 ? 0 : args.number(0, i) % divisor;
          return positive && rest < 0 ? (rest + divisor) % divisor : rest;
        });
  }

  /** How digits after the point are dropped. */
  enum Rounding {
    /** Halves away from zero. */
    HALF_UP,
    TOWARDS_ZERO,
    DOWN,
    UP
  }

  /** A kernel that drops digits, and checks that the result fits its type. */
  static Kernel dropDigits(Operands in, int digits, Rounding rounding) {
    long divisor = Decimals.power(digits);
    LongArithmetic.Bounds bounds = LongArithmetic.Bounds.of(in);
    if (rounding == Rounding.HALF_UP && digits > 0) {
      return new HalfUp(in.slot(0), divisor, Reciprocal.of(divisor), bounds);
    }
    return PerRow.longs(
        in,
        (args, i) -> {
          long value = args.number(0, i);
          long result =
              switch (rounding) {
                case HALF_UP, TOWARDS_ZERO -> value / divisor;
                case DOWN -> Math.floorDiv(value, divisor);
                case UP -> -Math.floorDiv(-value, divisor);
              };
          return result < bounds.min() || result > bounds.max()
              ? args.fail(i, "is out of the range of " + bounds.type())
              : result;
        });
  }

  private record HalfUp(int slot, long divisor, Reciprocal reciprocal, LongArithmetic.Bounds bounds)
      implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      LongVector in = frame.longs(slot);
      int count = frame.count();
      long most = run(in.values, out.values, count);
      Nulls.copy(in, out, count);
      if (most > bounds.max()) {
        for (int i = 0; i < count; i++) {
          if (!out.isNull(i) && Math.abs(out.values[i]) > bounds.max()) {
            bounds.exceeded(frame, out, i);
          }
        }
      }
    }

    private long run(long[] in, long[] out, int count) {
      long half = divisor / 2;
      long multiplier = reciprocal.multiplier;
      int shift = reciprocal.shift;
      long most = 0;
      for (int i = 0; i < count; i++) {
        long sign = in[i] >> 63;
        // A value is at most 18 digits, a null's garbage may be more: the sum may wrap, which harms
        // no one.
        long rounded = Reciprocal.divide(((in[i] ^ sign) - sign) + half, multiplier, shift);
        most = Math.max(most, rounded);
        out[i] = (rounded ^ sign) - sign;
      }
      return most;
    }
  }

  /**
   * Division by a constant as a multiplication: Granlund and Montgomery, "Division by Invariant
   * Integers using Multiplication" (1994), figure 5.2. Three times as fast as the processor's
   * division.
   */
  static final class Reciprocal {
    private final long multiplier;
    private final int shift;

    private Reciprocal(long multiplier, int shift) {
      this.multiplier = multiplier;
      this.shift = shift;
    }

    static Reciprocal of(long divisor) {
      int log = 64 - Long.numberOfLeadingZeros(divisor - 1);
      BigInteger power = BigInteger.ONE.shiftLeft(63 + log);
      // 1 + floor(2^(63 + log) / divisor) - 2^64, kept modulo 2^64.
      long multiplier = power.divide(BigInteger.valueOf(divisor)).longValue() + 1;
      return new Reciprocal(multiplier, log - 1);
    }

    /** The quotient of a value of 0 or more. */
    static long divide(long value, long multiplier, int shift) {
      return (value + Math.multiplyHigh(multiplier, value)) >> shift;
    }

    long divide(long value) {
      return divide(value, multiplier, shift);
    }
  }
}
