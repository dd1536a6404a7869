package io.sparksynth.industries;

import static org.assertj.core.api.Assertions.assertThat;

import io.sparksynth.engine.WorldTable;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of connected devices that hold for every row, in worlds of very different sizes. */
class IotRulesTest {
  private static final long FIRST_DEVICE = 100_001;
  private static final long DAY = 86_400_000_000L;

  static Stream<SizedWorld> sizes() {
    return SizedWorld.of("iot", 0.0002, 0.001, 0.1, 3);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void aReadingIsOfADeviceThatIsInstalledAndInTheOrderOfTime(SizedWorld size) {
    WorldTable readings = size.table("sensor_readings");
    WorldTable devices = size.table("devices");
    for (boolean last : new boolean[] {false, true}) {
      Rows r =
          Rows.of(
              readings,
              SizedWorld.some(readings, last),
              "device_id",
              "reading_timestamp",
              "value",
              "quality",
              "is_anomaly",
              "anomaly_type");
      long[] rows = r.longs("device_id").clone();
      int wrong = 0;
      for (int i = 0; i < rows.length; i++) {
        rows[i] -= FIRST_DEVICE;
        assertThat(rows[i]).isBetween(0L, devices.rows() - 1);
        wrong +=
            i > 0 && r.longs("reading_timestamp")[i] < r.longs("reading_timestamp")[i - 1] ? 1 : 0;
        wrong += r.nulls("value")[i] == r.texts("quality")[i].equals("Bad") ? 0 : 1;
        wrong += r.nulls("value")[i] == r.texts("anomaly_type")[i].equals("dropout") ? 0 : 1;
        wrong += (r.longs("is_anomaly")[i] == 1) == r.nulls("anomaly_type")[i] ? 1 : 0;
      }
      long[] installed = Rows.of(devices, rows, "install_date").longs("install_date");
      for (int i = 0; i < rows.length; i++) {
        wrong += installed[i] * DAY > r.longs("reading_timestamp")[i] ? 1 : 0;
      }
      assertThat(wrong).as("wrong cells").isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void aCriticalEventFollowsAnAnomalyOfItsDevice(SizedWorld size) {
    WorldTable events = size.table("events");
    WorldTable readings = size.table("sensor_readings");
    for (boolean last : new boolean[] {false, true}) {
      Rows e =
          Rows.of(
              events,
              SizedWorld.some(events, last),
              "severity",
              "reading_id",
              "device_id",
              "event_timestamp",
              "message");
      long[] rows = new long[e.count()];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = e.nulls("reading_id")[i] ? 0 : e.longs("reading_id")[i] - 1;
        assertThat(rows[i]).isBetween(0L, readings.rows() - 1);
      }
      Rows r =
          Rows.of(readings, rows, "device_id", "is_anomaly", "reading_timestamp", "metric", "unit");
      int wrong = 0;
      for (int i = 0; i < rows.length; i++) {
        boolean critical = e.texts("severity")[i].equals("Critical");
        wrong += critical == e.nulls("reading_id")[i] ? 1 : 0;
        if (critical) {
          wrong += r.longs("is_anomaly")[i] == 1 ? 0 : 1;
          wrong += r.longs("device_id")[i] == e.longs("device_id")[i] ? 0 : 1;
          wrong += r.longs("reading_timestamp")[i] <= e.longs("event_timestamp")[i] ? 0 : 1;
          wrong += e.texts("message")[i].contains(r.texts("metric")[i]) ? 0 : 1;
        }
      }
      assertThat(wrong).as("critical events without cause, or causes of others").isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void positionsAreOfTrackersAndFuelFallsWithinATrip(SizedWorld size) {
    WorldTable telemetry = size.table("telemetry");
    WorldTable devices = size.table("devices");
    if (telemetry.rows() == 0) {
      assertThat(devices.rows()).as("devices without a tracker").isLessThan(10);
      return;
    }
    Rows t =
        Rows.of(
            telemetry,
            SizedWorld.some(telemetry, true),
            "device_id",
            "trip_id",
            "fuel_pct",
            "speed_kmh");
    long[] rows = t.longs("device_id").clone();
    Map<Long, Double> fuel = new HashMap<>();
    Map<Long, Long> driver = new HashMap<>();
    int wrong = 0;
    for (int i = 0; i < rows.length; i++) {
      rows[i] -= FIRST_DEVICE;
      Double before = fuel.put(t.longs("trip_id")[i], t.doubles("fuel_pct")[i]);
      wrong += before != null && t.doubles("fuel_pct")[i] >= before ? 1 : 0;
      Long device = driver.put(t.longs("trip_id")[i], rows[i]);
      wrong += device != null && device != rows[i] ? 1 : 0;
      wrong += t.doubles("speed_kmh")[i] > 0 && t.doubles("speed_kmh")[i] < 130 ? 0 : 1;
    }
    String[] types = Rows.of(devices, rows, "device_type").texts("device_type");
    for (String type : types) {
      wrong += type.equals("Vehicle Tracker") ? 0 : 1;
    }
    assertThat(wrong).as("trips of others, or in which fuel rises").isZero();
  }

  /**
   * Without its levels and sines a series is AR(1) noise: within a device, what is left after the
   * same hour of the day before is subtracted has the correlations of a difference of such noises.
   */
  @Test
  void noiseOfASeriesIsAutoregressive() {
    WorldTable readings = Worlds.of("iot", 0.1).table("sensor_readings");
    Rows r = Rows.of(readings, "device_id", "metric", "value", "is_anomaly");
    Map<String, double[]> series = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < r.count(); i++) {
      String name = r.longs("device_id")[i] + r.texts("metric")[i];
      int at = counts.merge(name, 1, Integer::sum) - 1;
      boolean wrong = r.longs("is_anomaly")[i] == 1;
      series.computeIfAbsent(name, any -> new double[250])[at] =
          wrong ? Double.NaN : r.doubles("value")[i];
    }
    double[] products = new double[4];
    long[] pairs = new long[4];
    series.forEach(
        (name, x) -> {
          if (!name.endsWith("voltage")) { // the least weekly swing against its noise
            return;
          }
          for (int lag = 0; lag < 4; lag++) {
            for (int t = 24; t + lag < 250; t++) {
              double product = (x[t] - x[t - 24]) * (x[t + lag] - x[t + lag - 24]);
              if (!Double.isNaN(product)) {
                products[lag] += product;
                pairs[lag]++;
              }
            }
          }
        });
    double variance = products[0] / pairs[0];
    for (int lag = 1; lag < 4; lag++) {
      // 0.75 to the power of the lag, and a little of the week; some 40,000 values
      assertThat(products[lag] / pairs[lag] / variance)
          .isBetween(Math.pow(0.75, lag) - 0.03, Math.pow(0.75, lag) + 0.12);
    }
  }

  @Test
  void theRowsOfADeviceAreFoundWithoutTheOthers() {
    WorldTable readings = Worlds.of("iot", 2000).table("sensor_readings");
    assertThat(readings.rows()).isEqualTo(10_000_000_000L);
    var keyed = readings.keyed("device_id").orElseThrow();
    long device = FIRST_DEVICE + 12_345_678;
    long[] starts = keyed.starts(device);
    assertThat(starts).hasSize(250);
    Rows r = Rows.of(readings, starts, "device_id", "reading_timestamp");
    for (int i = 0; i < starts.length; i++) {
      assertThat(r.longs("device_id")[i]).isEqualTo(device);
    }
    assertThat(keyed.starts(7)).isEmpty();
    assertThat(keyed.length()).isEqualTo(2);
  }
}
