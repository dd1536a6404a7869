package io.sparksynth.spec;

import io.sparksynth.problem.Problems;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 (hence JSON) into nodes, safely: a stranger's text can't name classes (no tags),
 * grow (no aliases), nest deeper than {@value #MAX_DEPTH} or be longer than 1 MiB. Works on the
 * parser's events, because its composer recurses without a limit.
 */
final class NodeReader {
  static final int MAX_LENGTH = 1 << 20;
  static final int MAX_DEPTH = 30;

  /** Path of problems of the document as a whole. */
  static final String DOCUMENT = "document";

  private final Iterator<Event> events;
  private final Problems problems;

  private NodeReader(Iterator<Event> events, Problems problems) {
    this.events = events;
    this.problems = problems;
  }

  /** The document as a node, or null if it can't be read; then there is a problem. */
  static @Nullable Node read(String text, Problems problems) {
    if (text.length() > MAX_LENGTH) {
      problems.add(
          DOCUMENT, "must not be longer than 1 MiB, got " + text.length() + " characters.");
      return null;
    }
    try {
      Iterator<Event> events =
          new Parse(LoadSettings.builder().build()).parseString(text).iterator();
      return new NodeReader(events, problems).document();
    } catch (Refused refused) {
      problems.add(refused.where, refused.what);
    } catch (MarkedYamlEngineException e) {
      String where = e.getProblemMark().map(NodeReader::place).orElse(DOCUMENT);
      problems.add(where, YamlSyntax.explain(e.getProblem()));
    } catch (YamlEngineException e) {
      problems.add(DOCUMENT, YamlSyntax.explain(String.valueOf(e.getMessage())));
    } catch (RuntimeException e) {
      // The scanner leaks exceptions of the JDK on some malformed escapes and directives.
      problems.add(
          DOCUMENT, YamlSyntax.explain("unreadable escape or directive, " + e.getMessage()));
    }
    return null;
  }

  private @Nullable Node document() {
    next(); // start of the stream
    Event event = next();
    if (event.getEventId() == Event.ID.StreamEnd) {
      problems.add(DOCUMENT, "is empty.");
      return null;
    }
    Node root = node(next(), "", 1);
    next(); // end of the document
    Event after = next();
    if (after.getEventId() != Event.ID.StreamEnd) {
      throw new Refused(place(after), "a second document begins here; a spec has only one.");
    }
    return root;
  }

  private Event next() {
    return events.next();
  }

  private Node node(Event event, String path, int depth) {
    if (depth > MAX_DEPTH) {
      throw new Refused(place(event), "nested deeper than " + MAX_DEPTH + " levels.");
    }
    if (event.getEventId() == Event.ID.Alias) {
      throw new Refused(place(event), "aliases (*name) are not allowed; write the value again.");
    }
    refuseTagAndAnchor(event);
    return switch (event.getEventId()) {
      case Scalar -> scalar((ScalarEvent) event);
      case SequenceStart -> items(line(event), path, depth);
      case MappingStart -> entries(line(event), path, depth);
      default -> throw new IllegalStateException("no node begins with " + event);
    };
  }

  private static void refuseTagAndAnchor(Event event) {
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      throw new Refused(
          place(event),
          "anchors (&" + node.getAnchor().get() + ") are not allowed; write it again.");
    }
    Optional<String> tag =
        event instanceof ScalarEvent scalar
            ? scalar.getTag()
            : ((CollectionStartEvent) event).getTag();
    if (tag.isPresent()) {
      throw new Refused(place(event), "tags (" + tag.get() + ") are not allowed; leave it out.");
    }
  }

  private static Node.Scalar scalar(ScalarEvent event) {
    return new Node.Scalar(event.getValue(), !event.isPlain(), line(event));
  }

  private Node items(int line, String path, int depth) {
    List<Node> nodes = new ArrayList<>();
    for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
      nodes.add(node(event, Paths.item(path, nodes.size()), depth + 1));
    }
    return new Node.Items(nodes, line);
  }

  private Node entries(int line, String path, int depth) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    Event event = next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      if (!(node(event, path, depth + 1) instanceof Node.Scalar key)) {
        throw new Refused(place(event), "a key must be a text, not a list or mapping.");
      }
      String at = Paths.join(path, key.text());
      Node value = node(next(), at, depth + 1);
      Integer first = lines.putIfAbsent(key.text(), line(event));
      if (first == null) {
        nodes.put(key.text(), value);
      } else {
        problems.add(
            at, "the key is there twice, in line " + first + " and in line " + line(event) + ".");
      }
      event = next();
      while (isCut(key, value) && event instanceof ScalarEvent rest && isRestOfType(rest)) {
        value = rejoined((Node.Scalar) value, rest);
        nodes.put(key.text(), value);
        next(); // the empty value of what looked like a key
        event = next();
      }
    }
    return new Node.Entries(nodes, line);
  }

  /**
   * Whether a type was cut at a comma: within braces YAML reads {@code type: decimal(12,2)} as the
   * type "decimal(12" and a key "2)" without a value.
   */
  private static boolean isCut(Node.Scalar key, Node value) {
    return key.text().equals("type")
        && value instanceof Node.Scalar type
        && !type.quoted()
        && brackets(type.text(), "(<") > brackets(type.text(), ")>");
  }

  private static boolean isRestOfType(ScalarEvent key) {
    return key.isPlain() && key.getValue().chars().anyMatch(c -> ":)>".indexOf(c) >= 0);
  }

  private static long brackets(String text, String kinds) {
    return text.chars().filter(c -> kinds.indexOf(c) >= 0).count();
  }

  private static Node.Scalar rejoined(Node.Scalar type, ScalarEvent rest) {
    return new Node.Scalar(type.text() + "," + rest.getValue(), false, type.line());
  }

  private static int line(Event event) {
    return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  private static String place(Event event) {
    return event.getStartMark().map(NodeReader::place).orElse("");
  }

  private static String place(Mark mark) {
    return "line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
  }

  /** Ends the reading of a document with one problem. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final String where;
    final String what;

    Refused(String where, String what) {
      super(what, null, false, false);
      this.where = where;
      this.what = what;
    }
  }
}
