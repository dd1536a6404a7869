package io.sparksynth.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One dictionary for several kernels.
 *
 * @param codeOf for each kernel, the merged code of each of its codes
 */
record MergedCodes(Dictionary dictionary, int[][] codeOf) {
  static MergedCodes of(List<? extends Kernel> kernels) {
    Map<String, Integer> merged = new LinkedHashMap<>();
    int[][] codeOf = new int[kernels.size()][];
    for (int k = 0; k < codeOf.length; k++) {
      Dictionary dictionary = ((Kernel.OfCode) kernels.get(k)).dictionary();
      codeOf[k] = new int[dictionary.size()];
      for (int code = 0; code < codeOf[k].length; code++) {
        codeOf[k][code] = merged.computeIfAbsent(dictionary.text(code), any -> merged.size());
      }
    }
    return new MergedCodes(Dictionary.of(List.copyOf(merged.keySet())), codeOf);
  }
}
