package io.sparksynth.engine;

/** Ends the compilation of one column after its problem was recorded; never leaves the compiler. */
@SuppressWarnings("serial")
final class CompileFailure extends RuntimeException {
  CompileFailure() {
    super(null, null, false, false);
  }
}
