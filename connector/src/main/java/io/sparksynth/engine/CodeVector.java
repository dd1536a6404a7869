package io.sparksynth.engine;

/** Strings as codes into a dictionary that is the same for every batch of the column. */
public final class CodeVector extends Vector {
  public final int[] codes;
  public final Dictionary dictionary;

  public CodeVector(int capacity, Dictionary dictionary) {
    super(capacity);
    codes = new int[capacity];
    this.dictionary = dictionary;
  }
}
