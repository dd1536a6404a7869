package io.sparksynth.text;

/**
 * Card numbers under the issuer prefixes (eight digits, ISO/IEC 7812-1:2017) of the numbers that
 * the networks and payment providers publish for tests, so no account has them; Luhn's check digit
 * is right.
 */
final class PaymentCard implements IdentifierKind {
  /** Visa, Mastercard and Discover: 16 digits, of which 7 are free. */
  private static final int[] SIXTEEN = {
    4000_0000, 4111_1111, 4012_8888, 4242_4242, 5555_5555, 5105_1051, 2223_0000, 6011_1111,
    6011_0009
  };

  /** American Express: 15 digits, of which 6 are free. */
  private static final int[] FIFTEEN = {3782_8224, 3714_4963};

  private static final long OF_SIXTEEN = 10_000_000L * SIXTEEN.length;

  @Override
  public String name() {
    return "card";
  }

  @Override
  public String summary() {
    return "Payment card number of 15 or 16 digits under published test prefixes, Luhn digit"
        + " right.";
  }

  @Override
  public int maxLength() {
    return 16;
  }

  @Override
  public long size() {
    return OF_SIXTEEN + 1_000_000L * FIFTEEN.length;
  }

  @Override
  public int write(long bits, byte[] out, int at) {
    long index = Identifiers.index(bits, size());
    int end;
    if (index < OF_SIXTEEN) {
      end = Digits.write(SIXTEEN[(int) (index % SIXTEEN.length)], out, at);
      end = Digits.writePadded(index / SIXTEEN.length, 7, out, end);
    } else {
      long rest = index - OF_SIXTEEN;
      end = Digits.write(FIFTEEN[(int) (rest % FIFTEEN.length)], out, at);
      end = Digits.writePadded(rest / FIFTEEN.length, 6, out, end);
    }
    out[end] = CheckDigits.luhn(out, at, end, 0);
    return end + 1;
  }
}
