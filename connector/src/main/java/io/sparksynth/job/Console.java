package io.sparksynth.job;

import java.io.PrintStream;

/**
 * Where the job prints. On a terminal a status line is rewritten in place; in a log file or a
 * notebook each status is a line of its own. Safe to use from two threads.
 */
final class Console {
  private static final String ERASE_LINE = "\r\u001b[K";

  private final PrintStream out;
  private final boolean terminal;
  private boolean statusShown;

  Console(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** Whether standard output is a terminal that understands {@link #ERASE_LINE}. */
  @SuppressWarnings("SystemConsoleNull") // For those of JDK 22 and later it is asked.
  static boolean isTerminal() {
    java.io.Console console = System.console();
    if (console == null || System.getenv("TERM") == null) {
      return false;
    }
    try {
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true; // Before JDK 22 there is a console only if there is a terminal.
    }
  }

  /** Whether a status replaces the one before it, so that it may come often. */
  boolean rewritesStatus() {
    return terminal;
  }

  synchronized void line(String text) {
    eraseStatus();
    out.println(text);
    out.flush();
  }

  synchronized void status(String text) {
    if (!terminal) {
      line(text);
      return;
    }
    out.print(ERASE_LINE + text);
    out.flush();
    statusShown = true;
  }

  private void eraseStatus() {
    if (statusShown) {
      out.print(ERASE_LINE);
      statusShown = false;
    }
  }
}
