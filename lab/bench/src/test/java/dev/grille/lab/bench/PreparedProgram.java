package dev.grille.lab.bench;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * The shipped jar, extracted and prepared as the launcher and the image do it: a start of it costs
 * half the processor time.
 */
public final class PreparedProgram {
  private PreparedProgram() {}

  /** The jar of one that all tests of this build share; the first to ask prepares it. */
  public static synchronized Path shared() throws IOException, InterruptedException {
    Path folder = Path.of("target", "prepared-program").toAbsolutePath();
    Files.createDirectories(folder.getParent());
    try (FileChannel lock =
            FileChannel.open(
                folder.resolveSibling("prepared-program.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var unused = lock.lock()) {
      FileTime packaged = Files.getLastModifiedTime(ShippedJar.path());
      Path finished = folder.resolve("finished");
      if (!Files.exists(finished) || !Files.getLastModifiedTime(finished).equals(packaged)) {
        FileSystemUtils.deleteRecursively(folder);
        into(folder);
        Files.createFile(finished);
        Files.setLastModifiedTime(finished, packaged);
      }
      return folder.resolve("grille.jar");
    }
  }

  /** Prepares one in a folder that does not exist yet, and returns its jar. */
  static Path into(Path folder) throws IOException, InterruptedException {
    Path jar = folder.resolve("grille.jar");
    require(
        "-Djarmode=tools",
        "-jar",
        ShippedJar.path().toString(),
        "extract",
        "--destination",
        folder.toString(),
        "--application-filename",
        jar.getFileName().toString());
    require("-jar", jar.toString(), "prepare");
    return jar;
  }

  private static void require(String... arguments) throws IOException, InterruptedException {
    int code = run(arguments);
    if (code != 0) {
      throw new IllegalStateException(String.join(" ", arguments) + " ended with " + code);
    }
  }

  /** Runs Java with such arguments and returns its exit code; what it says is not kept. */
  static int run(String... arguments) throws IOException, InterruptedException {
    List<String> tokens =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    tokens.addAll(List.of(arguments));
    var builder = new ProcessBuilder(tokens).redirectErrorStream(true);
    builder.environment().remove("CLASSPATH");
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    return builder.start().waitFor();
  }
}
