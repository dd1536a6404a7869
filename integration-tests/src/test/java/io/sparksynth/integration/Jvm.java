package io.sparksynth.integration;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A JVM of its own with the class path and the settings of this one.
 *
 * @param output what it printed
 */
record Jvm(int status, String output) {
  private static final long MINUTES = 10;

  /** Runs a main class to its end. */
  static Jvm start(List<String> settings, String mainClass, String... arguments)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile("jvm", ".log");
    Process process = process(log, settings, mainClass, arguments);
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("still running: " + Files.readString(log));
    }
    String output = Files.readString(log, StandardCharsets.UTF_8);
    Files.delete(log);
    return new Jvm(process.exitValue(), output);
  }

  /** Starts a main class, which prints into a file. */
  static Process process(Path log, List<String> settings, String mainClass, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    for (String inherited : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (!inherited.startsWith("-Xmx") && !inherited.startsWith("-javaagent")) {
        command.add(inherited);
      }
    }
    command.addAll(List.of("-Dspark.testing=true", "-Dspark.ui.enabled=false"));
    command.addAll(settings);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }
}
