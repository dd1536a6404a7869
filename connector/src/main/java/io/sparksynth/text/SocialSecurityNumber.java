package io.sparksynth.text;

/**
 * US social security numbers in the areas 900 to 999, which are never issued. The groups stay below
 * 50, because higher ones serve as taxpayer numbers (ITIN and ATIN) in these areas.
 */
final class SocialSecurityNumber implements IdentifierKind {
  private static final int GROUPS = 49;
  private static final int SERIALS = 9_999;

  @Override
  public String name() {
    return "ssn";
  }

  @Override
  public String summary() {
    return "US social security number, 9AA-GG-NNNN, in areas that are never issued.";
  }

  @Override
  public int maxLength() {
    return 11;
  }

  @Override
  public long size() {
    return 100L * GROUPS * SERIALS;
  }

  @Override
  public int write(long bits, byte[] out, int at) {
    long index = Identifiers.index(bits, size());
    int end = Digits.write(900 + index % 100, out, at);
    out[end++] = '-';
    end = Digits.writePadded(1 + index / 100 % GROUPS, 2, out, end);
    out[end++] = '-';
    return Digits.writePadded(1 + index / (100 * GROUPS), 4, out, end);
  }
}
