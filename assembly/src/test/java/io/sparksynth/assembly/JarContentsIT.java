package io.sparksynth.assembly;

import static java.util.stream.Stream.concat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the JAR that users install holds, so that nothing gets into it unseen. */
class JarContentsIT {
  private static final long MAX_BYTES = 12L << 20;
  private static final Path CHECKED_IN = Path.of("jar-contents.txt");
  private static final Path ACTUAL = Path.of("target", "jar-contents.txt");

  /** Our own packages are listed without what is below them: adding a sub-package is no news. */
  private static final Pattern OUR_PACKAGE = Pattern.compile("io/sparksynth/(?!shaded/)[^/]+/");

  private static Path path;
  private static JarFile jar;

  @BeforeAll
  static void open() throws IOException {
    path = Path.of(System.getProperty("spark.synthetic.jar"));
    jar = new JarFile(path.toFile());
  }

  @AfterAll
  static void close() throws IOException {
    jar.close();
  }

  @Test
  void itHoldsTheFoldersAndRootFilesOfTheCheckedInList() throws IOException {
    Collection<String> contents = new TreeSet<>();
    for (String name : fileNames()) {
      Matcher own = OUR_PACKAGE.matcher(name);
      boolean inRoot = name.indexOf('/') < 0;
      contents.add(
          own.lookingAt()
              ? own.group()
              : inRoot ? name : name.substring(0, name.lastIndexOf('/') + 1));
    }
    Files.write(ACTUAL, contents, StandardCharsets.UTF_8);

    List<String> expected = Files.readAllLines(CHECKED_IN);
    assertThat(concat(minus("new: ", contents, expected), minus("gone: ", expected, contents)))
        .as("If this is what you want: cp assembly/%s assembly/%s", ACTUAL, CHECKED_IN)
        .isEmpty();
  }

  @Test
  void itIsSmall() throws IOException {
    assertThat(Files.size(path)).isLessThanOrEqualTo(MAX_BYTES);
  }

  @Test
  void allClassesAreOursOrRelocated() {
    assertThat(fileNames().stream().filter(name -> name.endsWith(".class")))
        .allMatch(name -> name.startsWith("io/sparksynth/"));
  }

  @Test
  void noFileIsThereTwice() {
    assertThat(fileNames()).doesNotHaveDuplicates();
  }

  @Test
  void servicesNameClassesThatAreThere() throws IOException {
    for (String service : fileNames()) {
      if (service.startsWith("META-INF/services/")) {
        for (String provider : text(service).lines().map(String::strip).toList()) {
          if (!provider.isEmpty() && !provider.startsWith("#")) {
            assertThat(fileNames()).as(service).contains(provider.replace('.', '/') + ".class");
          }
        }
      }
    }
  }

  @Test
  void itCarriesLicenceNoticeAndVersion() throws IOException {
    assertThat(text("META-INF/LICENSE")).contains("Apache License");
    assertThat(text("META-INF/LICENSE-third-party.txt")).contains("MIT", "Boost Software License");
    assertThat(text("META-INF/NOTICE")).startsWith("spark-synthetic");
    Manifest manifest = jar.getManifest();
    assertThat(manifest.getMainAttributes().getValue("Main-Class"))
        .isEqualTo("io.sparksynth.GenerateTables");
    assertThat(manifest.getMainAttributes().getValue("Implementation-Version")).isNotBlank();
  }

  private static Stream<String> minus(
      String prefix, Collection<String> these, Collection<String> those) {
    return these.stream().filter(name -> !those.contains(name)).map(prefix::concat);
  }

  private static List<String> fileNames() {
    return jar.stream().filter(entry -> !entry.isDirectory()).map(JarEntry::getName).toList();
  }

  private static String text(String name) throws IOException {
    ZipEntry entry = jar.getEntry(name);
    assertThat(entry).as(name).isNotNull();
    try (var in = jar.getInputStream(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
