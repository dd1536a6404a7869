package io.sparksynth.engine;

import io.sparksynth.problem.NearestName;
import io.sparksynth.random.Keys;
import io.sparksynth.sample.AliasTable;
import io.sparksynth.sample.FeistelPermutation;
import io.sparksynth.sample.IntensityTable;
import io.sparksynth.sample.Popularity;
import io.sparksynth.sample.Turns;
import io.sparksynth.spec.DataType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the choice of a parent into the kernel that suits the parent's size and the choice's
 * rules.
 */
final class References {
  private final TableCompiler child;
  private final TableCompiler parent;

  /** The parent without drift, by which it is weighed: drift changes no choice before it. */
  private final TableCompiler still;

  private final ColumnContext column;
  private final ReferenceChoice choice;
  private final long key;
  private final Popularity popularity;
  private final FeistelPermutation spread;
  private final ParentKernels.Alive alive;
  private final @Nullable Slot since;

  References(
      TableCompiler child, TableCompiler parent, ColumnContext column, ReferenceChoice choice) {
    this.child = child;
    this.parent = parent;
    this.still = parent.world().drifts().without(parent);
    this.column = column;
    this.choice = choice;
    this.key = column.key();
    this.popularity = choice.popularity().apply(parent.rows());
    this.spread = spreadOf(key, parent.rows());
    this.since = since();
    this.alive = alive();
  }

  /**
   * The permutation that spreads a reference's popular ranks over the parent's rows; there may be
   * none.
   */
  static FeistelPermutation spreadOf(long referenceKey, long parents) {
    return FeistelPermutation.of(Keys.derive(referenceKey, "spread"), Math.max(1, parents));
  }

  Kernel kernel() {
    boolean plain =
        choice.weight().isEmpty() && choice.match().isEmpty() && choice.notBefore().isEmpty();
    if (plain && popularity instanceof io.sparksynth.sample.Uniform) {
      return new ParentKernels.Uniform(key, alive);
    }
    if (parent.rows() <= Memo.MOST_ROWS) {
      return tabled();
    }
    return plain ? new ParentKernels.Ranked(key, popularity, spread, alive) : rejection();
  }

  /** The parents of the rows that come round every month, -1 in other rows. */
  Kernel monthly(ReferenceChoice.Monthly monthly) {
    long places = MonthlyKernels.places(parent.rows());
    Turns turns =
        column.attempt(
            () -> child.times().rowTimes().monthly(monthly.share(), monthly.season(), places));
    Slot chosen = monthly.column().map(this::parentCodes).orElse(null);
    long start = child.times().firstTime();
    IntensityTable births = parent.times().timeline();
    long limit =
        births == null ? parent.rows() : start < births.startMicros() ? 1 : births.bornBy(start);
    boolean[] suitable = chosen == null ? new boolean[0] : suitable(chosen, monthly);
    return new MonthlyKernels.Turn(
        turns,
        spreadOf(column.key("monthly"), parent.rows()),
        parent.rows(),
        parent.rows() > Memo.MOST_ROWS ? null : new Lazy<>(() -> suits(limit, chosen, suitable)),
        child.layout().addChild(parent::layout),
        child.layout().addState(),
        limit,
        chosen == null ? -1 : chosen.index(),
        suitable,
        since == null ? -1 : since.index(),
        start);
  }

  /** Which parents can come round every month, of a small table. */
  private boolean[] suits(long limit, @Nullable Slot chosen, boolean[] suitable) {
    int[] codes = chosen == null ? null : parent.relations().memo(chosen).codes();
    long[] openings = since == null ? null : parent.relations().memo(since).longs();
    boolean[] suits = new boolean[(int) parent.rows()];
    for (int row = 0; row < Math.min(limit, suits.length); row++) {
      suits[row] =
          (codes == null || suitable[codes[row]])
              && (openings == null || openings[row] <= child.times().firstTime());
    }
    return suits;
  }

  private boolean[] suitable(Slot chosen, ReferenceChoice.Monthly monthly) {
    Kernel.OfCode kernel = kernel(parent, chosen);
    List<String> values = NullsAsCode.values(kernel);
    boolean[] suitable = new boolean[kernel.dictionary().size()];
    for (String value : monthly.values()) {
      int code = values.indexOf(value);
      if (code < 0) {
        throw column.fail(
            "monthly names '%s', which column '%s' never is.%s"
                .formatted(
                    value, monthly.column().orElse(""), NearestName.didYouMean(value, values)));
      }
      suitable[code] = true;
    }
    return suitable;
  }

  /** The parent's times since when each can be chosen. */
  private @Nullable Slot since() {
    if (choice.notBefore().isEmpty()) {
      return null;
    }
    String name = choice.notBefore().get();
    Slot opening = parent.path(name, column);
    if (!DataType.isTime(opening.type()) || opening.nullable()) {
      throw column.fail(
          "not_before needs a date or time that is never null, as '" + name + "' is not");
    }
    if (child.times().time() == null) {
      throw column.fail("not_before needs a time of this table: give it a timeline");
    }
    return column.convert(parent.layout(), opening, DataType.TIMESTAMP);
  }

  private ParentKernels.Alive alive() {
    Slot time = parent.times().timeline() == null && since == null ? null : child.times().time();
    IntensityTable births = parent.times().timeline();
    Lazy<long[]> openings =
        since == null || parent.rows() > Memo.MOST_ROWS
            ? null
            : new Lazy<>(() -> parent.relations().memo(since).longs());
    if (time == null || births == null) {
      long certain = since == null ? parent.rows() : 0;
      int slot = time == null ? -1 : time.index();
      return new ParentKernels.Alive(slot, null, parent.rows(), certain, openings);
    }
    long first = child.times().firstTime();
    long certain = since != null ? 0 : first < births.startMicros() ? 1 : births.bornBy(first);
    return new ParentKernels.Alive(time.index(), births, parent.rows(), certain, openings);
  }

  private Kernel tabled() {
    Slot weight = weightCodes();
    double[] weights = weight == null ? new double[0] : weights(weight);
    Slot match = choice.match().map(m -> parentCodes(m.column())).orElse(null);
    Slot group = choice.match().map(m -> childCodes(m.to())).orElse(null);
    int[] codeOf = match == null || group == null ? new int[0] : translation(group, match);
    Lazy<ParentKernels.Tabled.Tables> tables =
        new Lazy<>(() -> tables(weight, weights, match, codeOf));
    double share = choice.match().map(ReferenceChoice.Match::share).orElse(0.0);
    return new ParentKernels.Tabled(key, tables, group == null ? -1 : group.index(), share, alive);
  }

  private double[] popular(int n) {
    double[] all = new double[n];
    for (int rank = 0; rank < n; rank++) {
      all[(int) spread.apply(rank)] = popularity.probability(rank);
    }
    return all;
  }

  private double[] weighted(double[] all, Slot weight, double[] weights) {
    int[] codes = still.relations().memo(weight).codes();
    double[] weighted = new double[all.length];
    for (int i = 0; i < all.length; i++) {
      weighted[i] = all[i] * weights[codes[i]];
    }
    // in a small table chance may leave only those of weight 0: then any is chosen
    return Arrays.stream(weighted).sum() > 0 ? weighted : all;
  }

  private ParentKernels.Tabled.Tables tables(
      @Nullable Slot weight, double[] weights, @Nullable Slot match, int[] codeOf) {
    int n = (int) parent.rows();
    double[] all = weight == null ? popular(n) : weighted(popular(n), weight, weights);
    if (match == null) {
      return new ParentKernels.Tabled.Tables(
          AliasTable.of(all), new ParentKernels.Tabled.Group[0], new int[0]);
    }
    int[] codes = parent.relations().memo(match).codes();
    ParentKernels.Tabled.Group[] groups = new ParentKernels.Tabled.Group[codeOf.length];
    for (int code = 0; code < codeOf.length; code++) {
      int wanted = codeOf[code];
      int[] members = IntStream.range(0, n).filter(i -> codes[i] == wanted).toArray();
      double[] weightsOfMembers = Arrays.stream(members).mapToDouble(i -> all[i]).toArray();
      if (Arrays.stream(weightsOfMembers).sum() > 0) {
        AliasTable table = AliasTable.of(weightsOfMembers);
        groups[code] = new ParentKernels.Tabled.Group(table, members, wanted, members.length == n);
      }
    }
    return new ParentKernels.Tabled.Tables(AliasTable.of(all), groups, codes);
  }

  private Kernel rejection() {
    Slot weight = weightCodes();
    double[] weights = weight == null ? new double[0] : weights(weight);
    double greatest = Arrays.stream(weights).max().orElse(1);
    Slot match = choice.match().map(m -> parentCodes(m.column())).orElse(null);
    Slot group = choice.match().map(m -> childCodes(m.to())).orElse(null);
    int place = child.layout().addChild(parent::layout);
    return new ParentKernels.Rejection(
        key,
        popularity,
        spread,
        alive,
        place,
        still == parent ? place : child.layout().addChild(still::layout),
        child.layout().addState(),
        weight == null ? -1 : weight.index(),
        Arrays.stream(weights).map(w -> w / greatest).toArray(),
        match == null ? -1 : match.index(),
        group == null ? -1 : group.index(),
        match == null || group == null ? new int[0] : translation(group, match),
        choice.match().map(ReferenceChoice.Match::share).orElse(0.0),
        since == null ? -1 : since.index());
  }

  /** The weight of each code; a null has that of a value that is not named. */
  private double[] weights(Slot slot) {
    ReferenceChoice.Weight weight = choice.weight().orElseThrow();
    Kernel.OfCode kernel = kernel(still, slot);
    List<String> values = NullsAsCode.values(kernel);
    for (String name : weight.weights().keySet()) {
      if (!values.contains(name)) {
        throw column.fail(
            "weight names '%s', which column '%s' never is.%s"
                .formatted(name, weight.column(), NearestName.didYouMean(name, values)));
      }
    }
    double[] weights = new double[kernel.dictionary().size()];
    Arrays.fill(weights, 1);
    for (int code = 0; code < values.size(); code++) {
      weights[code] = weight.weights().getOrDefault(values.get(code), 1.0);
    }
    if (Arrays.stream(weights).noneMatch(w -> w > 0)) {
      throw column.fail("weight is 0 for every value of column '" + weight.column() + "'");
    }
    return weights;
  }

  /**
   * The parent's code of each of the child's codes; -1 where the parent's dictionary has no such
   * value, and for null.
   */
  private int[] translation(Slot group, Slot match) {
    List<String> parents = NullsAsCode.values(kernel(parent, match));
    Kernel.OfCode children = kernel(child, group);
    List<String> values = NullsAsCode.values(children);
    int[] codeOf = new int[children.dictionary().size()];
    Arrays.fill(codeOf, -1);
    for (int code = 0; code < values.size(); code++) {
      codeOf[code] = parents.indexOf(values.get(code));
    }
    return codeOf;
  }

  private @Nullable Slot weightCodes() {
    return choice
        .weight()
        .map(w -> codes(still, still.path(w.column(), column), w.column()))
        .orElse(null);
  }

  private Slot parentCodes(String name) {
    return codes(parent, parent.path(name, column), name);
  }

  private Slot childCodes(String path) {
    return codes(child, child.path(path, column), path);
  }

  private Slot codes(TableCompiler table, Slot slot, String name) {
    if (!(table.layout().kernel(slot.index()) instanceof Kernel.OfCode)) {
      throw column.fail(
          "column '" + name + "' must have a fixed set of texts (choice or word) to be chosen by");
    }
    return NullsAsCode.of(table.layout(), slot);
  }

  private static Kernel.OfCode kernel(TableCompiler table, Slot slot) {
    return (Kernel.OfCode) table.layout().kernel(slot.index());
  }
}
