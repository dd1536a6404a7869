package io.sparksynth.sample;

import io.sparksynth.random.Cells;
import io.sparksynth.random.Keys;
import java.util.Arrays;

/**
 * How many children each parent has, and which they are: children of a parent are consecutive,
 * parents keep their order, and the total is exact. Both ways are O(1): parents come in blocks of
 * 4096; the first b blocks hold floor(b * 4096 * children / parents) children, so there are at most
 * two block totals, each with its precomputed {@link ChildTemplate}; the last, partial block has a
 * template of its own.
 *
 * <p>Counts follow the distribution of largest entropy on [min, max] with the mean children /
 * parents. Memory: below 1 MB; built in some ms.
 */
public final class ChildCounts {
  private static final int BLOCK = ChildTemplate.BLOCK;
  private static final int BLOCK_BITS = 12;
  private static final int NEAR = 8;

  /** Most children a parent may have on average. */
  public static final double LARGEST_MEAN = 500_000;

  private final long parents;
  private final long children;
  private final long key;
  private final Ratio perParent;
  private final double parentsPerChild;
  private final long fullBlocks;
  private final long lastBlock;
  private final long lowTotal;

  /** Templates of full blocks with the low total, with one child more, and of the partial block. */
  private final ChildTemplate[] templates;

  private ChildCounts(long key, long parents, long children, int min, int max) {
    this.parents = parents;
    this.children = children;
    perParent = new Ratio(children, Math.max(1, parents));
    this.key = Keys.derive(key, "arrangement");
    parentsPerChild = (double) parents / Math.max(1, children);
    fullBlocks = parents >>> BLOCK_BITS;
    lastBlock = Math.max(0, parents - 1) >>> BLOCK_BITS;
    lowTotal = fullBlocks == 0 ? 0 : perParent.times(BLOCK);
    templates = new ChildTemplate[3];
    long shuffles = Keys.derive(key, "shuffle");
    if (fullBlocks > 0) {
      templates[0] = ChildTemplate.of(Keys.draw(shuffles, 0), BLOCK, (int) lowTotal, min, max);
      // When all blocks are alike, one more might not fit into the bounds.
      templates[1] =
          lowTotal < (long) BLOCK * max
              ? ChildTemplate.of(Keys.draw(shuffles, 1), BLOCK, (int) lowTotal + 1, min, max)
              : templates[0];
    } else {
      templates[0] = ChildTemplate.of(shuffles, BLOCK, 0, 0, 0);
      templates[1] = templates[0];
    }
    int rest = (int) (parents & (BLOCK - 1));
    long restTotal = children - before(fullBlocks);
    templates[2] =
        rest == 0
            ? templates[0]
            : ChildTemplate.of(Keys.draw(shuffles, 2), rest, (int) restTotal, min, max);
  }

  /**
   * Divides children among parents.
   *
   * @param min fewest children of a parent, from 0
   * @param max most children of a parent
   * @throws IllegalArgumentException if {@code parents * min <= children <= parents * max} does not
   *     hold
   */
  public static ChildCounts of(long key, long parents, long children, int min, int max) {
    if (parents < 0 || children < 0 || min < 0 || max < min) {
      throw new IllegalArgumentException(
          "Parents and children must be >= 0 and 0 <= min <= max, got "
              + parents
              + " parents, "
              + children
              + " children, min "
              + min
              + ", max "
              + max
              + ".");
    }
    if (min > 0 && children / min < parents) {
      throw new IllegalArgumentException(
          children
              + " children are too few for "
              + parents
              + " parents with at least "
              + min
              + " each. Ask for more children, fewer parents or a lower min.");
    }
    if (max == 0 ? children > 0 : (children - 1) / max >= parents && children > 0) {
      throw new IllegalArgumentException(
          children
              + " children are too many for "
              + parents
              + " parents with at most "
              + max
              + " each. Ask for fewer children, more parents or a higher max.");
    }
    if (parents > 0 && (double) children / parents > LARGEST_MEAN) {
      throw new IllegalArgumentException(
          "A parent may have 500000 children on average at most, got "
              + children
              + " children of "
              + parents
              + " parents.");
    }
    return new ChildCounts(key, parents, children, min, max);
  }

  /** The number of all parents. */
  public long parents() {
    return parents;
  }

  /** The number of all children. */
  public long children() {
    return children;
  }

  /**
   * The first child of a parent, or where it would be if it has none; {@code parent} in [0,
   * parents].
   */
  public long firstChild(long parent) {
    if (parent >= parents) {
      return children;
    }
    long block = parent >>> BLOCK_BITS;
    long before = before(block);
    return before + sums(block, before(block + 1) - before)[(int) (parent & (BLOCK - 1))];
  }

  /** The number of children of a parent; {@code parent} in [0, parents). */
  public int count(long parent) {
    long block = parent >>> BLOCK_BITS;
    int[] sums = sums(block, before(block + 1) - before(block));
    int position = (int) (parent & (BLOCK - 1));
    return sums[position + 1] - sums[position];
  }

  /** The parent of a child; {@code child} in [0, children). */
  public long parentOf(long child) {
    long block = blockOf(child);
    long before = before(block);
    long after = before(block + 1);
    while (child < before) {
      after = before;
      before = before(--block);
    }
    while (child >= after) {
      before = after;
      after = before(++block + 1);
    }
    return (block << BLOCK_BITS) + position(sums(block, after - before), (int) (child - before));
  }

  /**
   * Sets {@code out[i] = parentOf(children[i])}; fast where children ascend, fastest where they are
   * consecutive. Both must not be the same array.
   */
  public void parents(long[] children, int n, long[] out) {
    if (areConsecutive(children, n)) {
      runs(children[0], n, out);
    } else {
      each(children, n, out);
    }
  }

  private static boolean areConsecutive(long[] children, int n) {
    if (n == 0) {
      return false;
    }
    long first = children[0];
    long different = 0;
    for (int i = 0; i < n; i++) {
      different |= children[i] ^ (first + i);
    }
    return different == 0;
  }

  /**
   * Where each run of children begins, and its sum from the left: no branch depends on the lengths
   * of the runs, which no processor could predict.
   */
  private void runs(long first, int n, long[] out) {
    for (int from = 0; from < n; ) {
      long child = first + from;
      long parent = parentOf(child);
      long block = parent >>> BLOCK_BITS;
      long before = before(block);
      long after = before(block + 1);
      int[] sums = sums(block, after - before);
      int to = (int) Math.min(n, after - first);
      Arrays.fill(out, from, to, 0);
      // The first child of each further parent of this block; one without children has the same as
      // the next.
      int shift = (int) (first - before);
      int end = to + shift;
      for (int p = (int) (parent & (BLOCK - 1)) + 1; p < BLOCK && sums[p] < end; p++) {
        out[sums[p] - shift]++;
      }
      for (int i = from; i < to; i++) {
        parent += out[i];
        out[i] = parent;
      }
      from = to;
    }
  }

  private void each(long[] children, int n, long[] out) {
    int[] sums = {};
    long block = -1;
    long before = 0;
    long after = 0;
    int position = 0;
    for (int i = 0; i < n; i++) {
      long child = children[i];
      if (child < before || child >= after) {
        block = parentOf(child) >>> BLOCK_BITS;
        before = before(block);
        after = before(block + 1);
        sums = sums(block, after - before);
        position = position(sums, (int) (child - before));
      } else {
        int offset = (int) (child - before);
        // Walk if a few steps will do, search otherwise.
        if (offset >= sums[position] && offset < sums[Math.min(position + NEAR, BLOCK)]) {
          while (sums[position + 1] <= offset) {
            position++;
          }
        } else {
          position = position(sums, offset);
        }
      }
      out[i] = (block << BLOCK_BITS) + position;
    }
  }

  /**
   * Sets {@code first[i]} and {@code counts[i]} to the first child and the number of children of
   * {@code parents[i]}.
   */
  public void children(long[] parents, int n, long[] first, int[] counts) {
    int[] sums = {};
    long current = -1;
    long before = 0;
    for (int i = 0; i < n; i++) {
      long block = parents[i] >>> BLOCK_BITS;
      if (block != current) {
        current = block;
        before = before(block);
        sums = sums(block, before(block + 1) - before);
      }
      int position = (int) (parents[i] & (BLOCK - 1));
      first[i] = before + sums[position];
      counts[i] = sums[position + 1] - sums[position];
    }
  }

  /** The number of children in the blocks before {@code block}. */
  private long before(long block) {
    return block > fullBlocks || (block << BLOCK_BITS) >= parents
        ? children
        : perParent.times(block << BLOCK_BITS);
  }

  private long blockOf(long child) {
    // Right but for rounding, which the callers mend.
    long parent = (long) ((child + 0.5) * parentsPerChild);
    return Math.min(lastBlock, parent >>> BLOCK_BITS);
  }

  private int[] sums(long block, long total) {
    int arrangement = (int) (Cells.bits(key, block) >>> 60);
    int template = block == fullBlocks ? 2 : total == lowTotal ? 0 : 1;
    return templates[template].sums(arrangement);
  }

  /** The last position whose sum is at most {@code offset}: twelve steps, whatever the block. */
  private static int position(int[] sums, int offset) {
    int position = 0;
    for (int step = BLOCK / 2; step > 0; step >>= 1) {
      position += sums[position + step] <= offset ? step : 0;
    }
    return position;
  }
}
