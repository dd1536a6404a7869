package io.sparksynth.engine.generator;

import io.sparksynth.engine.BytesVector;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.SomeRows;
import io.sparksynth.engine.Vector;
import io.sparksynth.text.ShortText;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes for each row the parts of its template, one after the other into one buffer. What few
 * templates have is computed for their rows only.
 *
 * @param template slot with the number of each row's template
 * @param partsOf for each template, the places of its parts in {@code parts}
 * @param rare for each part that few templates have, what it needs; else null
 */
record TextKernel(int template, int[][] partsOf, TextPart[] parts, @Nullable Rare[] rare, int state)
    implements Kernel.OfBytes {

  /** A part that is computed for some rows: those with one of these templates. */
  record Rare(SomeRows some, int[] templates) {}

  /** The rows of a batch, template by template. */
  private static final class ByTemplate {
    /** Where each template's rows begin, and where the last one's end. */
    final int[] start;

    final int[] seen;
    final long[] rows;
    final int[] at;

    /** Of one rare part: its rows, and of all: where each template's begin. */
    final long[] someRows;

    final int[] someAt;
    final int[][] first;

    ByTemplate(int templates, @Nullable Rare[] rare, int capacity) {
      start = new int[templates + 1];
      seen = new int[templates];
      rows = new long[capacity];
      at = new int[capacity];
      someRows = new long[capacity];
      someAt = new int[capacity];
      first = new int[rare.length][];
      for (int p = 0; p < rare.length; p++) {
        first[p] = new int[rare[p] == null ? 0 : templates];
      }
    }

    void sort(long[] templateOf, long[] rowNumbers, int n) {
      Arrays.fill(start, 0);
      for (int i = 0; i < n; i++) {
        start[(int) templateOf[i] + 1]++;
      }
      for (int t = 1; t < start.length; t++) {
        start[t] += start[t - 1];
      }
      System.arraycopy(start, 0, seen, 0, seen.length);
      for (int i = 0; i < n; i++) {
        int place = seen[(int) templateOf[i]]++;
        rows[place] = rowNumbers[i];
        at[place] = i;
      }
      Arrays.fill(seen, 0);
    }

    /** Starts the frame of the rows that have a part. */
    Frame having(Frame frame, Rare part, int[] firstOf) {
      int count = 0;
      for (int t : part.templates) {
        int of = start[t + 1] - start[t];
        System.arraycopy(rows, start[t], someRows, count, of);
        System.arraycopy(at, start[t], someAt, count, of);
        firstOf[t] = count;
        count += of;
      }
      return part.some.start(frame, someRows, someAt, count);
    }
  }

  @Override
  public void fill(Frame frame, BytesVector out) {
    int n = frame.count();
    long[] rows = frame.rows();
    long[] templates = frame.longs(template).values;
    ByTemplate sorted =
        frame.state(state, () -> new ByTemplate(partsOf.length, rare, frame.capacity()));
    sorted.sort(templates, rows, n);
    @Nullable Vector[] vectors = new Vector[parts.length];
    boolean[] @Nullable [] nulls = new boolean[parts.length][];
    int[] @Nullable [] first = new int[parts.length][];
    int[] longest = new int[parts.length];
    for (int p = 0; p < parts.length; p++) {
      Rare own = rare[p];
      first[p] = own == null ? null : sorted.first[p];
      Frame of = own == null ? frame : sorted.having(frame, own, sorted.first[p]);
      Vector vector = parts[p].vector(of);
      vectors[p] = vector;
      nulls[p] = vector != null && vector.hasNulls ? vector.nulls : null;
      longest[p] = parts[p].longest(vector, of.count());
    }
    int room = longest(longest) + ShortText.SLACK;
    int[] seen = sorted.seen;
    int at = 0;
    out.offsets[0] = 0;
    for (int i = 0; i < n; i++) {
      byte[] data = out.ensure(at, room);
      int t = (int) templates[i];
      int before = seen[t]++;
      for (int p : partsOf[t]) {
        int[] firstOf = first[p];
        int j = firstOf == null ? i : firstOf[t] + before;
        at = parts[p].write(vectors[p], j, rows[i], data, at);
        boolean[] unknown = nulls[p];
        if (unknown != null && unknown[j]) {
          out.setNull(i);
        }
      }
      out.offsets[i + 1] = at;
    }
  }

  /** Most bytes of any template, by the most of its parts. */
  private int longest(int[] ofParts) {
    int longest = 0;
    for (int[] own : partsOf) {
      int sum = 0;
      for (int p : own) {
        sum += ofParts[p];
      }
      longest = Math.max(longest, sum);
    }
    return longest;
  }
}
