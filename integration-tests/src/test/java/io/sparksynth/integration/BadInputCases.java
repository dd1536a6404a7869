package io.sparksynth.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cases of a text file: a line {@code ## name}, options as {@code name: value} (or {@code name: |}
 * and the value on indented lines), a line {@code =>}, the message; if it ends with {@value #ETC},
 * only how it begins.
 */
final class BadInputCases {
  private static final Path FOLDER = Path.of("src", "test", "resources", "bad-input");

  static final String ETC = "...";

  record Case(String name, Map<String, String> options, String message) {
    void assertSaid(String said) {
      if (message.endsWith(ETC)) {
        assertThat(said).startsWith(message.substring(0, message.length() - ETC.length()));
      } else {
        assertThat(said).isEqualTo(message);
      }
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private BadInputCases() {}

  static List<Case> read(String file) throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String block : Files.readString(FOLDER.resolve(file)).split("(?m)^## ", -1)) {
      if (!block.isBlank()) {
        cases.add(parse(block));
      }
    }
    return cases;
  }

  private static Case parse(String block) {
    int arrow = block.indexOf("\n=>\n");
    List<String> lines = block.substring(0, arrow).lines().toList();
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      int colon = line.indexOf(": ");
      String value = line.substring(colon + 2);
      if (value.equals("|")) {
        StringBuilder text = new StringBuilder();
        while (i + 1 < lines.size() && lines.get(i + 1).startsWith("  ")) {
          text.append(lines.get(++i).substring(2)).append('\n');
        }
        value = text.toString();
      }
      options.put(line.substring(0, colon), value);
    }
    return new Case(lines.get(0), options, block.substring(arrow + 4).strip());
  }

  /** Writes the messages that are given now, to be read and judged. */
  static void write(String file, Map<Case, String> messages) throws IOException {
    StringBuilder text = new StringBuilder();
    messages.forEach(
        (each, message) -> {
          text.append("## ").append(each.name()).append('\n');
          each.options()
              .forEach((name, value) -> text.append(name).append(": ").append(text(value)));
          text.append("=>\n").append(message).append("\n\n");
        });
    Files.writeString(FOLDER.resolve(file), text.toString().stripTrailing() + "\n");
  }

  private static String text(String value) {
    return value.contains("\n") ? "|\n" + value.indent(2) : value + "\n";
  }
}
