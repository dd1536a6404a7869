package io.sparksynth.spec;

import org.jspecify.annotations.Nullable;

/** Says in a user's words what the YAML parser found. */
final class YamlSyntax {
  private static final int LONGEST = 160;

  private YamlSyntax() {}

  static String explain(@Nullable String parserSays) {
    String said = parserSays == null ? "it can't be read" : parserSays.replaceAll("\\s+", " ");
    return "this is not valid YAML: " + cause(said) + ".";
  }

  private static String cause(String said) {
    if (said.contains("\\t")) {
      return "a tab is not allowed here; indent with spaces";
    }
    if (said.contains("mapping values are not allowed")) {
      return "a ': ' is not allowed here; put the value in quotes, or the key on a line of its own";
    }
    if (said.contains("special characters are not allowed")) {
      return "it holds a control character, which must be written as an escape in quotes";
    }
    if (said.contains("found unexpected end of stream")
        || said.contains("but found '<stream end>'")
        || said.contains("but got <stream end>")) {
      return "it ends too early; a quote or bracket is not closed";
    }
    if (said.contains("expected <block end>")) {
      return "this line is indented unlike the lines before it";
    }
    if (said.contains("could not find expected ':'")) {
      return "a key has no ':' after it";
    }
    if (said.contains("unknown escape character")) {
      return "a backslash in double quotes begins an escape; use single quotes";
    }
    if (said.contains("expected the node content")) {
      return "a value is missing here, or begins with a character that needs quotes";
    }
    return said.length() > LONGEST ? said.substring(0, LONGEST) + "..." : said;
  }
}
