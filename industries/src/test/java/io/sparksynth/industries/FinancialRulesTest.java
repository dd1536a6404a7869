package io.sparksynth.industries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sparksynth.engine.World;
import io.sparksynth.engine.WorldTable;
import io.sparksynth.text.BusinessDays;
import io.sparksynth.text.Vocabularies;
import io.sparksynth.text.Vocabulary;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rules of the bank, in worlds of very different sizes. Parents are read by the row of their
 * key: nothing that the engine looks up is trusted. Shares may be off by five standard errors.
 */
class FinancialRulesTest {
  private static final long DAY = 86_400_000_000L;
  private static final long HOUR = 3_600_000_000L;
  private static final long MINUTE = 60_000_000L;
  private static final int MOST = 60_000;

  private static Rows some(WorldTable table, String... columns) {
    return Rows.of(table, Math.max(0, table.rows() - MOST), table.rows(), columns);
  }

  private static Rows parents(Rows child, String key, WorldTable parent, String... columns) {
    long first = Rows.of(parent, 0, 1, key).longs(key)[0];
    long[] rows = Arrays.stream(child.longs(key)).map(k -> k - first).toArray();
    return Rows.of(parent, rows, columns);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.1, 3})
  void nothingHappensBeforeTheAccountIsOpenedByItsCustomer(double scale) {
    World world = Worlds.of("financial", scale);
    WorldTable accounts = world.table("accounts");
    Map<String, String> times =
        Map.of(
            "transactions", "txn_timestamp",
            "payments", "scheduled_date",
            "trades", "trade_timestamp");
    times.forEach(
        (table, time) -> {
          Rows rows = some(world.table(table), "account_id", time);
          Rows a = parents(rows, "account_id", accounts, "open_date", "status");
          long perDay = time.endsWith("date") ? 1 : DAY;
          int early = 0;
          int closed = 0;
          for (int i = 0; i < rows.count(); i++) {
            early += Math.floorDiv(rows.longs(time)[i], perDay) < a.longs("open_date")[i] ? 1 : 0;
            closed += a.texts("status")[i].equals("Closed") ? 1 : 0;
          }
          assertThat(early).as("%s before the account is open", table).isZero();
          assertThat(closed).as("%s of closed accounts", table).isZero();
        });
    Rows a = some(accounts, "customer_id", "open_date", "type", "balance", "account_number");
    Rows c = parents(a, "customer_id", world.table("customers"), "since_date", "dob");
    int wrong = 0;
    int negative = 0;
    long end = Worlds.END.getEpochSecond() / 86_400;
    for (int i = 0; i < a.count(); i++) {
      long open = a.longs("open_date")[i];
      wrong += open < c.longs("since_date")[i] || open >= end ? 1 : 0;
      wrong +=
          LocalDate.ofEpochDay(c.longs("dob")[i])
                  .plusYears(18)
                  .isAfter(LocalDate.ofEpochDay(c.longs("since_date")[i] + 1))
              ? 1
              : 0;
      boolean credit = a.texts("type")[i].equals("Credit");
      long balance = a.longs("balance")[i];
      negative += credit ? balance > 0 ? 1 : 0 : balance < 0 ? 1 : 0;
    }
    assertThat(wrong).as("accounts before the customer, or customers under 18").isZero();
    assertThat(negative).as("balances on the wrong side").isZero();
    assertThat(new HashSet<>(Arrays.asList(a.texts("account_number")))).hasSize(a.count());
    Map<Long, Integer> of = new HashMap<>();
    for (long customer :
        Rows.of(accounts, 0, Math.min(accounts.rows(), MOST), "customer_id").longs("customer_id")) {
      of.merge(customer, 1, Integer::sum);
    }
    assertThat(of.values()).allMatch(n -> n >= 1 && n <= 5);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.1, 3})
  void tradesAreMadeInMarketHoursAndSettleTheNextBusinessDay(double scale) {
    World world = Worlds.of("financial", scale);
    BusinessDays exchange = BusinessDays.of("US-NYSE");
    BusinessDays settlement = BusinessDays.of(List.of("US-NYSE", "US-banks"));
    Rows t =
        some(
            world.table("trades"),
            "account_id",
            "trade_timestamp",
            "settlement_date",
            "quantity",
            "price",
            "notional");
    Rows a = parents(t, "account_id", world.table("accounts"), "type");
    Set<String> broken = new HashSet<>();
    for (int i = 0; i < t.count(); i++) {
      long day = Math.floorDiv(t.longs("trade_timestamp")[i], DAY);
      long within = t.longs("trade_timestamp")[i] - day * DAY;
      check(exchange.isOpen(day), "closed day", broken);
      check(within >= 9 * HOUR + 30 * MINUTE && within < 16 * HOUR, "closed hour", broken);
      check(t.longs("settlement_date")[i] == settlement.plus(day, 1), "T+1", broken);
      long quantity = t.longs("quantity")[i];
      check(quantity > 0 && quantity % 100 == 0, "lots", broken);
      check(t.longs("notional")[i] == quantity * t.longs("price")[i], "notional", broken);
      check(t.longs("price")[i] > 0, "price", broken);
      check(a.texts("type")[i].equals("Brokerage") || scale < 0.1, "account", broken);
    }
    assertThat(broken).isEmpty();
  }

  private static void check(boolean holds, String rule, Set<String> broken) {
    if (!holds) {
      broken.add(rule);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1, 20})
  void aSymbolHasOneContinuousPath(double scale) {
    WorldTable trades = Worlds.of("financial", scale).table("trades");
    long rows = Math.min(600_000, trades.rows());
    Rows t = Rows.of(trades, 0, rows, "symbol", "price", "trade_timestamp");
    Vocabulary symbols = Vocabularies.load("financial.symbol", "en-US");
    Map<String, Double> volatility = new HashMap<>();
    Map<String, Double> start = new HashMap<>();
    for (int i = 0; i < symbols.size(); i++) {
      String symbol = symbols.value(i, "symbol");
      volatility.put(symbol, Double.parseDouble(symbols.value(i, "volatility")));
      start.put(symbol, Double.parseDouble(symbols.value(i, "start_price")));
    }
    assertThat(volatility).hasSizeGreaterThanOrEqualTo(100);
    Map<String, Integer> last = new HashMap<>();
    Map<String, double[]> minutes = new HashMap<>();
    double worst = 0;
    double worstMinute = 0;
    double squares = 0;
    int steps = 0;
    for (int i = 0; i < t.count(); i++) {
      String symbol = t.texts("symbol")[i];
      double price = t.longs("price")[i] / 100.0;
      long at = t.longs("trade_timestamp")[i];
      Integer before = last.put(symbol, i);
      double from = before == null ? start.get(symbol) : t.longs("price")[before] / 100.0;
      long since =
          before == null
              ? Worlds.START.getEpochSecond() * 1_000_000
              : t.longs("trade_timestamp")[before];
      double years = Math.max(1e6, (double) (at - since)) / (365.25 * DAY);
      double step = Math.abs(Math.log(price / from));
      // a price is rounded to a cent
      double score = Math.max(0, step - 0.01 / price) / (volatility.get(symbol) * Math.sqrt(years));
      worst = Math.max(worst, score);
      if (price > 100 && years > 1e-5) {
        squares += Math.pow(step / (volatility.get(symbol) * Math.sqrt(years)), 2);
        steps++;
      }
      double[] minute = minutes.computeIfAbsent(symbol, any -> new double[] {-1, 0, 0});
      double started = (double) Math.floorDiv(at, MINUTE);
      if (minute[0] != started) {
        minute[0] = started;
        minute[1] = price;
        minute[2] = price;
      }
      minute[1] = Math.min(minute[1], price);
      minute[2] = Math.max(minute[2], price);
      worstMinute = Math.max(worstMinute, minute[2] / minute[1] - 1);
    }
    assertThat(worst).as("greatest step in standard deviations").isLessThan(6.5);
    assertThat(worstMinute).as("difference within a minute").isLessThan(0.005);
    assertThat(squares / steps).as("variance of the steps").isCloseTo(1, within(0.1));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.1, 3})
  void paymentsSettleWithinThreeBusinessDays(double scale) {
    BusinessDays banks = BusinessDays.of("US-banks");
    Rows p =
        some(
            Worlds.of("financial", scale).table("payments"),
            "scheduled_date",
            "settled_date",
            "status",
            "amount");
    Set<String> broken = new HashSet<>();
    for (int i = 0; i < p.count(); i++) {
      long scheduled = p.longs("scheduled_date")[i];
      long settled = p.longs("settled_date")[i];
      boolean isSettled = p.texts("status")[i].equals("Settled");
      check(banks.isOpen(scheduled), "closed day", broken);
      check(isSettled != p.nulls("settled_date")[i], "date if settled", broken);
      check(
          !isSettled
              || IntStream.rangeClosed(0, 3).anyMatch(n -> banks.plus(scheduled, n) == settled),
          "settled",
          broken);
      check(!isSettled || settled < Worlds.END.getEpochSecond() / 86_400, "future", broken);
      check(p.longs("amount")[i] > 0, "amount", broken);
    }
    assertThat(broken).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.1, 1})
  void flagsSeeMostOfTheFraudAndTheirScoreSeparates(double scale) {
    World world = Worlds.of("financial", scale);
    Rows t = Rows.of(world.table("transactions"), "is_fraud", "txn_timestamp");
    Rows f = Rows.of(world.table("fraud_flags"), "txn_id", "score", "flagged_at", "outcome");
    long fraud = Arrays.stream(t.longs("is_fraud")).sum();
    // Nine of ten suspicious transactions, which are a quota, are fraud: p (1 - p) is 0.0005 a row.
    double chance = 4 * Math.sqrt(0.0005 * t.count());
    assertThat((double) fraud).isCloseTo(0.005 * t.count(), within(2 + chance));
    int caught = 0;
    int early = 0;
    int untrue = 0;
    TreeMap<Long, long[]> scores = new TreeMap<>();
    for (int i = 0; i < f.count(); i++) {
      int row = (int) (f.longs("txn_id")[i] - 1);
      boolean bad = t.longs("is_fraud")[row] == 1;
      caught += bad ? 1 : 0;
      early += f.longs("flagged_at")[i] <= t.longs("txn_timestamp")[row] ? 1 : 0;
      untrue += f.texts("outcome")[i].equals(bad ? "False Positive" : "Confirmed Fraud") ? 1 : 0;
      scores.computeIfAbsent(f.longs("score")[i], any -> new long[2])[bad ? 1 : 0]++;
    }
    assertThat((double) caught).isCloseTo(0.85 * fraud, within(2 + 4 * Math.sqrt(0.013 * fraud)));
    assertThat((double) f.count() - caught)
        .isCloseTo(0.006 * (t.count() - fraud), within(1.5 + 0.0001 * t.count() + chance));
    assertThat(early).isZero();
    assertThat(untrue).isZero();
    double goodBelow = 0;
    double area = 0;
    for (long[] at : scores.values()) {
      area += at[1] * (goodBelow + at[0] / 2.0);
      goodBelow += at[0];
    }
    double auc = area / ((double) caught * (f.count() - caught));
    // 42 frauds at scale 0.01 have a standard error of 0.033
    double error = 0.3 / Math.sqrt(Math.min(caught, f.count() - caught));
    assertThat(auc).isCloseTo(0.9, within(Math.max(0.02, 4 * error)));
  }

  @Test
  void fraudIsByNightAbroadLargeAndInBursts() {
    World world = Worlds.of("financial", 1);
    Rows t =
        Rows.of(
            world.table("transactions"),
            "account_id",
            "is_fraud",
            "amount",
            "country",
            "txn_timestamp");
    double[] n = new double[2];
    double[] night = new double[2];
    double[] abroad = new double[2];
    double[] logs = new double[2];
    Map<Long, Long> last = new HashMap<>();
    int followed = 0;
    for (int i = 0; i < t.count(); i++) {
      int bad = (int) t.longs("is_fraud")[i];
      n[bad]++;
      long at = t.longs("txn_timestamp")[i];
      night[bad] += Math.floorMod(at, DAY) < 6 * HOUR ? 1 : 0;
      abroad[bad] += t.texts("country")[i].equals("US") ? 0 : 1;
      logs[bad] += Math.log((double) t.longs("amount")[i]);
      if (bad == 1) {
        Long before = last.put(t.longs("account_id")[i], at);
        followed += before != null && at - before < 3 * HOUR ? 1 : 0;
      }
    }
    assertThat(night[1] / n[1]).isGreaterThan(3 * night[0] / n[0]);
    assertThat(abroad[1] / n[1]).isGreaterThan(15 * abroad[0] / n[0]);
    assertThat(logs[1] / n[1] - logs[0] / n[0]).isGreaterThan(Math.log(3));
    // all but the first of each burst
    assertThat(followed / n[1]).isGreaterThan(0.7);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 1})
  void salariesComeOnceAMonth(double scale) {
    World world = Worlds.of("financial", scale);
    BusinessDays banks = BusinessDays.of("US-banks");
    WorldTable table = world.table("transactions");
    Rows t = Rows.of(table, "account_id", "type", "amount", "direction", "txn_timestamp");
    Map<Long, Set<YearMonth>> months = new HashMap<>();
    Map<Long, Long> amounts = new HashMap<>();
    Map<Long, Long> last = new HashMap<>();
    int salaries = 0;
    int twice = 0;
    int closed = 0;
    int different = 0;
    int gaps = 0;
    int usual = 0;
    for (int i = 0; i < t.count(); i++) {
      if (!t.texts("type")[i].equals("Salary")) {
        continue;
      }
      salaries++;
      long account = t.longs("account_id")[i];
      long day = Math.floorDiv(t.longs("txn_timestamp")[i], DAY);
      YearMonth month = YearMonth.from(LocalDate.ofEpochDay(day));
      twice += months.computeIfAbsent(account, any -> new HashSet<>()).add(month) ? 0 : 1;
      closed += banks.isOpen(day) ? 0 : 1;
      Long amount = amounts.putIfAbsent(account, t.longs("amount")[i]);
      different += amount == null || amount == t.longs("amount")[i] ? 0 : 1;
      Long before = last.put(account, day);
      if (before != null) {
        gaps++;
        usual += day - before >= 20 && day - before <= 40 ? 1 : 0;
      }
      assertThat(t.texts("direction")[i]).isEqualTo("Credit");
    }
    assertThat((double) salaries / t.count()).isBetween(0.04, 0.051);
    assertThat(twice).as("two salaries in a month").isZero();
    assertThat(different).as("salaries that changed").isZero();
    assertThat((double) closed / salaries).as("when banks are closed").isLessThan(0.001);
    assertThat((double) usual / gaps).as("20 to 40 days apart").isGreaterThan(0.95);
    // who is paid, is paid in each of the five whole months
    double regular = months.values().stream().filter(m -> m.size() >= 5).count();
    assertThat(regular / months.size()).isGreaterThan(0.9);
  }

  @Test
  void segmentsAndBalancesHaveTheirShapes() {
    World world = Worlds.of("financial", 1);
    Rows c = Rows.of(world.table("customers"), "segment");
    Map<String, Double> shares =
        Map.of("Mass", 0.7, "Affluent", 0.22, "Private", 0.06, "Business", 0.02);
    shares.forEach(
        (segment, share) -> {
          long n = Arrays.stream(c.texts("segment")).filter(segment::equals).count();
          double error = Math.sqrt(share * (1 - share) / c.count());
          assertThat((double) n / c.count()).as(segment).isCloseTo(share, within(5 * error));
        });
    Rows a = Rows.of(world.table("accounts"), "customer_id", "type", "balance", "status");
    Rows of = parents(a, "customer_id", world.table("customers"), "segment");
    // savings of the masses: gamma with shape 1, hence mean = standard deviation
    double sum = 0;
    double squares = 0;
    int n = 0;
    for (int i = 0; i < a.count(); i++) {
      if (a.texts("type")[i].equals("Savings")
          && of.texts("segment")[i].equals("Mass")
          && !a.texts("status")[i].equals("Closed")) {
        double balance = a.longs("balance")[i] / 100.0;
        sum += balance;
        squares += balance * balance;
        n++;
      }
    }
    double mean = sum / n;
    assertThat(mean).isCloseTo(0.7 * 13_500, within(5 * 0.7 * 13_500 / Math.sqrt(n)));
    assertThat(Math.sqrt(squares / n - mean * mean) / mean).isCloseTo(1, within(0.05));
  }

  @Test
  void amountsFollowAPowerLawAndQuantitiesALogNormal() {
    World world = Worlds.of("financial", 1);
    Rows t = Rows.of(world.table("transactions"), "type", "amount");
    double[] amounts =
        IntStream.range(0, t.count())
            .filter(i -> t.texts("type")[i].equals("Purchase"))
            .mapToDouble(i -> t.longs("amount")[i] / 100.0)
            .sorted()
            .toArray();
    // Hill's estimator over the greatest 2 %
    int top = amounts.length / 50;
    double least = amounts[amounts.length - top - 1];
    double logs = 0;
    for (int i = amounts.length - top; i < amounts.length; i++) {
      logs += Math.log(amounts[i] / least);
    }
    assertThat(top / logs).isCloseTo(1.5, within(0.25));
    Rows trades = Rows.of(world.table("trades"), "quantity");
    double[] lots = Arrays.stream(trades.longs("quantity")).mapToDouble(q -> q / 100.0).toArray();
    double mean = Arrays.stream(lots).map(Math::log).average().orElse(0);
    double sd =
        Math.sqrt(
            Arrays.stream(lots).map(l -> Math.pow(Math.log(l) - mean, 2)).average().orElse(0));
    assertThat(mean).isCloseTo(Math.log(4), within(0.1));
    assertThat(sd).isCloseTo(1, within(0.1));
  }

  @Test
  void vocabulariesAreLargeEnough() {
    assertThat(new HashSet<>(Vocabularies.load("financial.mcc", "en-US").values("code")))
        .hasSizeGreaterThanOrEqualTo(60)
        .allMatch(code -> code.matches("[0-9]{4}"));
    assertThat(Vocabularies.load("financial.symbol", "en-US").values("symbol"))
        .hasSizeGreaterThanOrEqualTo(100)
        .doesNotHaveDuplicates();
  }
}
