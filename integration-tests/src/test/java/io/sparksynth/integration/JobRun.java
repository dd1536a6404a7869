package io.sparksynth.integration;

import io.sparksynth.job.GenerateCommand;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a run of the job, in this JVM and session, returned and printed. */
record JobRun(int status, String out, String err) {
  static JobRun of(List<String> arguments) {
    return of(arguments.toArray(String[]::new));
  }

  static JobRun of(String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
      int status = GenerateCommand.run(arguments);
      return new JobRun(
          status,
          said.toString(StandardCharsets.UTF_8),
          complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** All that it printed. */
  String said() {
    return out + err;
  }
}
