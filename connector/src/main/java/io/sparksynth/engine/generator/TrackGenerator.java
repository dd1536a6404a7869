package io.sparksynth.engine.generator;

import io.sparksynth.engine.ColumnContext;
import io.sparksynth.engine.DoubleVector;
import io.sparksynth.engine.Frame;
import io.sparksynth.engine.Generator;
import io.sparksynth.engine.Kernel;
import io.sparksynth.engine.LongVector;
import io.sparksynth.engine.Slot;
import io.sparksynth.engine.TrackSlot;
import io.sparksynth.problem.Problems;
import io.sparksynth.sample.Ticks;
import io.sparksynth.sample.Trips;
import io.sparksynth.spec.Arguments;
import io.sparksynth.spec.DataType;
import io.sparksynth.spec.Parameter;
import io.sparksynth.spec.ValueTypes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code track}: trips of vehicles: the number of the trip, and what it is like at each row. */
final class TrackGenerator implements Generator {
  private static final Map<String, Integer> FIELDS =
      Map.of(
          "latitude", Trips.LATITUDE,
          "longitude", Trips.LONGITUDE,
          "speed", Trips.SPEED,
          "heading", Trips.HEADING,
          "fuel", Trips.FUEL);
  private static final Parameter<String> LATITUDE =
      Parameter.of("latitude", ValueTypes.text()).text("A column: where home is, degrees north.");
  private static final Parameter<String> LONGITUDE =
      Parameter.of("longitude", ValueTypes.text()).text("A column: where home is, degrees east.");
  private static final Parameter<Long> TICKS =
      Parameter.of("ticks", ValueTypes.integer())
          .range(2, 1_000_000)
          .orElse(100L)
          .text("Rows of a trip.");
  private static final Parameter<Double> SLOWEST =
      Parameter.of("slowest", ValueTypes.number())
          .above(0)
          .orElse(30.0)
          .text("Least mean speed of a trip, km/h.");
  private static final Parameter<Double> FASTEST =
      Parameter.of("fastest", ValueTypes.number())
          .above(0)
          .orElse(70.0)
          .text("Greatest mean speed of a trip, km/h.");
  private static final Parameter<Double> USE =
      Parameter.of("use", ValueTypes.number())
          .above(0)
          .orElse(12.0)
          .text("Per cent of a tank that 100 km take, on average.");
  private static final Parameter<String> OF =
      Parameter.of("of", ValueTypes.text())
          .text("Instead of all others: the column with the trips of which this shows something.");
  private static final Parameter<String> SHOW =
      Parameter.of("show", ValueTypes.oneOf(FIELDS.keySet()))
          .text(
              "With `of`: latitude and longitude (degrees), speed (km/h), heading (degrees from"
                  + " north, clockwise) or fuel (per cent).");

  @Override
  public String name() {
    return "track";
  }

  @Override
  public String summary() {
    return "In a table with `ticks`: the trip that a vehicle is on, from home and back; with `of`,"
        + " where it is then. Position is the integral of speed.";
  }

  @Override
  public String example() {
    return "trip_id: {type: bigint, track: {latitude: home_latitude, longitude: home_longitude}}";
  }

  @Override
  public List<Parameter<?>> inside() {
    return List.of(LATITUDE, LONGITUDE, TICKS, SLOWEST, FASTEST, USE, OF, SHOW);
  }

  @Override
  public void check(Arguments a, Problems problems) {
    if (a.has(OF) != a.has(SHOW)) {
      problems.add(a.path(), "'of' and 'show' belong together.");
    } else if (!a.has(OF) && !(a.has(LATITUDE) && a.has(LONGITUDE))) {
      problems.add(a.path(), "needs latitude and longitude, or of and show.");
    } else if (a.has(OF) && (a.has(LATITUDE) || a.has(LONGITUDE))) {
      problems.add(a.path(OF), "has no meaning beside latitude and longitude.");
    }
    if (a.get(SLOWEST) > a.get(FASTEST)) {
      problems.add(a.path(SLOWEST), "must not be above fastest.");
    }
  }

  @Override
  public Optional<DataType> impliedType(Arguments arguments) {
    return Optional.of(arguments.has(OF) ? DataType.DOUBLE : DataType.BIGINT);
  }

  @Override
  public Slot compile(Arguments a, ColumnContext column) {
    if (a.has(OF)) {
      TrackSlot track = column.series().trackOf(a.get(OF));
      int field = FIELDS.getOrDefault(a.get(SHOW), Trips.LATITUDE);
      return column.add(new Field(track.track(), field), DataType.DOUBLE, false);
    }
    Ticks ticks = column.series().ticks();
    Trips trips =
        new Trips(
            column.key(),
            a.get(TICKS) * ticks.interval(),
            a.get(SLOWEST),
            a.get(FASTEST),
            a.get(USE));
    int series = column.series().number().index();
    int time = column.times().time().orElseThrow().index();
    int latitude = degrees(column, a.get(LATITUDE));
    int longitude = degrees(column, a.get(LONGITUDE));
    long vehicles = ticks.entities() * ticks.each();
    Slot track =
        column.add(
            new Track(
                trips,
                ticks.startMicros(),
                series,
                time,
                latitude,
                longitude,
                vehicles,
                column.layout().addState()),
            DataType.DOUBLE,
            false);
    column.series().rememberTrack(new TrackSlot(track.index()));
    return column.add(
        new TripNumber(trips, ticks.startMicros(), series, time, vehicles), DataType.BIGINT, false);
  }

  private static int degrees(ColumnContext column, String path) {
    Slot slot = column.convert(column.column(path), DataType.DOUBLE);
    if (slot.nullable()) {
      throw column.fail("'" + path + "' may be null, but home must be somewhere");
    }
    return slot.index();
  }

  /** Numbers of trips, from 1, different for each vehicle. */
  private record TripNumber(Trips trips, long start, int series, int time, long vehicles)
      implements Kernel.OfLong {
    @Override
    public void fill(Frame frame, LongVector out) {
      long[] of = frame.longs(series).values;
      trips.trips(frame.longs(time).values, start, frame.count(), out.values);
      for (int i = 0, n = frame.count(); i < n; i++) {
        out.values[i] = out.values[i] * vehicles + of[i] + 1;
      }
    }
  }

  /** All fields of all rows, one field after the other. */
  private record Track(
      Trips trips,
      long start,
      int series,
      int time,
      int latitude,
      int longitude,
      long vehicles,
      int state)
      implements Kernel.OfDouble {
    @Override
    public DoubleVector allocate(int capacity) {
      return new DoubleVector(Trips.FIELDS * capacity);
    }

    @Override
    public void fill(Frame frame, DoubleVector out) {
      Trips.Cursor cursor = frame.state(state, () -> trips.cursor(vehicles));
      cursor.fill(
          frame.longs(series).values,
          frame.longs(time).values,
          start,
          frame.doubles(latitude).values,
          frame.doubles(longitude).values,
          frame.count(),
          out.values,
          frame.capacity());
    }
  }

  private record Field(int track, int field) implements Kernel.OfDouble {
    @Override
    public void fill(Frame frame, DoubleVector out) {
      double[] all = frame.doubles(track).values;
      System.arraycopy(all, field * frame.capacity(), out.values, 0, frame.count());
    }
  }
}
