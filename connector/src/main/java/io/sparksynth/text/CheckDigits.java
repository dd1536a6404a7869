package io.sparksynth.text;

/** Check digits over ASCII in byte arrays. */
final class CheckDigits {
  private static final int[] VIN_WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

  /** Values of A to Z in a VIN: 49 CFR 565.15, table III; I, O and Q do not occur. */
  private static final String VIN_LETTERS = "12345678.12345.7.923456789";

  private CheckDigits() {}

  /**
   * The digit that makes the digits of {@code out[from .. to)} and itself pass Luhn's formula
   * (ISO/IEC 7812-1, annex B).
   *
   * @param prefixSum what digits in front, that are not written, add to the sum
   */
  static byte luhn(byte[] out, int from, int to, int prefixSum) {
    int sum = prefixSum;
    boolean twice = true;
    for (int i = to - 1; i >= from; i--, twice = !twice) {
      int digit = out[i] - '0';
      sum += twice ? 2 * digit - (digit > 4 ? 9 : 0) : digit;
    }
    return (byte) ('0' + (10 - sum % 10) % 10);
  }

  /**
   * The two digits at {@code from + 2} of an IBAN of 15 to 34 characters: ISO 7064 MOD 97-10 (ISO
   * 13616-1).
   */
  static void iban(byte[] out, int from, int to) {
    int remainder = 0;
    for (int i = from + 4; i < to; i++) {
      remainder = mod97(remainder, out[i]);
    }
    remainder = mod97(mod97(remainder, out[from]), out[from + 1]);
    Digits.writePadded(98 - remainder * 100 % 97, 2, out, from + 2);
  }

  private static int mod97(int remainder, byte c) {
    return c <= '9' ? (remainder * 10 + c - '0') % 97 : (remainder * 100 + c - 'A' + 10) % 97;
  }

  /** The ninth character of a VIN of 17, from the other 16 (49 CFR 565.15 (c)). */
  static byte vin(byte[] out, int from) {
    int sum = 0;
    for (int i = 0; i < VIN_WEIGHTS.length; i++) {
      byte c = out[from + i];
      sum += VIN_WEIGHTS[i] * ((c <= '9' ? c : VIN_LETTERS.charAt(c - 'A')) - '0');
    }
    return (byte) (sum % 11 == 10 ? 'X' : '0' + sum % 11);
  }
}
