package io.sparksynth.integration;

/** Reads of many worlds, as in a long-lived driver: together they need more than the heap. */
final class ManyWorldsMain {
  private static final int WORLDS = 20;

  private ManyWorldsMain() {}

  /** Runs and reports. */
  public static void main(String[] arguments) {
    int read = 0;
    for (int seed = 0; seed < WORLDS; seed++) {
      Synthetic.retail("customers", "rows", 200, "seed", seed)
          .write()
          .format("noop")
          .mode("overwrite")
          .save();
      read++;
    }
    System.out.println("worlds: " + read);
  }
}
