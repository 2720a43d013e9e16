package dev.grille.lab.bench.chaos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A disk of a few megabytes for temporary files, which can be full: a tmpfs in a mount name space
 * of its own, which Linux lets anybody have beside a user name space. A shell keeps it, so that it
 * outlives whoever uses it, and fills it when told to.
 */
final class SmallDisk implements AutoCloseable {
  /** A child that starts needs 2 MB, which go with it. */
  private static final String SIZE = "48m";

  private static final long PATIENCE_SECONDS = 10;

  /**
   * What is there when the disk is filled gets a second name: whoever deletes a file then gains no
   * room by it.
   */
  private static final String SHELL =
      """
      mount -t tmpfs -o size=$1 tmpfs "$0" || exit 1
      echo done
      while read -r word; do
        case $word in
          fill)
            mkdir "$0/full" && find "$0" -path "$0/full" -prune -o -type f -print |
              while read -r file; do ln "$file" "$0/full/$((n += 1))"; done
            cat /dev/zero > "$0/full/rest"
            ;;
          free) rm -rf "$0/full" ;;
        esac
        echo done
      done
      """;

  private final Path folder;
  private final Process shell;
  private final Writer orders;
  private final BufferedReader replies;

  private SmallDisk(Path folder) throws IOException {
    this.folder = folder;
    ProcessBuilder builder =
        new ProcessBuilder(
            "unshare",
            "--user",
            "--map-root-user",
            "--mount",
            "sh",
            "-c",
            SHELL,
            folder.toString(),
            SIZE);
    this.shell = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    this.orders = shell.outputWriter(StandardCharsets.UTF_8);
    this.replies = shell.inputReader(StandardCharsets.UTF_8);
  }

  /** One that is empty; nothing where this system lets nobody but root have it. */
  static Optional<SmallDisk> mount() throws IOException {
    // Not among the bench's other files: the path of a socket has a hundred bytes.
    Path folder = Files.createTempDirectory("grille-disk");
    try {
      SmallDisk disk = new SmallDisk(folder);
      if (disk.isDone() && disk.letsIn()) {
        return Optional.of(disk);
      }
      disk.close();
    } catch (IOException noSuchProgram) {
      Files.deleteIfExists(folder);
    }
    return Optional.empty();
  }

  private boolean letsIn() throws IOException {
    List<String> trial = new ArrayList<>(entrance());
    trial.add("true");
    Process process =
        new ProcessBuilder(trial).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try {
      return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Where it is, for whoever came in. */
  Path folder() {
    return folder;
  }

  /** What goes before a command that is to see it; the process keeps its number. */
  List<String> entrance() {
    return List.of(
        "nsenter",
        "--target",
        Long.toString(shell.pid()),
        "--user",
        "--mount",
        "--preserve-credentials",
        "--");
  }

  /** Nothing can be written to it from now on. */
  void fill() throws IOException {
    order("fill");
  }

  /** It has room again. */
  void free() throws IOException {
    order("free");
  }

  private synchronized void order(String word) throws IOException {
    orders.write(word + "\n");
    orders.flush();
    if (!isDone()) {
      throw new IOException("the shell that keeps " + folder + " has ended");
    }
  }

  private boolean isDone() throws IOException {
    return "done".equals(replies.readLine());
  }

  /** After those who use it. */
  @Override
  public void close() throws IOException {
    orders.close();
    shell.destroy();
    Files.deleteIfExists(folder);
  }
}
