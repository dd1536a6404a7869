package io.sparksynth.spark.vector;

import io.sparksynth.engine.Dictionary;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The strings of each dictionary as Spark wants them, made once per JVM. Dictionaries compare by
 * identity and the strings hold on to their bytes only, so an entry goes when its dictionary does.
 */
final class DictionaryStrings {
  private static final Map<Dictionary, UTF8String[]> CACHE =
      Collections.synchronizedMap(new WeakHashMap<>());

  private DictionaryStrings() {}

  static UTF8String[] of(Dictionary dictionary) {
    return CACHE.computeIfAbsent(dictionary, DictionaryStrings::convert);
  }

  private static UTF8String[] convert(Dictionary dictionary) {
    UTF8String[] strings = new UTF8String[dictionary.size()];
    for (int code = 0; code < strings.length; code++) {
      strings[code] = UTF8String.fromBytes(dictionary.bytes(code));
    }
    return strings;
  }
}
