package io.sparksynth.text;

/** ASCII text into byte arrays. */
final class Ascii {
  private Ascii() {}

  @SuppressWarnings(
      "deprecation") // the one way without allocation; right, because the text is ASCII
  static int write(String text, byte[] out, int at) {
    text.getBytes(0, text.length(), out, at);
    return at + text.length();
  }
}
