package io.sparksynth.text;

/** What a spec means by a dotted name such as {@code place.state}: a field of a vocabulary. */
public record Word(Vocabulary vocabulary, String field) {
  public Word {
    vocabulary.values(field); // an unknown field fails here
  }
}
