package io.sparksynth.job;

import io.sparksynth.engine.World;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The command line of the job: parses, runs, and turns what happened into an exit status. */
public final class GenerateCommand {
  private GenerateCommand() {}

  /**
   * Runs the job in this JVM, in the active Spark session if there is one.
   *
   * @return 0 all well, 1 a check failed, 2 bad options (nothing was written), 3 a table could not
   *     be written, or anything else failed
   */
  public static int run(String... args) {
    return run(System.out, System.err, args);
  }

  static int run(PrintStream out, PrintStream err, String... args) {
    var arguments = new JobArguments();
    var line = new CommandLine(arguments).setCaseInsensitiveEnumValuesAllowed(true);
    try {
      line.parseArgs(RowsArgument.expand(args));
      if (line.isUsageHelpRequested()) {
        line.usage(new PrintWriter(out, true, Charset.defaultCharset()));
        return ExitStatus.OK;
      }
      var requests = arguments.requests(World.installedIndustries(), Clock.systemUTC());
      return new Job(new Console(out, Console.isTerminal())).run(requests);
    } catch (ParameterException | BadUsage e) {
      err.println(e.getMessage());
      err.println("Run with --help for all options.");
      return ExitStatus.BAD_USAGE;
    } catch (NotWritten e) {
      err.println(e.getMessage());
      e.getCause().printStackTrace(err);
      return ExitStatus.NOT_WRITTEN;
    } catch (
        Exception e) { // Status 1, Java's own for any exception, would say that a check failed.
      e.printStackTrace(err);
      return ExitStatus.NOT_WRITTEN;
    }
  }
}
