package io.sparksynth.spark.stream;

import io.sparksynth.engine.change.Lifecycle;
import io.sparksynth.problem.ProblemsException;
import io.sparksynth.spec.JsonText;
import io.sparksynth.spec.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.connector.read.streaming.Offset;

/**
 * How far a stream of changes is, and all that was resolved when it began.
 *
 * <p>Batches end with a version, so that none is ever half applied; only version 0, which holds the
 * whole table, may be delivered in parts.
 */
final class ChangeOffset extends Offset {
  private static final long VERSION = 1;

  private final long next;
  private final long row;
  private final long beganAt;
  private final long startMicros;
  private final Map<String, String> world;
  private final String json;

  /**
   * An offset.
   *
   * @param next the version that comes next
   * @param row how many of its rows are delivered
   * @param beganAt the version that the stream began with
   * @param startMicros when that version came, since 1970-01-01T00:00Z
   * @param world what fixes the rows, by the names that users know
   */
  ChangeOffset(long next, long row, long beganAt, long startMicros, Map<String, String> world) {
    this.next = next;
    this.row = row;
    this.beganAt = beganAt;
    this.startMicros = startMicros;
    this.world = new LinkedHashMap<>(world);
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("version", VERSION);
    all.put("nextVersion", next);
    all.put("row", row);
    all.put("firstVersion", beganAt);
    all.put("start", startMicros);
    all.put("world", this.world);
    json = JsonText.line(all);
  }

  long next() {
    return next;
  }

  long row() {
    return row;
  }

  long beganAt() {
    return beganAt;
  }

  long startMicros() {
    return startMicros;
  }

  Map<String, String> world() {
    return world;
  }

  /** This stream at another place. */
  ChangeOffset at(long version, long rowOfIt) {
    return new ChangeOffset(version, rowOfIt, beganAt, startMicros, world);
  }

  /** Versions go up to the last there is, and only version 0 comes in parts. */
  private boolean isSound() {
    return beganAt <= next && next <= Lifecycle.LAST_VERSION + 1 && (row == 0 || next == 0);
  }

  @Override
  public String json() {
    return json;
  }

  /** The offset that Spark hands back, as one of ours or as its JSON. */
  static ChangeOffset of(Offset offset) {
    return offset instanceof ChangeOffset own ? own : parse(offset.json());
  }

  /**
   * Reads what {@link #json} wrote.
   *
   * @throws ProblemsException if it is something else
   */
  static ChangeOffset parse(String json) {
    try {
      Map<String, Node> all = StreamOffset.entries(JsonText.parse(json).orElseThrow());
      StreamOffset.checkVersion(StreamOffset.number(all, "version"), VERSION);
      if (all.containsKey("position")) {
        throw StreamPins.ofFeed("false", "true");
      }
      Map<String, String> world = new LinkedHashMap<>();
      StreamOffset.entries(StreamOffset.find(all, "world"))
          .forEach((name, value) -> world.put(name, StreamOffset.text(value)));
      ChangeOffset offset =
          new ChangeOffset(
              StreamOffset.positive(all, "nextVersion"),
              StreamOffset.positive(all, "row"),
              StreamOffset.positive(all, "firstVersion"),
              StreamOffset.number(all, "start"),
              world);
      if (!offset.isSound()) {
        throw StreamOffset.foreign(json);
      }
      return offset;
    } catch (ProblemsException wrong) {
      throw wrong;
    } catch (RuntimeException broken) {
      throw StreamOffset.foreign(json);
    }
  }
}
