package io.sparksynth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.sparksynth.engine.expression.Expressions;
import io.sparksynth.engine.generator.Generators;
import io.sparksynth.spec.SpecParser;
import io.sparksynth.spec.SpecReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The pages of docs/ are those that the code gives; {@code -Dgenerate.docs} writes them. */
class ReferencePagesTest {
  private static final Path DOCS = Path.of("..", "docs");

  @Test
  void specPageIsThatOfTheLanguage() throws IOException {
    StringBuilder functions = new StringBuilder("| function | result |\n| --- | --- |\n");
    Expressions.functions()
        .forEach(
            f ->
                functions
                    .append("| `")
                    .append(f.usage().replace("|", "\\|"))
                    .append("` | ")
                    .append(f.summary().replace("|", "\\|"))
                    .append(" |\n"));
    compare(
        "spec.md",
        """
        # The spec language

        Generated from the code; do not edit. A spec is YAML or JSON; `docs/spec.schema.json` is its JSON Schema for
        editors. The packs of the industries are written in it and use nothing that a spec of yours could not.

        ## Keys

        %s
        ## Generators

        %s
        ## Functions of expressions

        `expr` and `when` take SQL expressions over the columns of the row, and of its parents as `table.column`: arithmetic,
        comparison, AND, OR, NOT, IS NULL, BETWEEN, IN, LIKE, CASE, CAST and these functions, with the results of Spark SQL.

        %s\
        """
            .formatted(
                SpecReference.language(), SpecReference.markdown(Generators.ALL), functions));
  }

  @Test
  void schemaIsThatOfTheParser() throws IOException {
    compare("spec.schema.json", SpecParser.of(Generators.ALL).jsonSchemaText());
  }

  private static void compare(String name, String text) throws IOException {
    Path page = DOCS.resolve(name);
    String expected = text.stripTrailing() + "\n";
    if (System.getProperty("generate.docs") != null) {
      Files.writeString(page, expected);
    }
    assertThat(page)
        .as("docs/%s is old: run ./mvnw test -Dgenerate.docs", name)
        .content()
        .isEqualTo(expected);
  }
}
