package io.sparksynth.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdentifiersTest {
  static List<IdentifierKind> kinds() {
    return Identifiers.all();
  }

  /** Edges of the bits and of the numbering, and 20,000 random ones. */
  private static Stream<String> samples(String name) {
    IdentifierKind kind = Identifiers.of(name);
    LongStream edges =
        LongStream.of(0, 1, -1, kind.size() - 1, kind.size(), Long.MIN_VALUE, Long.MAX_VALUE);
    return LongStream.concat(edges, new Random(5).longs(20_000)).mapToObj(bits -> text(kind, bits));
  }

  private static String text(IdentifierKind kind, long bits) {
    byte[] out = new byte[kind.maxLength() + 2];
    Arrays.fill(out, (byte) '~');
    int end = kind.write(bits, out, 1);
    String text = new String(out, StandardCharsets.US_ASCII);
    assertThat(text.charAt(0) + text.substring(end)).matches("~+");
    return text.substring(1, end);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void distinctNumbersGiveDistinctValues(IdentifierKind kind) {
    Set<String> values = new HashSet<>();
    long step = Math.max(1, kind.size() / 50_000);
    int count = 0;
    for (long i = 0; i < kind.size() && count < 50_000; i += step, count++) {
      values.add(text(kind, i));
    }
    assertThat(values).hasSize(count);
    assertThat(kind.summary()).endsWith(".");
  }

  @Test
  void cardsPassLuhnAndHaveTestPrefixes() {
    assertThat(samples("card"))
        .allMatch(
            card ->
                card.matches(
                    "(4000000[0]|41111111|40128888|42424242|55555555|51051051|22230000|60111111|60110009)\\d{8}|(37828224|37144963)\\d{7}"))
        .allMatch(card -> luhnSum(card) % 10 == 0);
    assertThat(luhnSum("4242424242424242") % 10).isZero(); // the check of the check
    assertThat(luhnSum("4242424242424241") % 10).isNotZero();
  }

  @Test
  void ibansHaveRemainderOneAndNoRealBank() {
    assertThat(samples("iban"))
        .allMatch(iban -> iban.matches("DE\\d\\d0\\d{17}"))
        .allMatch(iban -> remainderOf(iban) == 1);
    assertThat(remainderOf("GB82WEST12345698765432")).isEqualTo(1);
  }

  @Test
  void providerIdsPassLuhnWithTheirPrefixAndAreMarked() {
    assertThat(samples("npi"))
        .allMatch(npi -> npi.matches("29\\d{8}"))
        .allMatch(npi -> luhnSum("80840" + npi) % 10 == 0);
    assertThat(luhnSum("808401234567893") % 10).isZero(); // the standard's own example
  }

  @Test
  void vehicleIdsHaveTheirCheckDigit() {
    assertThat(samples("vin"))
        .allMatch(
            vin ->
                vin.matches("0SY[A-HJ-NPR-Z0-9]{5}[0-9X][A-HJ-NPR-TV-Y1-9][A-HJ-NPR-Z0-9]\\d{6}"))
        .allMatch(vin -> vinCheck(vin) == vin.charAt(8));
    assertThat(vinCheck("1M8GDM9AXKP042788")).isEqualTo('X');
    assertThat(vinCheck("11111111111111111")).isEqualTo('1');
  }

  @Test
  void socialSecurityNumbersAreInAreasThatAreNeverIssued() {
    assertThat(samples("ssn"))
        .allMatch(ssn -> ssn.matches("9\\d\\d-(0[1-9]|[1-4]\\d)-\\d{4}") && !ssn.endsWith("0000"));
  }

  @Test
  void recordNumbersAreMarkedAndPassLuhn() {
    assertThat(samples("mrn"))
        .allMatch(mrn -> mrn.matches("SYN\\d{10}") && luhnSum(mrn.substring(3)) % 10 == 0);
  }

  @Test
  void phonesAreFictional() {
    assertThat(samples("phone")).allMatch(phone -> phone.matches("\\([2-9]\\d\\d\\) 555-01\\d\\d"));
    byte[] out = new byte[14];
    assertThat(Identifiers.writePhone(312, 142, out, 0)).isEqualTo(14);
    assertThat(new String(out, StandardCharsets.US_ASCII)).isEqualTo("(312) 555-0142");
  }

  @Test
  void addressesAreForDocumentation() {
    assertThat(samples("ip"))
        .allMatch(ip -> ip.matches("(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.\\d{1,3}"))
        .allMatch(
            ip -> {
              int host = Integer.parseInt(ip.substring(ip.lastIndexOf('.') + 1));
              return host >= 1 && host <= 254;
            });
  }

  @Test
  void unknownKindsAreTold() {
    assertThatThrownBy(() -> Identifiers.of("ibn"))
        .hasMessage("Unknown identifier 'ibn'. Did you mean 'iban'?");
    assertThatThrownBy(() -> Identifiers.of("passport"))
        .hasMessage(
            "Unknown identifier 'passport'. Known: card, iban, npi, vin, ssn, mrn, phone, ip.");
  }

  private static int luhnSum(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(digits.length() - 1 - i), 10);
      sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
    }
    return sum;
  }

  private static int remainderOf(String iban) {
    StringBuilder number = new StringBuilder();
    (iban.substring(4) + iban.substring(0, 4))
        .chars()
        .forEach(c -> number.append(Character.digit(c, 36)));
    return new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).intValue();
  }

  private static char vinCheck(String vin) {
    String values = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ"; // the index modulo 10 is the value
    int sum = 0;
    int[] weights = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    for (int i = 0; i < 17; i++) {
      sum += weights[i] * (values.indexOf(vin.charAt(i)) % 10);
    }
    return "0123456789X".charAt(sum % 11);
  }
}
