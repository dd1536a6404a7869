package io.sparksynth.industries;

import static org.assertj.core.api.Assertions.assertThat;

import io.sparksynth.engine.World;
import io.sparksynth.engine.WorldTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of a factory, in worlds of very different sizes. */
class ManufacturingRulesTest {
  private static final long FIRST_MACHINE = 2_001;
  private static final long HOUR = 3_600_000_000L;
  private static final long DAY = 24 * HOUR;

  static Stream<SizedWorld> sizes() {
    return SizedWorld.of("manufacturing", 0.001, 0.01, 0.1, 3);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void aReadingIsOfAMachineThatIsInstalledAndIdleAtNight(SizedWorld size) {
    WorldTable readings = size.table("sensor_data");
    WorldTable equipment = size.table("equipment");
    for (boolean last : new boolean[] {false, true}) {
      Rows r =
          Rows.of(
              readings,
              SizedWorld.some(readings, last),
              "equipment_id",
              "reading_timestamp",
              "operating_mode",
              "sensor_e",
              "is_anomaly",
              "fault_type");
      long[] rows = r.longs("equipment_id").clone();
      int wrong = 0;
      for (int i = 0; i < rows.length; i++) {
        rows[i] -= FIRST_MACHINE;
        assertThat(rows[i]).isBetween(0L, equipment.rows() - 1);
        long time = r.longs("reading_timestamp")[i];
        wrong += i > 0 && time < r.longs("reading_timestamp")[i - 1] ? 1 : 0;
        long hour = Math.floorMod(time, DAY) / HOUR;
        // 1970-01-01 was a Thursday
        boolean rest = hour < 6 || hour >= 22 || Math.floorMod(time / DAY + 4, 7) == 0;
        String mode = r.texts("operating_mode")[i];
        wrong += rest == mode.equals("Idle") || mode.equals("Down") ? 0 : 1;
        boolean still = mode.equals("Idle") || mode.equals("Down");
        wrong += still == (r.doubles("sensor_e")[i] == 0) ? 0 : 1;
        wrong += (r.longs("is_anomaly")[i] == 1) == r.nulls("fault_type")[i] ? 1 : 0;
      }
      long[] installed = Rows.of(equipment, rows, "install_date").longs("install_date");
      for (int i = 0; i < rows.length; i++) {
        wrong += installed[i] * DAY > r.longs("reading_timestamp")[i] ? 1 : 0;
      }
      assertThat(wrong).as("wrong cells").isZero();
    }
  }

  /** The last reading of each fault, by machine and time. */
  private static Set<String> failures(WorldTable readings) {
    Rows r = Rows.of(readings, "equipment_id", "reading_timestamp", "operating_mode", "is_anomaly");
    Map<Long, Long> growing = new HashMap<>();
    Map<Long, Long> began = new HashMap<>();
    Set<String> failures = new HashSet<>();
    long first = r.longs("reading_timestamp")[0];
    for (int i = 0; i < r.count(); i++) {
      long machine = r.longs("equipment_id")[i];
      long time = r.longs("reading_timestamp")[i];
      if (r.longs("is_anomaly")[i] == 1) {
        growing.put(machine, time);
        began.putIfAbsent(machine, time);
        continue;
      }
      Long last = growing.remove(machine);
      Long since = began.remove(machine);
      if (last != null && since != null) {
        assertThat(r.texts("operating_mode")[i]).as("after a fault").isEqualTo("Down");
        failures.add(machine + " " + last);
        double hours = (double) (last - since) / HOUR;
        assertThat(hours).isLessThan(48.3);
        if (since - first > HOUR) {
          assertThat(hours).isGreaterThan(1.5);
        }
      }
    }
    return failures;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.1, 0.3})
  void eachFailureHasOneCorrectiveOrderWithinADay(double scale) {
    World world = Worlds.of("manufacturing", scale);
    Set<String> failures = failures(world.table("sensor_data"));
    Rows m =
        Rows.of(
            world.table("maintenance_records"),
            "equipment_id",
            "type",
            "failed_at",
            "opened_at",
            "priority");
    Set<String> answered = new HashSet<>();
    for (int i = 0; i < m.count(); i++) {
      if (!m.nulls("failed_at")[i]) {
        long failed = m.longs("failed_at")[i];
        assertThat(answered.add(m.longs("equipment_id")[i] + " " + failed)).isTrue();
        assertThat(m.longs("opened_at")[i]).isBetween(failed, failed + DAY);
        assertThat(m.texts("type")[i]).isEqualTo("Corrective");
        assertThat(m.texts("priority")[i]).isIn("Emergency", "High");
      }
    }
    assertThat(failures).hasSizeGreaterThanOrEqualTo((int) (100 * scale));
    assertThat(answered).containsAll(failures);
    // a machine may fail with its very last reading
    assertThat(answered.size() - failures.size()).isBetween(0, 2);
  }

  @Test
  void preventiveOrdersTakeAllMachinesInTurn() {
    WorldTable orders = Worlds.of("manufacturing", 1).table("maintenance_records");
    Rows m = Rows.of(orders, "equipment_id", "type", "opened_at");
    Map<Long, Long> before = new HashMap<>();
    long count = 0;
    for (int i = 0; i < m.count(); i++) {
      if (m.texts("type")[i].equals("Preventive")) {
        Long last = before.put(m.longs("equipment_id")[i], m.longs("opened_at")[i]);
        if (last != null) {
          double days = (double) (m.longs("opened_at")[i] - last) / DAY;
          assertThat(days).isBetween(70.0, 90.0);
          count++;
        }
      }
    }
    assertThat(before).hasSize(1000);
    assertThat(count).isEqualTo(8000);
  }

  /** Six sensors of one machine under load share a factor: the products of their shares. */
  /**
   * Sensor against its mean while the machine runs, by fault: wear shakes, a leak loses pressure.
   */
  @Test
  void aFaultShowsInTheSensorsThatItsTypeNames() {
    WorldTable table = Worlds.of("manufacturing", 1).table("sensor_data");
    Rows r = Rows.of(table, "equipment_id", "sensor_a", "sensor_d", "operating_mode", "fault_type");
    Map<Long, double[]> means = new HashMap<>();
    Map<String, double[]> faults = new HashMap<>();
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < r.count(); i++) {
        if (!r.texts("operating_mode")[i].equals("Running")
            || r.nulls("fault_type")[i] != (pass == 0)) {
          continue;
        }
        double a = r.doubles("sensor_a")[i];
        double d = r.doubles("sensor_d")[i];
        double[] mean = means.computeIfAbsent(r.longs("equipment_id")[i], id -> new double[3]);
        double[] sums =
            pass == 0
                ? mean
                : faults.computeIfAbsent(r.texts("fault_type")[i], type -> new double[3]);
        sums[0] += pass == 0 ? a : a / (mean[0] / mean[2]);
        sums[1] += pass == 0 ? d : d / (mean[1] / mean[2]);
        sums[2]++;
      }
    }
    faults.forEach(
        (type, sums) -> {
          double shaken = sums[0] / sums[2];
          double pressed = sums[1] / sums[2];
          boolean shakes = type.equals("Bearing Wear") || type.equals("Imbalance");
          assertThat(shaken > 1.4).as("%s: vibration %s", type, shaken).isEqualTo(shakes);
          assertThat(pressed < 0.93)
              .as("%s: pressure %s", type, pressed)
              .isEqualTo(type.equals("Seal Leak"));
        });
    assertThat(faults).hasSize(6);
  }

  @Test
  void sensorsOfAMachineCorrelate() {
    WorldTable readings = Worlds.of("manufacturing", 0.01).table("sensor_data");
    Rows r =
        Rows.of(readings, "equipment_id", "operating_mode", "is_anomaly", "sensor_a", "sensor_c");
    double[] sums = new double[5];
    long n = 0;
    for (int i = 0; i < r.count(); i++) {
      if (r.longs("equipment_id")[i] == FIRST_MACHINE + 7
          && r.texts("operating_mode")[i].equals("Running")
          && r.longs("is_anomaly")[i] == 0) {
        double a = r.doubles("sensor_a")[i];
        double c = r.doubles("sensor_c")[i];
        sums[0] += a;
        sums[1] += c;
        sums[2] += a * a;
        sums[3] += c * c;
        sums[4] += a * c;
        n++;
      }
    }
    assertThat(n).isGreaterThan(1500);
    double covariance = sums[4] / n - sums[0] / n * sums[1] / n;
    double rho =
        covariance
            / Math.sqrt(
                (sums[2] / n - sums[0] / n * sums[0] / n)
                    * (sums[3] / n - sums[1] / n * sums[1] / n));
    // 0.65 x 0.75, of some 2,000 readings that are themselves correlated: 4 standard errors
    assertThat(rho).isBetween(0.36, 0.61);
  }

  @Test
  void theRowsOfAMachineAreFoundWithoutTheOthers() {
    WorldTable readings = Worlds.of("manufacturing", 2000).table("sensor_data");
    assertThat(readings.rows()).isEqualTo(10_000_000_000L);
    long machine = FIRST_MACHINE + 1_234_567;
    long[] starts = readings.keyed("equipment_id").orElseThrow().starts(machine);
    assertThat(starts).hasSize(5000);
    for (long id : Rows.of(readings, starts, "equipment_id").longs("equipment_id")) {
      assertThat(id).isEqualTo(machine);
    }
  }
}
