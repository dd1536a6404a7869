package io.sparksynth.spark.read;

import io.sparksynth.engine.WorldConfig;
import java.io.Serializable;
import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.types.StructType;

/** What the options say about streams: how a scan becomes one, or that it can't be read at once. */
public interface Streaming extends Serializable {
  /** A scan without such options. */
  Streaming NONE =
      new Streaming() {
        private static final long serialVersionUID = 1L;

        @Override
        public MicroBatchStream start(
            WorldConfig config, String table, StructType columns, ReadTuning tuning) {
          throw new UnsupportedOperationException("this scan is not streamed");
        }

        @Override
        public void refuseInBatch() {}
      };

  /** Begins a stream. */
  MicroBatchStream start(WorldConfig config, String table, StructType columns, ReadTuning tuning);

  /**
   * Called before the rows are read at once.
   *
   * @throws io.sparksynth.problem.ProblemsException if options are given that only a stream has
   */
  void refuseInBatch();
}
