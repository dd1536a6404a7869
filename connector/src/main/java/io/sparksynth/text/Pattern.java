package io.sparksynth.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Fixed-length codes such as <code>???-####</code>: '#' a digit, '?' a letter A-Z, '!' a letter
 * a-z, {@code [ABX-Z1-3]} one of a set, a backslash before a character that is meant itself;
 * everything else is literal. ASCII only.
 *
 * <p>The strings are numbered, so that distinct numbers give distinct strings: uniqueness needs a
 * permutation of the numbers, no set.
 */
public final class Pattern {
  private static final byte[] DIGITS = ascii("0123456789");
  private static final byte[] UPPER = ascii("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  private static final byte[] LOWER = ascii("abcdefghijklmnopqrstuvwxyz");

  /**
   * Spreads an index over the positions that a saturated product leaves over; odd, so it is a
   * bijection.
   */
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  /** The characters of each position; a literal has one. */
  private final byte[][] alphabets;

  private final long size;

  /** The first position that the index reaches as a mixed-radix number before it would overflow. */
  private final int counted;

  private Pattern(byte[][] alphabets) {
    this.alphabets = alphabets;
    long product = 1;
    int first = alphabets.length;
    while (first > 0 && product <= Long.MAX_VALUE / alphabets[first - 1].length) {
      product *= alphabets[--first].length;
    }
    this.size = first == 0 ? product : Long.MAX_VALUE;
    // One position more covers all of the indices up to Long.MAX_VALUE.
    this.counted = Math.max(0, first - 1);
  }

  /**
   * Parses a pattern.
   *
   * @throws IllegalArgumentException if it is empty, not ASCII, a set is empty, open or repeats
   *     itself, or a range falls
   */
  public static Pattern parse(String text) {
    List<byte[]> alphabets = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c > 126 || c < 32) {
        throw error(text, "character %d is not printable ASCII".formatted(at + 1));
      }
      switch (c) {
        case '#' -> alphabets.add(DIGITS);
        case '?' -> alphabets.add(UPPER);
        case '!' -> alphabets.add(LOWER);
        case '\\' -> {
          if (++at == text.length()) {
            throw error(text, "it ends with a lone backslash. Write two for one");
          }
          alphabets.add(ascii(text.substring(at, at + 1)));
        }
        case '[' -> {
          int end = text.indexOf(']', at);
          if (end < 0) {
            throw error(text, "the set at character %d is never closed".formatted(at + 1));
          }
          alphabets.add(set(text, text.substring(at + 1, end)));
          at = end;
        }
        default -> alphabets.add(new byte[] {(byte) c});
      }
    }
    if (alphabets.isEmpty()) {
      throw error(text, "it is empty");
    }
    return new Pattern(alphabets.toArray(new byte[0][]));
  }

  /** Length of every string, in bytes. */
  public int length() {
    return alphabets.length;
  }

  /** Whether all strings are digits only. */
  public boolean isDigits() {
    for (byte[] alphabet : alphabets) {
      for (byte character : alphabet) {
        if (character < '0' || character > '9') {
          return false;
        }
      }
    }
    return true;
  }

  /** How many different strings there are; {@link Long#MAX_VALUE} if more than that. */
  public long size() {
    return size;
  }

  /**
   * Writes the string of this number, {@link #length()} bytes.
   *
   * @param index from 0 to below {@link #size()}; distinct indices give distinct strings, 0 the
   *     first of each alphabet
   * @return the position after the last byte
   */
  public int write(long index, byte[] out, int at) {
    long rest = index;
    for (int i = alphabets.length - 1; i >= counted; i--) {
      byte[] alphabet = alphabets[i];
      long quotient = rest / alphabet.length;
      out[at + i] = alphabet[(int) (rest - quotient * alphabet.length)];
      rest = quotient;
    }
    long spread = index;
    for (int i = counted - 1; i >= 0; i--) {
      spread = (spread ^ (spread >>> 32)) * GOLDEN_GAMMA;
      out[at + i] = alphabets[i][(int) ((spread >>> 33) % alphabets[i].length)];
    }
    return at + alphabets.length;
  }

  private static byte[] set(String text, String inside) {
    StringBuilder members = new StringBuilder();
    for (int i = 0; i < inside.length(); i++) {
      char from = inside.charAt(i);
      boolean range = i + 2 < inside.length() && inside.charAt(i + 1) == '-';
      char to = range ? inside.charAt(i + 2) : from;
      if (to < from) {
        throw error(text, "the range '%c-%c' falls. Turn it round".formatted(from, to));
      }
      for (char c = from; c <= to; c++) {
        if (members.indexOf(String.valueOf(c)) >= 0) {
          throw error(text, "the set [%s] has '%c' twice".formatted(inside, c));
        }
        members.append(c);
      }
      i += range ? 2 : 0;
    }
    if (members.isEmpty() || members.chars().anyMatch(c -> c > 126 || c < 32)) {
      throw error(text, "the set [%s] must have printable ASCII characters".formatted(inside));
    }
    return ascii(members.toString());
  }

  private static IllegalArgumentException error(String text, String what) {
    return new IllegalArgumentException("Pattern '%s': %s.".formatted(text, what));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
