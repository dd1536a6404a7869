package io.sparksynth.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.sparksynth.engine.Slot;
import io.sparksynth.spec.DataType;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same expressions over the same rows give what Spark SQL gives. */
class SparkSqlTest {
  private static final int ROWS = 400;
  private static final String SCHEMA =
      "q int, n bigint, s smallint, price decimal(10,2), disc decimal(4,3), unit decimal(6,4), r"
          + " double, f float, tier string, name string, flag boolean, d date, ts timestamp, d2"
          + " date, ts2 timestamp, grade string, sure boolean";

  private static SparkSession spark;
  private static Columns columns;
  private static Dataset<Row> rows;
  private static TimeZone zone;

  @BeforeAll
  static void start() {
    zone = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    spark =
        SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.codegen.wholeStage", "false")
            .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
            .config("spark.sql.warehouse.dir", "target/warehouse")
            .getOrCreate();
    List<Row> data = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < ROWS; i++) {
      data.add(row(random));
    }
    columns = columns(data);
    rows = spark.createDataFrame(data, StructType.fromDDL(SCHEMA)).cache();
  }

  @AfterAll
  static void stop() {
    spark.stop();
    TimeZone.setDefault(zone);
  }

  private static Row row(Random random) {
    String[] tiers = {"Bronze", "Silver", "Gold", "Platinum", "", " x "};
    String[] names = {
      "Ann O'Neil", "josé ñandú", "  MIXED case ", "日本 語", "a", "", "x_y%z", "ßtraße"
    };
    return RowFactory.create(
        random.nextInt(2001) - 1000,
        maybe(random, random.nextLong() >> (random.nextInt(20) + 24)),
        (short) (random.nextInt(200) - 100),
        BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, 2),
        BigDecimal.valueOf(random.nextInt(1001), 3),
        maybe(random, BigDecimal.valueOf(random.nextInt(1_999_999) - 999_999, 4)),
        maybe(random, real(random)),
        (float) (random.nextGaussian() * 100),
        maybe(random, tiers[random.nextInt(tiers.length)]),
        maybe(random, names[random.nextInt(names.length)] + names[random.nextInt(names.length)]),
        maybe(random, random.nextBoolean()),
        Date.valueOf(LocalDate.of(1960, 1, 1).plusDays(random.nextInt(40_000))),
        maybe(random, timestamp(random)),
        maybe(random, Date.valueOf(LocalDate.of(2020, 1, 1).plusDays(random.nextInt(800)))),
        timestamp(random),
        maybe(random, "ABC".substring(random.nextInt(3)).substring(0, 1)),
        random.nextBoolean());
  }

  private static double real(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(2000) / 8.0 - 125;
      case 1 -> Math.round(random.nextGaussian() * 100_000) / 1000.0;
      case 2 -> 0;
      default -> random.nextGaussian() * Math.pow(10, random.nextInt(8) - 3);
    };
  }

  private static Timestamp timestamp(Random random) {
    long micros = (random.nextLong() >>> 1) % 1_900_000_000_000_000L - 200_000_000_000_000L;
    long even = random.nextBoolean() ? micros : Math.floorDiv(micros, 60_000_000L) * 60_000_000L;
    return Timestamp.from(Instant.EPOCH.plus(even, ChronoUnit.MICROS));
  }

  private static Object maybe(Random random, Object value) {
    return random.nextInt(10) == 0 ? null : value;
  }

  private static Columns columns(List<Row> data) {
    Columns columns = new Columns();
    StructType schema = StructType.fromDDL(SCHEMA);
    for (int c = 0; c < schema.size(); c++) {
      String name = schema.apply(c).name();
      String type = schema.apply(c).dataType().sql().toLowerCase(Locale.ROOT);
      int at = c;
      if (type.equals("double") || type.equals("float")) {
        columns.doubles(
            name,
            type,
            data.stream()
                .map(row -> row.isNullAt(at) ? null : ((Number) row.get(at)).doubleValue())
                .toArray(Double[]::new));
      } else if (type.equals("string")) {
        String[] texts = data.stream().map(row -> row.getString(at)).toArray(String[]::new);
        if (name.equals("tier") || name.equals("grade")) {
          columns.codes(name, texts);
        } else {
          columns.texts(name, texts);
        }
      } else {
        columns.longs(
            name,
            type,
            data.stream()
                .map(row -> row.isNullAt(at) ? null : physical(row.get(at)))
                .toArray(Long[]::new));
      }
    }
    return columns
        .notNull("q")
        .notNull("price")
        .notNull("disc")
        .notNull("d")
        .notNull("ts2")
        .notNull("sure");
  }

  private static Long physical(Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal.unscaledValue().longValueExact();
    }
    if (value instanceof Boolean bool) {
      return bool ? 1L : 0L;
    }
    if (value instanceof Date date) {
      return date.toLocalDate().toEpochDay();
    }
    if (value instanceof Timestamp time) {
      return ChronoUnit.MICROS.between(Instant.EPOCH, time.toInstant());
    }
    if (value instanceof LocalDateTime time) {
      return ChronoUnit.MICROS.between(Instant.EPOCH, time.toInstant(ZoneOffset.UTC));
    }
    return ((Number) value).longValue();
  }

  @Test
  void expressionsGiveWhatSparkGives() {
    List<String> expressions = expressions();
    Row[] expected =
        (Row[])
            rows.selectExpr(
                    expressions.stream()
                        .map(
                            sql ->
                                sql.replace(
                                    "world_start()", "timestamp_micros(" + Columns.START + "L)"))
                        .toArray(String[]::new))
                .collect();
    List<String> wrong = new ArrayList<>();
    for (int e = 0; e < expressions.size(); e++) {
      String sql = expressions.get(e);
      try {
        Slot slot = Expressions.compile(sql, columns);
        Object[] actual = columns.values(slot, ROWS);
        for (int i = 0; i < ROWS; i++) {
          if (!same(actual[i], slot.type(), expected[i].get(e))) {
            wrong.add(
                sql
                    + " row "
                    + i
                    + ": "
                    + actual[i]
                    + " ("
                    + slot.type()
                    + ") instead of "
                    + expected[i].get(e)
                    + " "
                    + expected[i].schema().apply(e).dataType().sql()
                    + " of "
                    + rows.collectAsList().get(i));
            break;
          }
          if (actual[i] == null && !slot.nullable()) {
            wrong.add(sql + " is not nullable, but null in row " + i);
            break;
          }
        }
      } catch (RuntimeException failed) {
        wrong.add(sql + ": " + failed);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(expressions).hasSizeGreaterThan(180);
  }

  private static boolean same(Object actual, DataType type, Object expected) {
    if (actual == null || expected == null) {
      return actual == expected;
    }
    if (actual instanceof Double real) {
      double wanted = ((Number) expected).doubleValue();
      double slack = type == DataType.FLOAT ? 0 : 2 * Math.ulp(wanted);
      return real.equals(wanted) || real == wanted || Math.abs(real - wanted) <= slack;
    }
    if (actual instanceof String) {
      return actual.equals(expected);
    }
    if (type instanceof DataType.Decimal decimal) {
      BigDecimal value = BigDecimal.valueOf((Long) actual, decimal.scale());
      return expected instanceof BigDecimal wanted && value.compareTo(wanted) == 0;
    }
    return actual.equals(physical(expected));
  }

  private static List<String> expressions() {
    return """
    round(q * price * (1 - disc), 2)
    round(q * unit * (1 - disc), 2)
    round(price * disc, 1)
    round(price * 1.0825, 2)
    q + s
    q - n
    q * s
    n + 1
    1 - n
    5 - q
    q * 3
    3 * q
    -q
    -price
    -r
    - (q + 1)
    q / s
    q / 7
    n / 0
    q % 7
    s % q
    n % 0
    q div 7
    s div q
    mod(q, 13)
    pmod(q, 13)
    pmod(r, 7)
    r % 2.5
    price + disc
    price - 1
    1 - disc
    disc - price
    price * price
    price / disc
    disc / 3
    unit / 1.5
    price % 3
    price % disc
    price + r
    price * r
    q + r
    f + f
    f * q
    f / 3
    f - r
    f * price
    r / 3
    r * r - r / 2
    1.5 + q
    1.5e0 * q
    2 * 3 + 4
    (1 + 2) * (3 + 4)
    round(r)
    round(r, 1)
    round(r, 2)
    round(r, 5)
    round(r, -1)
    round(f, 1)
    round(price, 1)
    round(price)
    round(price, -2)
    round(price, 5)
    round(q, -2)
    round(q)
    round(n, -5)
    floor(r)
    ceil(r)
    floor(price)
    ceil(price)
    ceiling(unit)
    floor(q)
    ceil(f)
    abs(q)
    abs(price)
    abs(r)
    abs(f)
    sign(r)
    sign(q)
    sign(price)
    sqrt(abs(r))
    exp(disc)
    ln(r)
    ln(price)
    log10(r)
    log2(r)
    power(disc, 2)
    pow(q, 3)
    sin(r)
    cos(q)
    tan(disc)
    atan2(r, q)
    radians(q)
    degrees(disc)
    pi() * 2
    q = 3 or q > 500
    q > s and flag
    not flag
    flag or n > 0
    flag and n is null
    flag is true
    flag is not false
    n is null
    n is not null
    q between 0 and 100
    price between q and 5000
    q not between -100 and 100
    price > 100
    100 > price
    price >= q
    price = 12.5
    price <> unit
    disc < 0.5
    disc <= r
    r = 0
    r > n
    n = q
    n < price
    n > 3.5
    f >= r
    f = f
    n <=> null
    n <=> q
    flag <=> true
    n is distinct from q
    q in (1, 2, 3, 100, 200, -5)
    q in (1, null, 3)
    price in (1, 2.5, 3)
    q not in (1, 2)
    tier in ('Gold', 'Silver')
    tier not in ('Gold', 'Silver')
    name in ('a', 'aa', '')
    tier = 'Gold'
    'Gold' = tier
    tier < 'Gold'
    tier >= name
    name > 'b'
    name = tier
    tier like 'G%'
    tier like '%l%'
    tier like '_old'
    tier like '%'
    name like '%a%a%'
    name like '_%本%'
    name like 'x\\_y%'
    name not like '%e'
    name ilike '%CASE%'
    case when q > 0 then 'pos' when q < 0 then 'neg' else 'zero' end
    case when flag then q else s end
    case when flag then price end
    case tier when 'Gold' then 0.1 when 'Silver' then 0.05 else 0 end
    case tier when 'Gold' then 'G' when 'Platinum' then 'P' else tier end
    case when n > 0 then tier else name end
    case when flag then tier else 'none' end
    case when q > 0 then q * price when r > 0 then r else disc end
    case when d > d2 then d else d2 end
    case when q <> 0 then 100 / q else 0 end
    if(q > 0, q, null)
    if(flag, 'yes', 'no')
    coalesce(n, q)
    coalesce(tier, 'none')
    coalesce(name, tier, 'none')
    coalesce(unit, price, 0)
    coalesce(null, n, 5)
    ifnull(r, 0)
    nullif(q, 5)
    nullif(tier, 'Gold')
    greatest(q, s)
    greatest(q, n, 10)
    least(price, disc, 5)
    greatest(r, f)
    greatest(tier, name)
    least(d, d2)
    greatest(q, s, 5)
    least(price, disc)
    least(f, 2.5)
    greatest(f, cast(q as double), 0.0)
    concat(tier, '-', name)
    concat(tier, '-', grade)
    concat(grade, flag, sure)
    case when flag and tier = 'Gold' then concat(tier, grade) when not sure then grade end
    case when sure or grade is null then length(concat(tier, grade)) else 7 end
    case when sure and grade in ('A', 'B') and tier <> 'Gold' then 0.5 when flag then 2 else 0 end
    coalesce(grade, tier, 'none')
    tier = grade or flag <=> sure or grade is null
    q in (1, 2, 3) and flag
    flag or q in (1, 2, 3) and sure
    sure and q in (1, 2, 3) or flag and tier = 'Gold'
    not q in (1, 2, 3) and q > 0 or sure
    q not in (1, 2, 3) and grade in ('A', 'B') and tier not in ('Gold') or q in (5) and flag
    (q in (1, 2) or flag) and tier in ('Gold', 'Silver') and q in (1, 2, q)
    concat(tier, q)
    tier || '/' || price
    concat(q, s, price, r, flag, d, ts)
    lower(tier)
    upper(name)
    lower(name)
    initcap(name)
    length(name)
    length(tier)
    substring(name, 2, 3)
    substring(name, -3)
    substring(name, -3, 2)
    substring(name, 0, 2)
    substring(name, -10, 9)
    substring(tier, 1, 1)
    substring(name, 3)
    substr(tier, 2)
    left(name, 3)
    right(name, 3)
    right(name, 0)
    left(tier, -1)
    trim(name)
    ltrim(name)
    rtrim(tier)
    lpad(tier, 8, '*')
    rpad(name, 6, 'ab')
    lpad(name, 3)
    lpad(tier, 12, 'é!')
    lpad(q, 6, '0')
    rpad(tier, 5, '')
    replace(name, 'a', 'bb')
    replace(tier, 'l')
    replace(name, '', 'x')
    repeat(tier, 2)
    reverse(name)
    instr(name, 'a')
    position('語' in name)
    contains(name, 'an')
    startswith(name, 'a')
    endswith(name, 'a')
    date_add(d, 10)
    date_add(d, q)
    date_sub(d, 3)
    date_sub(d, s)
    d + 1
    d - 1
    datediff(d2, d)
    datediff(ts, d)
    add_months(d, 1)
    add_months(d, q)
    add_months(d, -13)
    months_between(ts, ts2)
    months_between(d, d2)
    last_day(d)
    year(d)
    quarter(d)
    month(ts)
    day(d)
    dayofmonth(ts)
    dayofyear(d)
    dayofweek(d)
    weekday(d)
    weekofyear(d)
    hour(ts)
    minute(ts)
    second(ts)
    extract(year from d)
    date_trunc('month', ts)
    date_trunc('week', ts)
    date_trunc('hour', ts)
    date_trunc('year', d)
    date_trunc('quarter', ts)
    date_trunc('second', ts)
    trunc(d, 'month')
    trunc(d, 'week')
    trunc(ts, 'year')
    make_date(2000 + s, 2, 29)
    to_date(ts)
    to_date('2024-02-29')
    cast(ts as date)
    cast(d as timestamp)
    cast(d2 as string)
    cast(ts as string)
    cast(price as string)
    cast(disc as string)
    cast(r as string)
    cast(f as string)
    cast(flag as string)
    cast(n as string)
    timestampadd(HOUR, q, ts)
    timestampadd(MONTH, s, ts)
    timestampadd(YEAR, 1, ts)
    timestampadd(DAY, 1, d)
    timestampdiff(HOUR, ts, ts2)
    timestampdiff(DAY, ts, ts2)
    timestampdiff(MONTH, ts, ts2)
    timestampdiff(YEAR, ts2, ts)
    ts + interval 3 hours
    ts - interval 1 day
    ts + interval '90' minute
    ts + interval 1 month
    d + interval 2 months
    d + interval 1 day
    d - interval 1 year
    unix_seconds(ts)
    unix_millis(ts)
    unix_micros(ts)
    timestamp_seconds(q)
    ts > ts2
    ts > d
    d > '2000-01-01'
    ts >= timestamp '2001-01-01 00:00:00'
    ts < '2010-06-01 12:00:00'
    d = date '2021-01-01'
    datediff(d, world_start())
    date_add(world_start(), q)
    cast(q as bigint)
    cast(q as double)
    cast(q as float)
    cast(q as decimal(12,3))
    cast(price as decimal(12,4))
    cast(price as decimal(9,1))
    cast(unit as decimal(5,2))
    cast(price as int)
    cast(price as double)
    cast(unit as float)
    cast(r as int)
    cast(r as bigint)
    cast(r as decimal(18,3))
    cast(f as decimal(12,3))
    cast(r as float)
    cast(f as double)
    cast(n as double)
    cast(flag as int)
    cast(q as boolean)
    cast(s as string)
    cast(cast(q as string) as int)
    cast('12.345' as decimal(6,2))
    cast('2024-03-01 10:20:30.5' as timestamp)
    cast(ts as bigint)
    cast(d as timestamp_ntz)
    try_cast(tier as int)
    true
    'it' || 's'
    -5
    -2.50
    price * -1
    ((((((((((((q + 1) * 2) + 1) * 2)))))))) + ((((1)))))
    """
        .lines()
        .toList();
  }
}
