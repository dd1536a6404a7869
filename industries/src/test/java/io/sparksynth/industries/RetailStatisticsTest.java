package io.sparksynth.industries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sparksynth.engine.Sizing;
import io.sparksynth.engine.World;
import io.sparksynth.engine.WorldConfig;
import io.sparksynth.engine.generator.Generators;
import io.sparksynth.spec.SeasonSpec;
import io.sparksynth.spec.SpecParser;
import io.sparksynth.spec.WindowSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;

/**
 * Shares, shapes and causes of the retail world at scale 1. Shares may be off by five standard
 * errors: a right world fails a single comparison with a probability of 6e-7, one of the fifty here
 * with 3e-5; the seed is fixed, so it fails always or never.
 */
class RetailStatisticsTest {
  private static final double SIGMAS = 5;
  private static final double FALSE_ALARM = 1e-6;
  private static final long DAY = 86_400_000_000L;
  private static final List<String> TIERS = List.of("Bronze", "Silver", "Gold", "Platinum");
  private static final World WORLD = Worlds.of("retail", 1);

  private static void assertShares(String[] values, Map<String, Double> percent) {
    Map<String, Long> counts =
        Arrays.stream(values)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    assertThat(counts.keySet()).isEqualTo(percent.keySet());
    percent.forEach((value, p) -> assertShare(value, counts.get(value), values.length, p / 100));
  }

  private static void assertShare(String what, long count, long of, double share) {
    assertThat((double) count / of)
        .as(what)
        .isCloseTo(share, within(SIGMAS * Math.sqrt(share * (1 - share) / of)));
  }

  private static long count(Rows rows, IntPredicate holds) {
    return IntStream.range(0, rows.count()).filter(holds).count();
  }

  /** Pearson's correlation. */
  private static double correlation(double[] a, double[] b) {
    double meanA = Arrays.stream(a).average().orElseThrow();
    double meanB = Arrays.stream(b).average().orElseThrow();
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += (a[i] - meanA) * (b[i] - meanB);
      aa += (a[i] - meanA) * (a[i] - meanA);
      bb += (b[i] - meanB) * (b[i] - meanB);
    }
    return ab / Math.sqrt(aa * bb);
  }

  @Test
  void customersHaveTheStatedShares() {
    Rows c =
        Rows.of(WORLD.table("customers"), "loyalty_tier", "gender", "is_active", "email", "phone");
    assertShares(
        c.texts("loyalty_tier"),
        Map.of("Bronze", 50.0, "Silver", 30.0, "Gold", 15.0, "Platinum", 5.0));
    assertShares(c.texts("gender"), Map.of("F", 51.0, "M", 48.0, "X", 1.0));
    assertShare("active", count(c, i -> c.longs("is_active")[i] == 1), c.count(), 0.85);
    assertShare("no e-mail", count(c, i -> c.nulls("email")[i]), c.count(), 0.02);
    assertShare("no phone", count(c, i -> c.nulls("phone")[i]), c.count(), 0.01);
  }

  @Test
  void lifetimeValueIsGammaAlsoInItsTails() {
    double[] value =
        Arrays.stream(Rows.of(WORLD.table("customers"), "lifetime_value").longs("lifetime_value"))
            .mapToDouble(cents -> cents / 100.0)
            .sorted()
            .toArray();
    GammaDistribution gamma = GammaDistribution.of(2, 2500);
    int n = value.length;
    double distance = 0;
    for (int i = 0; i < n; i++) {
      double p = gamma.cumulativeProbability(value[i]);
      distance = Math.max(distance, Math.max(p - (double) i / n, (i + 1.0) / n - p));
    }
    // Dvoretzky-Kiefer-Wolfowitz: P(D > d) <= 2 exp(-2 n d²)
    System.out.printf("lifetime_value: KS distance %.5f of %d values%n", distance, n);
    assertThat(distance).isLessThan(Math.sqrt(Math.log(2 / FALSE_ALARM) / (2 * n)));
    double low = gamma.inverseCumulativeProbability(1e-3);
    double high = gamma.inverseSurvivalProbability(1e-3);
    assertShare("lower tail", Arrays.stream(value).filter(v -> v < low).count(), n, 1e-3);
    assertShare("upper tail", Arrays.stream(value).filter(v -> v > high).count(), n, 1e-3);
  }

  @Test
  void tiersRiseWithTimeAndValuesWithTiers() {
    Rows c =
        Rows.of(
            WORLD.table("customers"), "loyalty_tier", "signup_date", "lifetime_value", "is_active");
    double[] tier = Arrays.stream(c.texts("loyalty_tier")).mapToDouble(TIERS::indexOf).toArray();
    double[] signup = Arrays.stream(c.longs("signup_date")).asDoubleStream().toArray();
    double[] value = Arrays.stream(c.longs("lifetime_value")).asDoubleStream().toArray();
    double[] active = Arrays.stream(c.longs("is_active")).asDoubleStream().toArray();
    System.out.printf(
        "correlations: tier with sign-up %.3f, value with tier %.3f, active with value %.3f%n",
        correlation(tier, signup), correlation(value, tier), correlation(active, value));
    // copulas of -0.6, 0.6 and 0.3, less what cutting a normal into few classes takes away
    assertThat(correlation(tier, signup)).isBetween(-0.6, -0.45);
    assertThat(correlation(value, tier)).isBetween(0.45, 0.6);
    assertThat(correlation(active, value)).isBetween(0.12, 0.3);
  }

  @Test
  void purchasesHaveTheStatedShares() {
    Rows t =
        Rows.of(WORLD.table("transactions"), "payment_method", "channel", "status", "store_id");
    assertShares(
        t.texts("payment_method"),
        Map.of(
            "Credit Card",
            40.0,
            "Debit Card",
            25.0,
            "Cash",
            15.0,
            "Digital Wallet",
            15.0,
            "Gift Card",
            5.0));
    assertShares(t.texts("channel"), Map.of("In-Store", 75.0, "Online", 25.0));
    assertShares(t.texts("status"), Map.of("Completed", 93.0, "Returned", 5.0, "Cancelled", 2.0));
    assertShare("no store", count(t, i -> t.nulls("store_id")[i]), t.count(), 0.25);
  }

  @Test
  void storesAreInTheCustomersRegionIn85Percent() {
    Rows t = Rows.of(WORLD.table("transactions"), "customer_id", "store_id");
    String[] ofCustomer = Rows.of(WORLD.table("customers"), "region").texts("region");
    String[] ofStore = Rows.of(WORLD.table("stores"), "region").texts("region");
    assertThat(new TreeSet<>(List.of(ofStore))).isEqualTo(new TreeSet<>(List.of(ofCustomer)));
    long inStore = 0;
    long same = 0;
    for (int i = 0; i < t.count(); i++) {
      if (!t.nulls("store_id")[i]) {
        inStore++;
        String store = ofStore[(int) t.longs("store_id")[i] - 1];
        same += store.equals(ofCustomer[(int) (t.longs("customer_id")[i] - 1_000_000)]) ? 1 : 0;
      }
    }
    System.out.printf("store in the customer's region: %.4f%n", (double) same / inStore);
    assertShare("same region", same, inStore, 0.85);
  }

  /**
   * A customer's chance in a purchase is popularity × tier weight over the total of those alive. So
   * purchases per unit of exposure (a purchase of the world, over the number of customers alive)
   * estimate the tier's weight; the noise is that of the popularity, taken from the data.
   */
  @Test
  void higherTiersBuyMoreOftenByTheirWeights() {
    Rows t = Rows.of(WORLD.table("transactions"), "customer_id", "txn_timestamp");
    Rows c = Rows.of(WORLD.table("customers"), "loyalty_tier", "signup_date");
    double[] exposure = exposures(t.longs("txn_timestamp"), c.longs("signup_date"));
    int[] bought = new int[c.count()];
    for (long id : t.longs("customer_id")) {
      bought[(int) (id - 1_000_000)]++;
    }
    Map<String, double[]> rate = new LinkedHashMap<>();
    for (String tier : TIERS) {
      double sum = 0;
      double time = 0;
      for (int i = 0; i < bought.length; i++) {
        if (c.texts("loyalty_tier")[i].equals(tier)) {
          sum += bought[i];
          time += exposure[i];
        }
      }
      double squares = 0;
      for (int i = 0; i < bought.length; i++) {
        if (c.texts("loyalty_tier")[i].equals(tier)) {
          squares += Math.pow(bought[i] - sum / time * exposure[i], 2);
        }
      }
      rate.put(tier, new double[] {sum / time, Math.sqrt(squares) / sum});
    }
    double[] bronze = rate.get("Bronze");
    Map<String, Double> weights = Map.of("Silver", 2.0, "Gold", 3.0, "Platinum", 5.0);
    for (String tier : TIERS.subList(1, 4)) {
      double ratio = rate.get(tier)[0] / bronze[0];
      double relative = Math.hypot(rate.get(tier)[1], bronze[1]);
      System.out.printf(
          "%s buys %.2f times as often as Bronze (standard error %.2f)%n",
          tier, ratio, ratio * relative);
      assertThat(relative).isLessThan(0.06);
      assertThat(ratio).isCloseTo(weights.get(tier), within(SIGMAS * relative * weights.get(tier)));
    }
  }

  /** For each customer, the sum over all purchases after the sign-up of 1 / customers by then. */
  private static double[] exposures(long[] times, long[] signupDays) {
    double[] after = new double[times.length + 1];
    int[] alive = new int[times.length];
    int born = 0;
    for (int t = 0; t < times.length; t++) {
      while (born < signupDays.length && signupDays[born] * DAY <= times[t]) {
        born++;
      }
      alive[t] = born;
    }
    for (int t = times.length - 1; t >= 0; t--) {
      after[t] = after[t + 1] + 1.0 / alive[t];
    }
    double[] exposure = new double[signupDays.length];
    for (int i = 0; i < exposure.length; i++) {
      int from = Arrays.binarySearch(times, signupDays[i] * DAY + DAY / 2);
      exposure[i] = after[from < 0 ? -from - 1 : from];
    }
    return exposure;
  }

  @Test
  void aFifthMakesFourFifths() {
    double customers = topFifth("transactions", "customer_id", WORLD.table("customers").rows());
    double products = topFifth("line_items", "product_id", WORLD.table("products").rows());
    double stores = topFifth("transactions", "store_id", WORLD.table("stores").rows());
    System.out.printf(
        "the top fifth: of customers %.3f, of products %.3f, of stores %.3f of the rows%n",
        customers, products, stores);
    assertThat(customers).isBetween(0.78, 0.88); // 80/20, and the tiers' weights on top
    assertThat(products).isBetween(0.79, 0.83); // and few were launched in the window
    assertThat(stores).isBetween(0.52, 0.70); // 60/20, by region
  }

  /** And the hot parents are not the first ones. */
  private static double topFifth(String table, String column, long parents) {
    Rows rows = Rows.of(WORLD.table(table), column);
    long[] keys = rows.longs(column);
    long first = column.equals("customer_id") ? 1_000_000 : 1;
    long[] counts = new long[(int) parents];
    long all = 0;
    for (int i = 0; i < keys.length; i++) {
      if (!rows.nulls(column)[i]) {
        counts[(int) (keys[i] - first)]++;
        all++;
      }
    }
    long head = Arrays.stream(counts, 0, (int) parents / 10).sum();
    assertThat((double) head / all).as("share of the first tenth by id").isBetween(0.02, 0.35);
    Arrays.sort(counts);
    return (double) Arrays.stream(counts, (int) (parents - parents / 5), (int) parents).sum() / all;
  }

  @Test
  void discountsAreOnFourTenthsOfTheLinesAndBetaAndMoreInCampaigns() {
    Rows l = Rows.of(WORLD.table("line_items"), 0, 1_500_000, "txn_id", "discount_pct");
    long last = l.longs("txn_id")[l.count() - 1];
    long[] times =
        Rows.of(WORLD.table("transactions"), 0, last, "txn_timestamp").longs("txn_timestamp");
    long first = LocalDate.of(2026, 8, 1).toEpochDay();
    long[] lines = new long[2];
    long[] discounted = new long[2];
    double sum = 0;
    for (int i = 0; i < l.count(); i++) {
      long day = Math.floorDiv(times[(int) l.longs("txn_id")[i] - 1], DAY);
      int campaign = day >= first && day < first + 14 ? 1 : 0;
      lines[campaign]++;
      // a beta(2, 8) below 0.0005 shows as 0.000: one in 120,000
      discounted[campaign] += l.longs("discount_pct")[i] > 0 ? 1 : 0;
      sum += l.longs("discount_pct")[i] / 1000.0;
    }
    assertShare("discounted outside of campaigns", discounted[0], lines[0], 0.39);
    assertShare("discounted in Back to School", discounted[1], lines[1], 0.55);
    double mean = sum / (discounted[0] + discounted[1]);
    assertThat(mean).isCloseTo(0.2, within(SIGMAS * 0.1206 / Math.sqrt(lines[0] * 0.39)));
  }

  @Test
  void fiveInAHundredStocksAreLowAndWhatSellsWellIsScarce() {
    Rows i = Rows.of(WORLD.table("inventory"), "product_id", "quantity", "reorder_level");
    assertShare(
        "low",
        count(i, r -> i.longs("quantity")[r] < i.longs("reorder_level")[r]),
        i.count(),
        0.05);
    long[] sold = new long[(int) WORLD.table("products").rows()];
    for (long id :
        Rows.of(WORLD.table("line_items"), 0, 500_000, "product_id").longs("product_id")) {
      sold[(int) id - 1]++;
    }
    double[] quantity = Arrays.stream(i.longs("quantity")).asDoubleStream().toArray();
    double[] popular =
        Arrays.stream(i.longs("product_id"))
            .mapToDouble(id -> Math.log1p((double) sold[(int) id - 1]))
            .toArray();
    double r = correlation(quantity, popular);
    System.out.printf("stock with log sales: correlation %.3f%n", r);
    assertThat(r).isLessThan(-0.1);
  }

  @Test
  void theNumberOfLinesHasItsMeanAndUsesTheWholeRange() {
    long[] txn = Rows.of(WORLD.table("line_items"), 0, 600_000, "txn_id").longs("txn_id");
    int[] counts = new int[(int) txn[txn.length - 1]];
    for (long id : txn) {
      counts[(int) id - 1]++;
    }
    assertThat(WORLD.table("line_items").rows()).isEqualTo(3 * WORLD.table("transactions").rows());
    Set<Integer> seen = new TreeSet<>();
    Arrays.stream(counts, 0, counts.length - 1).forEach(seen::add);
    assertThat(seen).containsExactlyElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
  }

  /**
   * A year of purchases, by day, against the factors of the season and holidays written out here,
   * but for the noise that each day has of its own.
   */
  @Test
  void daysHaveTheCountsOfTheirSeason() {
    LocalDate first = LocalDate.of(2025, 1, 1);
    double[] expected = expectedDays(first, 365);
    long[] observed = new long[365];
    long[] times = Rows.of(year().table("transactions"), "txn_timestamp").longs("txn_timestamp");
    for (long time : times) {
      observed[(int) (Math.floorDiv(time, DAY) - first.toEpochDay())]++;
    }
    // What is left is each day's own noise: normal logarithms of the season's deviation, 7 %.
    double[] noise = new double[observed.length];
    for (int d = 0; d < noise.length; d++) {
      noise[d] = Math.log(observed[d] / (expected[d] * times.length));
    }
    double deviation = Math.sqrt(Arrays.stream(noise).map(x -> x * x).average().orElseThrow());
    double together = 0;
    for (int d = 1; d < noise.length; d++) {
      together += noise[d] * noise[d - 1] / (deviation * deviation) / (noise.length - 1);
    }
    System.out.printf("noise of days: %.4f, of neighbours %.3f%n", deviation, together);
    double season = season().noise();
    double errors = 4 / Math.sqrt(noise.length);
    assertThat(deviation).isBetween(season * (1 - errors), season * (1 + errors));
    assertThat(Math.abs(together)).isLessThan(errors);
    double weekday = mean(observed, first, d -> d.getDayOfWeek().getValue() < 6);
    double weekend = mean(observed, first, d -> d.getDayOfWeek().getValue() > 5);
    double earlier = mean(observed, first, d -> d.getMonthValue() < 11);
    double late = mean(observed, first, d -> d.getMonthValue() > 10);
    System.out.printf(
        "weekends × %.2f, November and December × %.2f%n", weekend / weekday, late / earlier);
    assertThat(weekend / weekday).isBetween(1.25, 1.55);
    assertThat(late / earlier).isBetween(1.35, 1.75);
  }

  @Test
  void hoursHaveTheSharesOfTheirSeason() {
    List<Double> hours = season().hours();
    double all = hours.stream().mapToDouble(h -> h).sum();
    long[] observed = new long[24];
    long[] times = Rows.of(year().table("transactions"), "txn_timestamp").longs("txn_timestamp");
    for (long time : times) {
      observed[(int) (Math.floorMod(time, DAY) / (DAY / 24))]++;
    }
    for (int h = 0; h < 24; h++) {
      double share = hours.get(h) / all;
      // the trend within a day moves an hour by less than 0.1 %
      assertThat((double) observed[h] / times.length)
          .as("hour %d", h)
          .isCloseTo(share, within(1e-4));
    }
  }

  private static double mean(
      long[] days, LocalDate first, java.util.function.Predicate<LocalDate> which) {
    return IntStream.range(0, days.length)
        .filter(d -> which.test(first.plusDays(d)))
        .mapToLong(d -> days[d])
        .average()
        .orElseThrow();
  }

  private static World year() {
    WorldConfig c = WORLD.config();
    return World.of(
        new WorldConfig(
            c.source(),
            c.seed(),
            Sizing.of(1),
            Instant.parse("2025-01-01T00:00:00Z"),
            Instant.parse("2026-01-01T00:00:00Z"),
            c.locale()));
  }

  private static SeasonSpec season() {
    return SpecParser.of(Generators.ALL)
        .parse(Worlds.text("retail"), "retail")
        .seasons()
        .get("us_retail");
  }

  private static final Map<String, String> HOLIDAYS_2025 =
      Map.ofEntries(
          Map.entry("2025-01-01", "New Year's Day"),
          Map.entry("2025-02-14", "Valentine's Day"),
          Map.entry("2025-04-20", "Easter"),
          Map.entry("2025-05-11", "Mother's Day"),
          Map.entry("2025-05-26", "Memorial Day"),
          Map.entry("2025-07-04", "Independence Day"),
          Map.entry("2025-09-01", "Labor Day"),
          Map.entry("2025-10-31", "Halloween"),
          Map.entry("2025-11-27", "Thanksgiving Day"),
          Map.entry("2025-11-28", "Black Friday"),
          Map.entry("2025-12-01", "Cyber Monday"),
          Map.entry("2025-12-24", "Christmas Eve"),
          Map.entry("2025-12-25", "Christmas Day"));

  private static double[] expectedDays(LocalDate first, int days) {
    SeasonSpec season = season();
    Map<LocalDate, Double> special = new HashMap<>();
    assertThat(season.holidays().keySet()).isEqualTo(Set.copyOf(HOLIDAYS_2025.values()));
    HOLIDAYS_2025.forEach(
        (day, name) -> special.put(LocalDate.parse(day), season.holidays().get(name)));
    for (WindowSpec campaign : season.campaigns()) {
      LocalDate from = ((WindowSpec.EveryYear) campaign.from()).day().atYear(first.getYear());
      for (int d = 0; d < campaign.days(); d++) {
        special.merge(from.plusDays(d), campaign.factor(), (a, b) -> a * b);
      }
    }
    double hours = season.hours().stream().mapToDouble(h -> h).sum();
    double perHour = Math.log(1.06) / (365.25 * 24);
    double[] weights = new double[days];
    for (int d = 0; d < days; d++) {
      LocalDate date = first.plusDays(d);
      for (int h = 0; h < 24; h++) {
        weights[d] += Math.exp(perHour * (24 * d + h)) * season.hours().get(h) / hours;
      }
      weights[d] *=
          season.months().get(date.getMonthValue() - 1)
              * season.weekdays().get(date.getDayOfWeek().getValue() - 1)
              * special.getOrDefault(date, 1.0);
    }
    double all = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(w -> w / all).toArray();
  }
}
