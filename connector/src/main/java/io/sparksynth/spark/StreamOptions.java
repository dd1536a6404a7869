package io.sparksynth.spark;

import io.sparksynth.engine.stream.Disorder;
import io.sparksynth.engine.stream.Rate;
import io.sparksynth.problem.Problems;
import io.sparksynth.spark.stream.StreamSettings;
import io.sparksynth.spec.Parameter;
import java.util.List;

/** What the options say about a stream, put together. */
final class StreamOptions {
  private StreamOptions() {}

  static StreamSettings of(SyntheticOptions options, Problems problems) {
    List<String> given =
        SyntheticOptions.OF_STREAMS.stream().filter(options::has).map(Parameter::name).toList();
    StreamTypes.Delay late = options.get(SyntheticOptions.LATE_BY);
    double lateRate = options.get(SyntheticOptions.LATE_RATE);
    double duplicateRate = options.get(SyntheticOptions.DUPLICATE_RATE);
    if (lateRate + duplicateRate > Disorder.MOST) {
      problems.add(
          "", "Options 'lateRate' and 'duplicateRate' must not be more than 0.9 together.");
    }
    if (given.contains("lateBy") && lateRate == 0) {
      problems.add("", "Option 'lateBy' needs 'lateRate': the share of rows that are late.");
    }
    Disorder disorder =
        new Disorder(
            lateRate,
            lateRate == 0 ? 0 : late.micros(),
            lateRate > 0 && late.isFixed(),
            options.find(SyntheticOptions.OUT_OF_ORDER_BY).orElse(0L),
            duplicateRate);
    return new StreamSettings(
        given,
        rate(options, given, problems),
        options.find(SyntheticOptions.MAX_ROWS).orElse(0L),
        options.find(SyntheticOptions.STREAM_START).orElse(null),
        options.get(SyntheticOptions.EVENT_TIME).equals("wall"),
        disorder,
        options.has(SyntheticOptions.START_DATE),
        options.has(SyntheticOptions.END_DATE));
  }

  private static Rate rate(SyntheticOptions options, List<String> given, Problems problems) {
    Rate rate = options.get(SyntheticOptions.ROWS_PER_SECOND);
    double ramp = options.get(SyntheticOptions.RAMP_UP);
    if (given.contains("speed") && !(rate instanceof Rate.Timeline)) {
      problems.add("", "Option 'speed' needs 'rowsPerSecond' to be timeline.");
    }
    if (ramp > 0 && !(rate instanceof Rate.Constant)) {
      problems.add("", "Option 'rampUpSeconds' needs 'rowsPerSecond' to be a number.");
    }
    if (rate instanceof Rate.Constant constant) {
      return new Rate.Constant(constant.rowsPerSecond(), ramp);
    }
    return rate instanceof Rate.Timeline
        ? new Rate.Timeline(options.get(SyntheticOptions.SPEED))
        : rate;
  }
}
