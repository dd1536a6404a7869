package io.sparksynth.text;

import java.util.Locale;
import java.util.Random;
import net.datafaker.Faker;

/** Datafaker, with a random generator that is seeded anew for each text. Belongs to one thread. */
public final class FakerTexts {
  private final Random random = new Random();
  private final Faker faker;

  /**
   * Datafaker in a locale.
   *
   * @param locale a language tag such as {@code en-US}
   */
  public FakerTexts(String locale) {
    faker = new Faker(Locale.forLanguageTag(locale), random);
  }

  /**
   * The text of an expression such as {@code #{Name.firstName}}, a function of the seed.
   *
   * @throws RuntimeException of Datafaker if it can't evaluate the expression
   */
  public String text(String expression, long seed) {
    random.setSeed(seed);
    return faker.expression(expression);
  }
}
