package io.sparksynth.engine.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Replays changes one version after the other into a map, and asks the arithmetic for the same. */
@Tag("core")
class ChronicleTest {
  /** What a replay knows of a living row. */
  private static final class Life {
    final List<long[]> touches = new ArrayList<>(); // version, kind
    final Map<Integer, Long> counted = new HashMap<>(); // kind to what was answered last
  }

  @Test
  void answersAreThoseOfAReplay() {
    Random random = new Random(7);
    for (int seed = 0; seed < 200; seed++) {
      long rows = random.nextInt(4) == 0 ? random.nextInt(5) : 1 + random.nextInt(300);
      Volume inserts = volume(random, rows);
      Volume updates = volume(random, rows);
      Volume deletes = volume(random, rows);
      Lifecycle lifecycle = new Lifecycle(seed, rows, inserts, updates, deletes);
      double[] weights = random.doubles(1 + random.nextInt(4), 0.05, 1).toArray();
      replay(lifecycle, Kinds.of(seed, weights), weights.length, 20 + random.nextInt(80));
    }
  }

  private static Volume volume(Random random, long rows) {
    return switch (random.nextInt(5)) {
      case 0 -> Volume.NONE;
      case 1 -> Volume.of(random.nextDouble());
      case 2 -> Volume.of(1 + random.nextInt(3));
      case 3 -> Volume.of(rows * random.nextDouble() / 10);
      default -> Volume.of(rows * random.nextDouble() * 1.5);
    };
  }

  private static void replay(Lifecycle lifecycle, Kinds kinds, int kindCount, int versions) {
    String what = lifecycle + ", version ";
    Chronicle chronicle = new Chronicle(lifecycle, kinds);
    Chronicle other = new Chronicle(lifecycle, kinds); // asked in another order
    Map<Long, Life> living = new HashMap<>();
    Set<Long> everDead = new HashSet<>();
    Map<Long, List<Long>> changes = new HashMap<>();
    for (long row = 0; row < lifecycle.firstRows(); row++) {
      living.put(row, new Life());
      changes.put(row, new ArrayList<>(List.of(0L)));
    }
    other.livingRow(versions, 0);
    long updatesDone = 0;
    for (long version = 1; version <= versions; version++) {
      long before = living.size();
      Set<Long> touched = new HashSet<>();
      long updates = chronicle.updatedThrough(version) - chronicle.updatedThrough(version - 1);
      for (long n = 0; n < updates; n++) {
        long row = other.updatedRow(version, n);
        assertThat(touched.add(row)).as(what).isTrue();
        assertThat(living.containsKey(row)).as(what).isTrue();
        int kind = chronicle.kind(row, version);
        living.get(row).touches.add(new long[] {version, kind});
        changes.get(row).add(version);
      }
      updatesDone += updates;
      assertThat(chronicle.updatedThrough(version)).isEqualTo(updatesDone);
      long deletes = lifecycle.dead(version) - lifecycle.dead(version - 1);
      for (long n = 0; n < deletes; n++) {
        long row = chronicle.deletedRow(version, n);
        assertThat(touched.add(row)).as(what).isTrue();
        assertThat(living.remove(row)).as(what).isNotNull();
        assertThat(everDead.add(row)).isTrue();
        changes.get(row).add(version);
      }
      long inserts = lifecycle.born(version) - lifecycle.born(version - 1);
      for (long n = 0; n < inserts; n++) {
        long row = lifecycle.born(version - 1) + n;
        assertThat(living.put(row, new Life())).isNull();
        assertThat(lifecycle.birth(row)).isEqualTo(version);
        changes.put(row, new ArrayList<>(List.of(version)));
      }
      long asked = lifecycle.updates().through(version) - lifecycle.updates().through(version - 1);
      assertThat(updates).as(what + version).isLessThanOrEqualTo(asked);
      if (updates < asked) { // all that lived through the version were touched
        assertThat(updates).isEqualTo(before - deletes);
      }
      assertThat(deletes)
          .isEqualTo(
              Math.min(before, lifecycle.deletes().through(version) - lifecycle.dead(version - 1)));
      checkSnapshot(what + version, chronicle, kindCount, living, version);
    }
    checkNext(what, other, changes, everDead, versions);
  }

  private static void checkSnapshot(
      String what, Chronicle chronicle, int kindCount, Map<Long, Life> living, long version) {
    assertThat(chronicle.lifecycle().alive(version)).as(what).isEqualTo(living.size());
    Set<Long> found = new HashSet<>();
    for (long n = 0; n < living.size(); n++) {
      long row = chronicle.livingRow(version, n);
      found.add(row);
      Life life = living.get(row);
      assertThat(life).as(what).isNotNull();
      for (int kind = 0; kind < kindCount; kind++) {
        long last = 0;
        long count = 0;
        for (long[] touch : life.touches) {
          last = touch[1] == kind ? touch[0] : last;
          count += touch[1] == kind ? 1 : 0;
        }
        if (chronicle.lastTouch(row, kind, version) != last) {
          assertThat(chronicle.lastTouch(row, kind, version))
              .as(what + " row " + row)
              .isEqualTo(last);
        }
        long counted = chronicle.touches(row, kind, version);
        long before = life.counted.getOrDefault(kind, 0L);
        boolean touchedNow = last == version;
        if (touchedNow ? counted <= before : counted != before) {
          fail("%s row %d kind %d: %d -> %d", what, row, kind, before, counted);
        }
        life.counted.put(kind, counted);
        if (count < 16 && chronicle.touches(row, kind, version) < count) {
          assertThat(chronicle.touches(row, kind, version))
              .as(what + " row " + row)
              .isEqualTo(count);
        }
      }
    }
    assertThat(found).hasSize(living.size());
  }

  private static void checkNext(
      String what,
      Chronicle chronicle,
      Map<Long, List<Long>> changes,
      Set<Long> everDead,
      long versions) {
    changes.forEach(
        (row, list) -> {
          int intervals = list.size() - (everDead.contains(row) ? 1 : 0);
          for (int i = 0; i < intervals; i++) {
            long next = i + 1 < list.size() ? list.get(i + 1) : Lifecycle.NEVER;
            long found = chronicle.nextChange(row, list.get(i), versions);
            if (found != next) {
              assertThat(found).as(what + list.get(i) + " row " + row).isEqualTo(next);
            }
          }
        });
  }

  @Test
  void touchesAreCountedExactlyWhereEveryRoundIsWhole() {
    // 10 of 100 rows a version and no deaths: each round touches all
    Lifecycle lifecycle = new Lifecycle(3, 100, Volume.NONE, Volume.of(10), Volume.NONE);
    Chronicle chronicle = new Chronicle(lifecycle, Kinds.of(3, new double[] {1, 2}));
    for (long row = 0; row < 100; row++) {
      long touches = chronicle.touches(row, 0, 500) + chronicle.touches(row, 1, 500);
      assertThat(touches).isEqualTo(50);
    }
  }

  @Test
  void aVersionFarAwayIsAsNear() {
    Lifecycle lifecycle = new Lifecycle(1, 100_000, Volume.of(200), Volume.of(1000), Volume.of(50));
    Chronicle chronicle = new Chronicle(lifecycle, Kinds.of(1, new double[] {1}));
    long version = 1_000_000;
    assertThat(chronicle.updatedThrough(version)).isEqualTo(1_000_000_000L);
    long row = chronicle.updatedRow(version, 7);
    assertThat(chronicle.lastTouch(row, 0, version)).isEqualTo(version);
    assertThat(chronicle.lastTouch(row, 0, version - 1)).isBetween(0L, version - 1);
  }

  @Test
  void theWorstWalkEndsSoon() {
    // every row is replaced every second version: half a million epochs and rounds
    Lifecycle lifecycle = new Lifecycle(1, 100, Volume.of(50), Volume.of(40), Volume.of(50));
    Chronicle chronicle = new Chronicle(lifecycle, Kinds.of(1, new double[] {1}));
    long start = System.nanoTime();
    assertThat(chronicle.updatedThrough(1_000_000)).isEqualTo(40_000_000L);
    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
  }
}
