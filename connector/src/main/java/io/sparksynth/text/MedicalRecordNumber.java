package io.sparksynth.text;

/**
 * Medical record numbers marked as synthetic: SYN, nine digits, and Luhn's check digit over them.
 */
final class MedicalRecordNumber implements IdentifierKind {
  @Override
  public String name() {
    return "mrn";
  }

  @Override
  public String summary() {
    return "Medical record number, SYN and 10 digits of which the last is a Luhn digit.";
  }

  @Override
  public int maxLength() {
    return 13;
  }

  @Override
  public long size() {
    return 1_000_000_000;
  }

  @Override
  public int write(long bits, byte[] out, int at) {
    int digits = Ascii.write("SYN", out, at);
    int end = Digits.writePadded(Identifiers.index(bits, size()), 9, out, digits);
    out[end] = CheckDigits.luhn(out, digits, end, 0);
    return end + 1;
  }
}
