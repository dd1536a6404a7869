package io.sparksynth.spark.read;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A set of row numbers as ranges that are sorted, disjoint and not adjacent, so equal sets are
 * equal records. Immutable.
 */
record RowRanges(List<RowRange> ranges) implements Serializable {
  private static final RowRanges NONE = new RowRanges(List.of());

  RowRanges {
    ranges = List.copyOf(ranges);
    for (int i = 1; i < ranges.size(); i++) {
      if (ranges.get(i).from() <= ranges.get(i - 1).to()) {
        throw new IllegalArgumentException("Ranges must be sorted and apart: " + ranges);
      }
    }
  }

  static RowRanges none() {
    return NONE;
  }

  /** The rows from {@code from} to {@code to} (exclusive); none if {@code from >= to}. */
  static RowRanges of(long from, long to) {
    return from >= to ? NONE : new RowRanges(List.of(new RowRange(from, to)));
  }

  /** All rows that are in any of the sets; costs one sort, however many there are. */
  static RowRanges union(Collection<RowRanges> sets) {
    List<RowRange> sorted = new ArrayList<>();
    sets.forEach(set -> sorted.addAll(set.ranges));
    return unionOf(sorted);
  }

  /** All rows that are in any of the ranges, which are sorted here. */
  static RowRanges unionOf(List<RowRange> sorted) {
    sorted.sort(Comparator.comparingLong(RowRange::from));
    List<RowRange> merged = new ArrayList<>();
    for (RowRange range : sorted) {
      int last = merged.size() - 1;
      if (last >= 0 && range.from() <= merged.get(last).to()) {
        RowRange before = merged.get(last);
        merged.set(last, new RowRange(before.from(), Math.max(before.to(), range.to())));
      } else {
        merged.add(range);
      }
    }
    return new RowRanges(merged);
  }

  RowRanges union(RowRanges other) {
    return union(List.of(this, other));
  }

  RowRanges intersect(RowRanges other) {
    List<RowRange> common = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < ranges.size() && j < other.ranges.size()) {
      RowRange a = ranges.get(i);
      RowRange b = other.ranges.get(j);
      long from = Math.max(a.from(), b.from());
      long to = Math.min(a.to(), b.to());
      if (from < to) {
        common.add(new RowRange(from, to));
      }
      if (a.to() < b.to()) {
        i++;
      } else {
        j++;
      }
    }
    return new RowRanges(common);
  }

  /** The first {@code rows} rows. */
  RowRanges limit(long rows) {
    return slice(0, Math.min(rows, size()));
  }

  /** Number of rows; it can't overflow, as row numbers are distinct and fit a long. */
  long size() {
    long size = 0;
    for (RowRange range : ranges) {
      size += range.size();
    }
    return size;
  }

  boolean isEmpty() {
    return ranges.isEmpty();
  }

  /**
   * Cuts into at most {@code parts} sets of nearly equal size, in order, none of them empty.
   *
   * @param step cuts fall on multiples of it (counted from the first row of the set) where parts
   *     are large enough for that to make no difference
   */
  List<RowRanges> split(int parts, int step) {
    long size = size();
    long part = size / parts;
    long rest = size % parts;
    boolean align = part >= 4L * step;
    List<RowRanges> split = new ArrayList<>();
    long from = 0;
    for (int i = 1; i <= parts && from < size; i++) {
      long to = part * i + Math.min(i, rest);
      if (align && i < parts) {
        to -= to % step;
      }
      if (to > from) {
        split.add(slice(from, to));
        from = to;
      }
    }
    return List.copyOf(split);
  }

  /** The rows at positions {@code from} to {@code to} (exclusive) of this set. */
  private RowRanges slice(long from, long to) {
    List<RowRange> slice = new ArrayList<>();
    long position = 0;
    for (RowRange range : ranges) {
      long first = range.from() + Math.max(0, from - position);
      long last = range.from() + Math.min(range.size(), to - position);
      if (first < last) {
        slice.add(new RowRange(first, last));
      }
      position += range.size();
      if (position >= to) {
        break;
      }
    }
    return new RowRanges(slice);
  }

  /** For people: {@code 1,200..3,400}, last row included; many ranges are only counted. */
  @Override
  public String toString() {
    if (ranges.size() > 3) {
      return String.format(Locale.ROOT, "%,d ranges", ranges.size());
    }
    return ranges.isEmpty()
        ? "none"
        : ranges.stream()
            .map(r -> String.format(Locale.ROOT, "%,d..%,d", r.from(), r.to() - 1))
            .collect(Collectors.joining(", "));
  }
}
