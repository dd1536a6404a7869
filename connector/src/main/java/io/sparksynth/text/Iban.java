package io.sparksynth.text;

/**
 * German IBANs whose bank code begins with 0: the Bundesbank's clearing areas are 1 to 8, so there
 * is no such bank. The check digits are right.
 */
final class Iban implements IdentifierKind {
  private static final int LENGTH = 22;

  @Override
  public String name() {
    return "iban";
  }

  @Override
  public String summary() {
    return "German IBAN of 22 characters of banks that cannot exist (bank code 0...), check digits"
        + " right.";
  }

  @Override
  public int maxLength() {
    return LENGTH;
  }

  @Override
  public long size() {
    return 100_000_000_000_000_000L; // 7 free digits of the bank, 10 of the account
  }

  @Override
  public int write(long bits, byte[] out, int at) {
    int end = Ascii.write("DE000", out, at);
    end = Digits.writePadded(Identifiers.index(bits, size()), 17, out, end);
    CheckDigits.iban(out, at, end);
    return end;
  }
}
