package io.sparksynth.text;

/**
 * A kind of identifier that looks real, has right check digits, and can belong to nobody.
 * Immutable; the values are numbered, so uniqueness needs a permutation of the numbers, no set.
 */
public interface IdentifierKind {
  /** The name that specs use, such as {@code card}. */
  String name();

  /** One sentence: the form, and why it harms no one. */
  String summary();

  /** The most bytes that {@link #write} writes. */
  int maxLength();

  /** How many different values there are. */
  long size();

  /**
   * Writes one value as ASCII.
   *
   * @param bits any number, taken modulo {@link #size()}: a random one, or the number of the value;
   *     distinct numbers from 0 to below the size give distinct values
   * @return the position after the last byte
   */
  int write(long bits, byte[] out, int at);
}
