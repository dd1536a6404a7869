package io.sparksynth.text;

import io.sparksynth.problem.NearestName;
import java.util.List;

/** The kinds of identifiers that a spec can ask for, by name; and phone numbers of a given area. */
public final class Identifiers {
  private static final List<IdentifierKind> ALL =
      List.of(
          new PaymentCard(),
          new Iban(),
          new NationalProviderId(),
          new VehicleId(),
          new SocialSecurityNumber(),
          new MedicalRecordNumber(),
          new Phone(),
          new IpAddress());

  private Identifiers() {}

  /** All kinds. */
  public static List<IdentifierKind> all() {
    return ALL;
  }

  /**
   * The kind of this name: card, iban, npi, vin, ssn, mrn, phone, ip.
   *
   * @throws IllegalArgumentException if there is none; the message names the nearest one
   */
  public static IdentifierKind of(String name) {
    for (IdentifierKind kind : ALL) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    List<String> names = ALL.stream().map(IdentifierKind::name).toList();
    throw new IllegalArgumentException(
        "Unknown identifier '%s'.%s".formatted(name, NearestName.didYouMean(name, names)));
  }

  /**
   * Writes a phone number that belongs to nobody, {@code (AAA) 555-01NN}: 14 bytes.
   *
   * @param areaCode three digits, such as the area code of a place
   * @param bits any number, taken modulo 100
   * @return the position after the last byte
   */
  public static int writePhone(int areaCode, long bits, byte[] out, int at) {
    out[at] = '(';
    int end = Digits.writePadded(areaCode, 3, out, at + 1);
    end = Ascii.write(") 555-01", out, end);
    return Digits.writePadded(index(bits, 100), 2, out, end);
  }

  /** Bits as the number of a value: itself if it is one. */
  static long index(long bits, long size) {
    return bits >= 0 && bits < size ? bits : Long.remainderUnsigned(bits, size);
  }
}
