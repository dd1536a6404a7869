package io.sparksynth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parents chosen since a date, in bursts, and every month. */
class RecurringParentsTest {
  private static final String SPEC =
      """
      industry: own
      seasons:
        usual: {hours: [1, 1, 1, 1, 1, 1, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4]}
        night: {hours: [8, 8, 8, 8, 8, 8, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]}
        payday: {weekdays: [1, 1, 1, 1, 1, 0, 0], hours: [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]}
      tables:
        accounts:
          rows: 3000
          key: id
          columns:
            id: {type: bigint, sequence: 0}
            kind: {type: string, choice: {work: 1, play: 1}}
            opened: {type: date, date: {from: start - 1 year, to: end}}
        payments:
          rows: 60_000
          key: no
          timeline: {column: at, season: usual}
          columns:
            no: {type: bigint, sequence: 0}
            account: {references: accounts, not_before: opened, burst: fate, monthly: {share: 5 %, season: payday, among: {kind: [work]}}}
            fate: {type: string, quota: {caught: 0.4, missed: 0.1, fine: 99.5}, bursts: {of: [caught, missed], minutes: 60, season: night}}
            is_wage: {is_monthly: account}
            at: {type: timestamp, timeline: {}}
        cases:
          key: no
          follows: {table: payments, column: fate, values: [caught]}
          columns:
            no: {type: bigint, sequence: 0}
            payment: {type: bigint, references: payments}
      """;

  private static LocalDateTime time(long micros) {
    return LocalDateTime.ofEpochSecond(Math.floorDiv(micros, 1_000_000), 0, ZoneOffset.UTC);
  }

  @ParameterizedTest
  @CsvSource({"3000, 60000", "7, 500", "1200000, 20000"}) // the last keeps no parents in memory
  void nobodyIsChosenTooEarly(long accounts, long payments) {
    World world = Own.pinned(SPEC, Map.of("accounts", accounts, "payments", payments));
    long[] at = Own.longs(world, "payments", "at");
    long[] account = Own.longs(world, "payments", "account");
    long[] opened = Own.longs(world, "accounts", "opened");
    int early = 0;
    for (int i = 0; i < at.length; i++) {
      early += opened[(int) account[i]] * 86_400_000_000L <= at[i] ? 0 : 1;
    }
    assertThat(early).isZero();
  }

  @Test
  void aBurstHasOneParentAndComesMostlyByNight() {
    World world = Own.world(SPEC);
    long[] at = Own.longs(world, "payments", "at");
    long[] account = Own.longs(world, "payments", "account");
    String[] fate = Own.texts(world, "payments", "fate");
    Map<Integer, Set<Long>> accounts = new HashMap<>();
    Map<Integer, Long> first = new HashMap<>();
    double longest = 0;
    int bad = 0;
    int night = 0;
    for (int i = 0; i < at.length; i++) {
      if (!fate[i].equals("fine")) {
        bad++;
        night += time(at[i]).getHour() < 6 ? 1 : 0;
        accounts.computeIfAbsent(i / 1000, any -> new HashSet<>()).add(account[i]);
        Long began = first.putIfAbsent(i / 1000, at[i]);
        longest = Math.max(longest, began == null ? 0.0 : (double) (at[i] - began));
      }
    }
    assertThat(bad).isEqualTo(300);
    assertThat(accounts).hasSizeGreaterThan(50);
    assertThat(accounts.values()).allSatisfy(of -> assertThat(of).hasSize(1));
    // 1 row in 13 is at night; with eight times the frequency it is 40 %
    assertThat((double) night / bad).isBetween(0.2, 0.6);
    // an hour has 14 rows on average, at night 4: a burst of five or six is a few hours at most
    assertThat(longest / 3600e6).isLessThan(6);
  }

  @Test
  void eachCauseHasItsFollowerAlsoInBursts() {
    World world = Own.world(SPEC);
    String[] fate = Own.texts(world, "payments", "fate");
    long[] payment = Own.longs(world, "cases", "payment");
    int next = 0;
    for (int i = 0; i < fate.length; i++) {
      if (fate[i].equals("caught")) {
        assertThat(payment[next++]).isEqualTo(i);
      }
    }
    assertThat(payment).hasSize(next);
    assertThat(next).isEqualTo(240);
  }

  @ParameterizedTest
  @CsvSource({"3000, 60000", "1200000, 200000", "500, 60000"})
  void monthlyRowsComeToTheSameParentsOnceAMonth(long accounts, long payments) {
    World world = Own.pinned(SPEC, Map.of("accounts", accounts, "payments", payments));
    long[] at = Own.longs(world, "payments", "at");
    long[] account = Own.longs(world, "payments", "account");
    long[] wage = Own.longs(world, "payments", "is_wage");
    String[] kind = Own.texts(world, "accounts", "kind");
    long[] opened = Own.longs(world, "accounts", "opened");
    long start = Own.START.getEpochSecond() / 86_400;
    Map<Long, Set<YearMonth>> months = new HashMap<>();
    Map<Long, Long> last = new HashMap<>();
    int wages = 0;
    int twice = 0;
    int usual = 0;
    int gaps = 0;
    for (int i = 0; i < at.length; i++) {
      if (wage[i] == 1) {
        wages++;
        LocalDateTime time = time(at[i]);
        assertThat(time.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(kind[(int) account[i]]).isEqualTo("work");
        assertThat(opened[(int) account[i]]).isLessThanOrEqualTo(start);
        boolean isNew =
            months.computeIfAbsent(account[i], any -> new HashSet<>()).add(YearMonth.from(time));
        twice += isNew ? 0 : 1;
        Long before = last.put(account[i], at[i]);
        if (before != null) {
          gaps++;
          double days = (at[i] - before) / 86_400e6;
          usual += days > 26 && days < 36 ? 1 : 0;
        }
      }
    }
    assertThat(twice).isZero();
    // those of bursts are not regular: 0.5 %
    assertThat((double) usual / gaps).isGreaterThan(0.97);
    if (accounts > 500) {
      // of six accounts for each turn none may be suitable; of sixteen one mostly is
      assertThat((double) wages / payments).isCloseTo(0.046, within(0.0045));
    } else {
      // a third of the accounts is too few for 500 a month
      assertThat(months.size()).isLessThan(250);
      assertThat((double) wages).isLessThan(6.5 * months.size());
    }
  }
}
