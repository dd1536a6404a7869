package io.sparksynth.spark.stream;

import io.sparksynth.engine.stream.Arrivals.Piece;
import io.sparksynth.engine.stream.Disorder;
import io.sparksynth.engine.stream.Rate;
import io.sparksynth.problem.ProblemsException;
import io.sparksynth.spec.JsonText;
import io.sparksynth.spec.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.connector.read.streaming.Offset;

/**
 * How far a stream is, and all that was resolved when it began: another run of the query goes on
 * from it alone.
 */
final class StreamOffset extends Offset {
  private static final long VERSION = 1;

  private final long position;
  private final List<Piece> pieces;
  private final Disorder.Grain grain;
  private final Map<String, String> world;
  private final String json;

  /**
   * An offset.
   *
   * @param position deliveries before it
   * @param pieces how rows have arrived and go on to
   * @param world what fixes the rows, by the names that users know
   */
  StreamOffset(long position, List<Piece> pieces, Disorder.Grain grain, Map<String, String> world) {
    this.position = position;
    this.pieces = List.copyOf(pieces);
    this.grain = grain;
    this.world = new LinkedHashMap<>(world);
    json = write();
  }

  long position() {
    return position;
  }

  List<Piece> pieces() {
    return pieces;
  }

  Disorder.Grain grain() {
    return grain;
  }

  Map<String, String> world() {
    return world;
  }

  /** This stream at another position, going on by these pieces. */
  StreamOffset at(long newPosition, List<Piece> newPieces) {
    return new StreamOffset(newPosition, newPieces, grain, world);
  }

  private String write() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("version", VERSION);
    all.put("position", position);
    List<Map<String, Object>> list = new ArrayList<>();
    for (Piece piece : pieces) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("row", piece.row());
      one.put("micros", piece.micros());
      one.put("rate", piece.rate().text());
      list.add(one);
    }
    all.put("arrivals", list);
    all.put("block", grain.block());
    all.put("group", grain.group());
    all.put("world", world);
    return JsonText.line(all);
  }

  @Override
  public String json() {
    return json;
  }

  /** The offset that Spark hands back, as one of ours or as its JSON. */
  static StreamOffset of(Offset offset) {
    return offset instanceof StreamOffset own ? own : parse(offset.json());
  }

  /**
   * Reads what {@link #json} wrote.
   *
   * @throws ProblemsException if it is something else
   */
  static StreamOffset parse(String json) {
    try {
      Map<String, Node> all = entries(JsonText.parse(json).orElseThrow());
      long version = number(all, "version");
      checkVersion(version, VERSION);
      if (all.containsKey("nextVersion")) {
        throw StreamPins.ofFeed("true", "false");
      }
      List<Piece> pieces = new ArrayList<>();
      for (Node node : ((Node.Items) find(all, "arrivals")).nodes()) {
        Map<String, Node> piece = entries(node);
        Rate rate = Rate.ofText(text(find(piece, "rate"))).orElseThrow();
        pieces.add(new Piece(positive(piece, "row"), number(piece, "micros"), rate));
      }
      Map<String, String> world = new LinkedHashMap<>();
      entries(find(all, "world")).forEach((name, value) -> world.put(name, text(value)));
      Disorder.Grain grain = new Disorder.Grain(positive(all, "block"), positive(all, "group"));
      if (pieces.isEmpty() || !grain.isSound()) {
        throw foreign(json);
      }
      return new StreamOffset(positive(all, "position"), pieces, grain, world);
    } catch (ProblemsException wrong) {
      throw wrong;
    } catch (RuntimeException broken) {
      throw foreign(json);
    }
  }

  /** Refuses offsets of another version of this data source. */
  static void checkVersion(long version, long known) {
    if (version != known) {
      throw ProblemsException.of(
          "The checkpoint of this stream has offsets of version %d, and this version of the data source knows %d. Use the JAR that wrote it, or give the query a new checkpointLocation."
              .formatted(version, known));
    }
  }

  static ProblemsException foreign(String json) {
    String shown = json.length() > 100 ? json.substring(0, 100) + "..." : json;
    return ProblemsException.of(
        "The checkpoint of this stream holds an offset that this data source did not write: %s. It is broken or belongs to another source. Give the query a new checkpointLocation."
            .formatted(shown));
  }

  static Node find(Map<String, Node> entries, String name) {
    return Optional.ofNullable(entries.get(name)).orElseThrow();
  }

  static Map<String, Node> entries(Node node) {
    return ((Node.Entries) node).nodes();
  }

  static String text(Node node) {
    return ((Node.Scalar) node).text();
  }

  static long number(Map<String, Node> entries, String name) {
    return Long.parseLong(text(find(entries, name)));
  }

  static long positive(Map<String, Node> entries, String name) {
    long value = number(entries, name);
    if (value < 0) {
      throw new IllegalArgumentException(name);
    }
    return value;
  }
}
