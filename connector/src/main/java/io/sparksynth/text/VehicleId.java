package io.sparksynth.text;

/**
 * Vehicle identification numbers of a maker that cannot exist: no region of the world has codes
 * that begin with 0 (ISO 3780). Year, plant and serial number follow ISO 3779; the check digit (49
 * CFR 565.15) is right.
 */
final class VehicleId implements IdentifierKind {
  private static final String ALPHABET = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";

  /** Codes of the model years from 1980 on, for 30 years. */
  private static final String YEARS = "ABCDEFGHJKLMNPRSTVWXY123456789";

  private static final int DESCRIPTOR = 5;
  private static final int SERIALS = 1_000_000;

  @Override
  public String name() {
    return "vin";
  }

  @Override
  public String summary() {
    return "Vehicle identification number of 17 characters of the impossible maker 0SY, check digit"
        + " right.";
  }

  @Override
  public int maxLength() {
    return 17;
  }

  @Override
  public long size() {
    long letters = ALPHABET.length();
    return SERIALS * letters * YEARS.length() * letters * letters * letters * letters * letters;
  }

  @Override
  public int write(long bits, byte[] out, int at) {
    long rest = Identifiers.index(bits, size());
    int end = Ascii.write("0SY", out, at) + DESCRIPTOR + 3;
    Digits.writePadded(rest % SERIALS, 6, out, end);
    rest /= SERIALS;
    for (int i = 3; i < 3 + DESCRIPTOR; i++) {
      out[at + i] = (byte) ALPHABET.charAt((int) (rest % ALPHABET.length()));
      rest /= ALPHABET.length();
    }
    out[at + 9] = (byte) YEARS.charAt((int) (rest % YEARS.length()));
    out[at + 10] = (byte) ALPHABET.charAt((int) (rest / YEARS.length()));
    out[at + 8] = '0'; // its weight is 0, but what lies in the buffer need not be a VIN's character
    out[at + 8] = CheckDigits.vin(out, at);
    return at + 17;
  }
}
