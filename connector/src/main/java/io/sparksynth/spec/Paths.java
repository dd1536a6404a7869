package io.sparksynth.spec;

/** Paths into a document: {@code tables.orders.columns.status.choice.PAID}, {@code checks[0]}. */
final class Paths {
  private Paths() {}

  static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  static String item(String path, int index) {
    return path + "[" + index + "]";
  }

  /** The last key of a path: the name of the thing that stands there. */
  static String lastKey(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
