package io.sparksynth.text;

/**
 * US national provider identifiers that begin with 29: all that were issued begin with 1, and the
 * second digit marks ours as synthetic. The check digit (Luhn with the prefix 80840, 45 CFR
 * 162.406) is right.
 */
final class NationalProviderId implements IdentifierKind {
  /** What the unwritten prefix 80840 adds to Luhn's sum. */
  private static final int PREFIX_SUM = 24;

  @Override
  public String name() {
    return "npi";
  }

  @Override
  public String summary() {
    return "US provider identifier of 10 digits from the never issued range 29..., check digit"
        + " right.";
  }

  @Override
  public int maxLength() {
    return 10;
  }

  @Override
  public long size() {
    return 10_000_000;
  }

  @Override
  public int write(long bits, byte[] out, int at) {
    int end = Ascii.write("29", out, at);
    end = Digits.writePadded(Identifiers.index(bits, size()), 7, out, end);
    out[end] = CheckDigits.luhn(out, at, end, PREFIX_SUM);
    return end + 1;
  }
}
