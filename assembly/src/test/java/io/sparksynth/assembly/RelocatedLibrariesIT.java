package io.sparksynth.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Relocation moves classes, resources and the names in strings: Datafaker looks up all three. */
class RelocatedLibrariesIT {
  private static final Thread THREAD = Thread.currentThread();

  private static ClassLoader before;
  private static URLClassLoader loader;

  @BeforeAll
  static void seeNothingButTheJar() throws IOException {
    before = THREAD.getContextClassLoader();
    URL jar = Path.of(System.getProperty("spark.synthetic.jar")).toUri().toURL();
    loader = new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader());
    THREAD.setContextClassLoader(loader);
  }

  @AfterAll
  static void close() throws IOException {
    THREAD.setContextClassLoader(before);
    loader.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-US | #{Name.first_name}",
        "en-US | #{Address.city}",
        "en-US | #{PhoneNumber.phoneNumberInternational}",
        "en-US | #{PhoneNumber.cellPhone}",
        "en-US | #{IdNumber.valid}",
        "en-US | #{Commerce.department}",
        "en-US | #{regexify '[A-Z]{3}[0-9]{4}'}",
        "en-US | #{Finance.iban}",
        "de    | #{Name.full_name}",
        "fr    | #{PhoneNumber.phoneNumber}",
        "ja    | #{Name.last_name}",
      })
  void datafakerWorksInsideTheJar(String locale, String expression) throws Exception {
    assertThat(evaluate(locale, expression)).isNotBlank().doesNotContain("#{");
  }

  private static String evaluate(String locale, String expression)
      throws ReflectiveOperationException {
    Class<?> type = loader.loadClass("io.sparksynth.shaded.net.datafaker.Faker");
    Object faker =
        type.getConstructor(Locale.class, Random.class)
            .newInstance(Locale.forLanguageTag(locale), new Random(1));
    try {
      return (String) type.getMethod("expression", String.class).invoke(faker, expression);
    } catch (InvocationTargetException e) {
      throw new AssertionError(expression, e.getCause());
    }
  }
}
