package io.sparksynth.sample;

/**
 * Sine and cosine of a part of a whole turn by a polynomial of least error, fitted for them: the
 * same on every machine, within 4e-9. No table and no branch, so that plain loops over arrays work
 * on several rows at once.
 */
public final class Sine {
  private Sine() {}

  /** sin(2 pi turns). */
  public static double ofTurns(double turns) {
    return cosine(turns - 0.25);
  }

  /** cos(2 pi turns). */
  public static double cosine(double turns) {
    // the same angle from the nearest zero, at most a quarter of a turn off
    double off = 0.25 - Math.abs(turns - Math.floor(turns + 0.5));
    double square = off * off;
    return off
        * (6.283185160089488
            + square
                * (-41.34165503141662
                    + square
                        * (81.60100407329139
                            + square * (-76.54978229442622 + square * 39.536706073151436))));
  }
}
