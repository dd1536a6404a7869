package io.sparksynth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sparksynth.engine.ChangeSettings.Rate;
import io.sparksynth.engine.change.ChangeType;
import io.sparksynth.engine.change.Chronicle;
import io.sparksynth.engine.change.Lifecycle;
import io.sparksynth.engine.change.Places;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The feed of a table, merged version by version, is its snapshot; cell by cell. */
@Tag("core")
class ChangingTableTest {
  private static final String SPEC =
      """
      industry: own
      tables:
        people:
          rows: 60
          key: id
          timeline: {column: joined, from: start, to: end}
          changes:
            inserts: 2
            updates: 10 %
            deletes: 1
            kinds:
              moves: {weight: 3, redraws: [town, house]}
              steps: {weight: 3, steps: {tier: [Bronze, Silver, Gold, Platinum], active: [true, false]}}
              ships: {weight: 1, steps: {status: {new: [sent, lost], sent: done}}}
              repriced: {weight: 2, drifts: {price: 0.3, median: 0.2}}
              mails: {weight: 1, redraws: [domain, mail_note]}
              both: {weight: 1, redraws: [house, note]}
          columns:
            id: {type: bigint, sequence: {start: 100}}
            joined: {type: date, timeline: {}}
            born: {type: date, offset: {before: joined, unit: years, by: {range: {min: 18, max: 80}}}}
            name: {type: string, pattern: "????"}
            town: {type: string, choice: {Ulm: 1, Bonn: 2, Kiel: 3, Hof: 1, Jena: 4}}
            county: {type: string, expr: "upper(town)"}
            house: {type: int, range: {min: 1, max: 9999}}
            rent:
              type: decimal(10,2)
              range: {min: 1, max: 5}
              case: {town: {Ulm: {expr: "house * 2.0"}, Bonn: {normal: {mean: 100, sd: 5}}}}
            address: {type: string, template: "{town} {house} {name} {row}"}
            tier: {type: string, choice: {Bronze: 5, Silver: 3, Gold: 1, Platinum: 1}, correlation: {with: joined, rho: -0.5}}
            worth: {type: double, gamma: {shape: 2, scale: 10}, correlation: {with: house, rho: 0.5}}
            perk: {type: string, constant: none, case: {tier: {Gold: {pattern: "G##"}, Platinum: {template: "P{house}"}}}}
            active: {type: boolean, choice: {true: 9, false: 1}}
            status: {type: string, choice: {new: 8, sent: 1, done: 1}}
            price: {type: "decimal(8,2)", lognormal: {median: 20, sigma: 1}}
            median: {type: double, lognormal: {median: 20, sigma: 1}, hidden: true}
            shown: {type: double, expr: "median * 2"}
            domain: {type: string, choice: [a.example, b.example, c.example], hidden: true}
            mail_note: {type: string, pattern: "###", nulls: 0.3}
            mail: {type: string, template: "{name|lower}{row}@{domain}", nulls: 0.1}
            note: {type: string, pattern: "??#"}
      """;

  private static ChangeSettings settings(Random random, long versions) {
    return new ChangeSettings(rate(random), rate(random), rate(random), 60_000_000L, versions);
  }

  private static Rate rate(Random random) {
    return random.nextInt(4) == 0
        ? new Rate(random.nextInt(8), false)
        : new Rate(random.nextDouble() * (random.nextInt(5) == 0 ? 1 : 0.2), true);
  }

  private static String text(Vector vector, int i) {
    if (vector.isNull(i)) {
      return "null";
    }
    if (vector instanceof CodeVector codes) {
      return codes.dictionary.text(codes.codes[i]);
    }
    if (vector instanceof LongVector longs) {
      return Long.toString(longs.values[i]);
    }
    if (vector instanceof DoubleVector doubles) {
      return Double.toString(doubles.values[i]);
    }
    BytesVector bytes = (BytesVector) vector;
    int from = bytes.offsets[i];
    return new String(bytes.data, from, bytes.offsets[i + 1] - from, StandardCharsets.UTF_8);
  }

  private record Read(ChangeType type, long version, long row, List<String> cells) {}

  private static List<Read> read(
      ChangingTable table, Places places, Chronicle chronicle, int batchSize) {
    List<String> columns = table.fields().stream().map(Field::name).toList();
    ChangeReader reader = table.reader(places, chronicle, columns, batchSize);
    List<Read> all = new ArrayList<>();
    for (long from = 0; from < places.size(); from += batchSize) {
      int n = (int) Math.min(batchSize, places.size() - from);
      reader.read(from, n);
      for (int i = 0; i < n; i++) {
        List<String> cells = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
          cells.add(text(reader.vector(c), i));
        }
        all.add(new Read(reader.types()[i], reader.versions()[i], reader.rows()[i], cells));
      }
    }
    return all;
  }

  private static List<Read> feed(ChangingTable table, long first, long last, int batchSize) {
    Chronicle chronicle = table.chronicle();
    return read(table, new Places.Feed(chronicle, first, last), chronicle, batchSize);
  }

  private static Map<String, List<String>> snapshot(ChangingTable table, long version, int batch) {
    Chronicle chronicle = table.chronicle();
    Map<String, List<String>> rows = new HashMap<>();
    for (Read row : read(table, new Places.Snapshot(chronicle, version), chronicle, batch)) {
      assertThat(rows.put(row.cells().get(0), row.cells())).isNull();
    }
    return rows;
  }

  @Test
  void theMergedFeedIsTheSnapshot() {
    Random random = new Random(11);
    for (int seed = 0; seed < 60; seed++) {
      long versions = 5L + random.nextInt(150);
      ChangingTable table = Own.world(SPEC, seed).changing("people", settings(random, versions));
      Map<String, List<String>> merged = new HashMap<>();
      Set<String> dead = new HashSet<>();
      long version = 0;
      for (Read change : feed(table, 0, versions, 1 + random.nextInt(50))) {
        if (change.version() > version && version % 10 == 0) {
          assertThat(snapshot(table, version, 1 + random.nextInt(50))).isEqualTo(merged);
        }
        assertThat(change.version()).isGreaterThanOrEqualTo(version);
        version = change.version();
        String key = change.cells().get(0);
        switch (change.type()) {
          case INSERT -> {
            assertThat(dead).doesNotContain(key);
            assertThat(merged.put(key, change.cells())).isNull();
          }
          case UPDATE_PREIMAGE -> assertThat(merged.get(key)).isEqualTo(change.cells());
          case UPDATE_POSTIMAGE -> assertThat(merged.put(key, change.cells())).isNotNull();
          case DELETE -> {
            assertThat(merged.remove(key)).isEqualTo(change.cells());
            assertThat(dead.add(key)).isTrue();
          }
        }
      }
      assertThat(snapshot(table, versions, 33)).isEqualTo(merged);
    }
  }

  @Test
  void updatesTouchWhatTheirKindSays() {
    ChangingTable table =
        Own.world(SPEC)
            .changing(
                "people",
                new ChangeSettings(
                    new Rate(3, false), new Rate(20, false), new Rate(2, false), 60_000_000, 200));
    List<String> columns = table.fields().stream().map(Field::name).toList();
    Map<String, List<String>> mayChange =
        Map.of(
            "moves", List.of("town", "county", "house", "rent", "address", "worth", "perk"),
            "steps", List.of("tier", "active", "perk"),
            "ships", List.of("status"),
            "repriced", List.of("price", "shown"),
            "mails", List.of("mail", "mail_note"),
            "both", List.of("house", "rent", "address", "worth", "perk", "note"));
    List<List<String>> kinds =
        List.of(
            mayChange.get("moves"),
            mayChange.get("steps"),
            mayChange.get("ships"),
            mayChange.get("repriced"),
            mayChange.get("mails"),
            mayChange.get("both"));
    Chronicle chronicle = table.chronicle();
    int updates = 0;
    int idle = 0;
    Set<String> everChanged = new HashSet<>();
    List<Read> feed = feed(table, 1, 200, 64);
    for (int i = 0; i < feed.size(); i++) {
      if (feed.get(i).type() != ChangeType.UPDATE_PREIMAGE) {
        continue;
      }
      Read before = feed.get(i);
      Read after = feed.get(i + 1);
      assertThat(after.type()).isEqualTo(ChangeType.UPDATE_POSTIMAGE);
      int kind = chronicle.kind(after.row(), after.version());
      boolean changed = false;
      for (int c = 0; c < columns.size(); c++) {
        if (!before.cells().get(c).equals(after.cells().get(c))) {
          changed = true;
          assertThat(kinds.get(kind)).contains(columns.get(c));
          everChanged.add(columns.get(c));
        }
        if (columns.get(c).equals("tier") && kind == 1) {
          List<String> tiers = List.of("Bronze", "Silver", "Gold", "Platinum");
          int step = tiers.indexOf(after.cells().get(c)) - tiers.indexOf(before.cells().get(c));
          everChanged.add("tier by " + Math.abs(step));
        }
      }
      updates++;
      idle += changed ? 0 : 1;
    }
    assertThat(updates).isEqualTo(4000);
    // those whose status is final, and few draws that hit the value that was there
    assertThat(idle).isLessThan(updates / 6);
    assertThat(everChanged).contains("town", "county", "rent", "perk", "mail", "note", "tier by 1");
  }

  @Test
  void versionZeroIsTheTable() {
    World world = Own.world(SPEC);
    ChangingTable table =
        world.changing("people", new ChangeSettings(null, null, null, 60_000_000, 10));
    List<String> columns = table.fields().stream().map(Field::name).toList();
    BatchReader plain = world.table("people").reader(columns, 60);
    plain.read(0, 60);
    Map<String, List<String>> rows = new HashMap<>();
    for (int i = 0; i < 60; i++) {
      List<String> cells = new ArrayList<>();
      for (int c = 0; c < columns.size(); c++) {
        cells.add(text(plain.vector(c), i));
      }
      rows.put(cells.get(0), cells);
    }
    assertThat(snapshot(table, 0, 7)).isEqualTo(rows);
  }

  @Test
  void statesNeitherOverlapNorLeaveGaps() {
    Random random = new Random(5);
    for (int seed = 0; seed < 60; seed++) {
      long versions = 5L + random.nextInt(60);
      ChangingTable table = Own.world(SPEC, seed).changing("people", settings(random, versions));
      Chronicle chronicle = table.chronicle();
      Places.States states = new Places.States(chronicle, versions);
      Map<Long, Long> endOf = new HashMap<>();
      long open = 0;
      for (long place = 0; place < states.size(); place++) {
        states.go(place);
        long end = states.end();
        Long before = endOf.put(states.row(), end);
        if (before == null) {
          assertThat(table.lifecycle().birth(states.row())).isEqualTo(states.version());
        } else {
          assertThat(before).isEqualTo(states.version());
        }
        assertThat(end).isGreaterThan(states.version());
        open += end == Lifecycle.NEVER ? 1 : 0;
      }
      assertThat(open).isEqualTo(table.lifecycle().alive(versions));
    }
  }

  @Test
  void aFeedIsItsParts() {
    ChangingTable table =
        Own.world(SPEC).changing("people", new ChangeSettings(null, null, null, 1, 90));
    List<Read> whole = feed(table, 0, 90, 100);
    List<Read> parts = new ArrayList<>(feed(table, 0, 31, 7));
    parts.addAll(feed(table, 32, 90, 64));
    assertThat(parts).isEqualTo(whole);
  }

  @Test
  void aTableWithoutChangesSaysWhoHasThem() {
    String spec =
        """
        industry: own
        tables:
          a: {rows: 3, key: id, columns: {id: {type: bigint, sequence: {start: 1}}}}
        """;
    assertThatThrownBy(
            () -> Own.world(spec).changing("a", new ChangeSettings(null, null, null, 1, 10)))
        .hasMessageContaining("Table 'a' has no changes. Tables with changes: none.");
  }
}
