package io.sparksynth;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each package imports only what its row of {@link #LAYERS} names, beside the JDK and JSpecify. */
class LayersTest {
  private static final String ROOT = "io.sparksynth";
  private static final String SPARK = "org.apache.spark..";
  private static final String SCALA = "scala..";

  /**
   * A layer is a package with all below it; {@code layers} are the other layers that it may import,
   * {@code libraries} the third-party packages. Only {@code spark} and {@code job} import Spark.
   */
  private record Layer(String name, List<String> layers, List<String> libraries) {
    String[] allowed() {
      Stream<String> own = Stream.of("java..", "javax..", "org.jspecify..", packages(name));
      Stream<String> others = layers.stream().map(Layer::packages);
      return Stream.of(own, others, libraries.stream())
          .flatMap(packages -> packages)
          .toArray(String[]::new);
    }

    static String packages(String layer) {
      return ROOT + "." + layer + "..";
    }
  }

  private static final List<Layer> LAYERS =
      List.of(
          layer("problem", "", ""),
          layer("random", "", ""),
          layer("sample", "random", "org.apache.commons.statistics.."),
          layer("text", "sample random problem", "net.datafaker.."),
          layer("spec", "problem", "org.snakeyaml.engine.."),
          layer(
              "engine",
              "spec text sample random problem",
              "net.sf.jsqlparser.. org.apache.commons.statistics.."),
          layer(
              "spark",
              "engine spec text sample random problem",
              SPARK + " " + SCALA + " org.apache.hadoop.."),
          layer("job", "engine problem spark", SPARK + " org.apache.hadoop.. picocli.."));

  private static JavaClasses classes;

  @BeforeAll
  static void importClasses() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
  }

  @TestFactory
  Stream<DynamicTest> aLayerImportsOnlyWhatItsRowNames() {
    return LAYERS.stream()
        .map(
            layer ->
                DynamicTest.dynamicTest(
                    layer.name(),
                    () ->
                        classes()
                            .that()
                            .resideInAPackage(Layer.packages(layer.name()))
                            .should()
                            .onlyDependOnClassesThat()
                            .resideInAnyPackage(layer.allowed())
                            .allowEmptyShould(true)
                            .check(classes)));
  }

  /** The root package holds entry points: above all layers, yet without Spark. */
  @Test
  void theRootPackageImportsOurLayersOnly() {
    classes()
        .that()
        .resideInAPackage(ROOT)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", ROOT + "..")
        .allowEmptyShould(true)
        .check(classes);
  }

  @Test
  void everyPackageBelongsToALayer() {
    List<String> known = LAYERS.stream().map(layer -> ROOT + "." + layer.name()).toList();
    assertThat(
            classes.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .filter(name -> !name.equals(ROOT))
                .filter(name -> known.stream().noneMatch(layer -> isIn(name, layer))))
        .isEmpty();
  }

  @Test
  void layersAreFreeOfCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(classes);
  }

  private static boolean isIn(String name, String layer) {
    return name.equals(layer) || name.startsWith(layer + ".");
  }

  private static Layer layer(String name, String layers, String libraries) {
    return new Layer(name, words(layers), words(libraries));
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split(" ", -1))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableList());
  }
}
