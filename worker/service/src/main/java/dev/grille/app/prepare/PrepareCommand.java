package dev.grille.app.prepare;

import dev.grille.sandbox.JavaOptions;
import dev.grille.sandbox.ReaderArchive;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;

/**
 * Leaves archives of class data beside an executable jar that was extracted, and a file of options
 * to start it with. Whoever installs the program runs it once; without it all works, but slower.
 */
@Command(
    name = "prepare",
    hidden = true,
    description = {
      "Makes later starts faster, of an executable jar that was extracted:",
      "  java -Djarmode=tools -jar grille-worker-VERSION-exec.jar extract --destination DIR",
      "  java -jar DIR/JAR prepare",
      "  java @DIR/java.options -jar DIR/JAR worker"
    })
public final class PrepareCommand implements Callable<Integer> {
  /** Options for the JVM, beside the jar. */
  private static final String OPTIONS = "java.options";

  private static final String ARCHIVE = "worker.jsa";

  /**
   * A hundred times the JVM's own numbers of calls and rounds after which it compiles a method with
   * all its might. Where a worker and its children start on two processors, that work on what is
   * used at the start only costs more than the start itself; what reads, folds and encrypts large
   * records is called often enough to be compiled all the same.
   */
  private static final List<String> COMPILE_WHAT_IS_HOT =
      List.of(
          "-XX:Tier4InvocationThreshold=500000",
          "-XX:Tier4MinInvocationThreshold=60000",
          "-XX:Tier4CompileThreshold=1500000",
          "-XX:Tier4BackEdgeThreshold=4000000");

  private static final String NATIVES = "grille.natives";
  private static final long PATIENCE_MINUTES = 5;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path jar = extractedJar();
    Path archive = jar.resolveSibling(ARCHIVE);
    if (Files.notExists(archive)) {
      Path part = jar.resolveSibling(ARCHIVE + "." + ProcessHandle.current().pid());
      try {
        train(jar, part);
        ReaderArchive.publish(part, archive);
      } finally {
        Files.deleteIfExists(part);
      }
    }
    write(options(archive), jar);
    ReaderArchive.make();
    return 0;
  }

  /** A JVM that is told to leave an archive leaves it when it ends. */
  private static void train(Path jar, Path archive) throws IOException, InterruptedException {
    run(List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:cds*=off"), jar, "training-run");
  }

  private static List<String> options(Path archive) {
    List<String> options = new ArrayList<>(JavaOptions.ofArchive(archive));
    options.addAll(COMPILE_WHAT_IS_HOT);
    options.addAll(natives());
    return options;
  }

  private static List<String> natives() {
    String folder = System.getProperty(NATIVES);
    return folder == null ? List.of() : List.of("-D" + NATIVES + "=" + folder);
  }

  /** Only what this Java starts with is left to be started with. */
  private static void write(List<String> options, Path jar)
      throws IOException, InterruptedException {
    Path file = jar.resolveSibling(OPTIONS);
    Path part = jar.resolveSibling(OPTIONS + "." + ProcessHandle.current().pid());
    try {
      Files.write(part, options.stream().map(JavaOptions::quoted).toList());
      run(List.of("@" + part), jar, "--version");
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void run(List<String> options, Path jar, String command)
      throws IOException, InterruptedException {
    Path said = Files.createTempFile("grille-" + command, ".log");
    try {
      List<String> tokens = new ArrayList<>();
      tokens.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      tokens.addAll(options);
      tokens.addAll(natives());
      tokens.addAll(List.of("-Djava.awt.headless=true", "-jar", jar.toString(), command));
      Process process =
          new ProcessBuilder(tokens)
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException(command + " does not end");
      }
      if (process.exitValue() != 0) {
        throw new IllegalStateException(command + " failed: " + Files.readString(said));
      }
    } finally {
      Files.deleteIfExists(said);
    }
  }

  private static Path extractedJar() {
    String classPath = System.getProperty("java.class.path");
    Path jar = Path.of(classPath).toAbsolutePath();
    if (classPath.contains(File.pathSeparator) || !Files.isDirectory(jar.resolveSibling("lib"))) {
      throw new IllegalStateException(
          "only an extracted jar can be prepared: see grille prepare --help");
    }
    return jar;
  }
}
