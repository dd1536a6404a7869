package io.sparksynth.spec;

import io.sparksynth.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The table of broken specs: {@code ### name}, the text, {@code >>> message}. */
final class BrokenSpecs {
  /** A broken spec and the message that it gets. */
  record Case(String name, String text, String message) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final Pattern CASE = Pattern.compile("(?m)^### ");

  private BrokenSpecs() {}

  /** The root of a text, which must be readable as YAML. */
  static Node node(String text) {
    return Objects.requireNonNull(NodeReader.read(text, new Problems()));
  }

  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    for (String part : CASE.split(resource("broken-specs.txt"), -1)) {
      if (!part.isBlank()) {
        int name = part.indexOf('\n');
        int message = part.indexOf("\n>>> ");
        cases.add(
            new Case(
                part.substring(0, name),
                part.substring(name + 1, message + 1),
                part.substring(message + 5).stripTrailing()));
      }
    }
    return cases;
  }

  static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(BrokenSpecs.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
