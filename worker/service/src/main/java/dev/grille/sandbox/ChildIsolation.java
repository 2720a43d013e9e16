package dev.grille.sandbox;

import dev.grille.confinement.Confinement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What the operating system adds to a child's confinement without root.
 *
 * @param mode what is in force
 * @param prefix tokens that go before the child's command line
 * @param files whether a child's files are restricted (Landlock)
 * @param missing why the mode is not a stronger one; empty where it is the strongest
 */
public record ChildIsolation(
    IsolationMode mode, List<String> prefix, boolean files, String missing) {
  public ChildIsolation {
    prefix = List.copyOf(prefix);
  }

  /** No more than what a process of its own gives. */
  public static ChildIsolation none() {
    return new ChildIsolation(IsolationMode.NONE, List.of(), false, "none was asked for");
  }

  /**
   * Tries what this machine allows, once: {@code unshare} gives a child users, processes and a
   * network of its own (Linux with unprivileged user name spaces), {@code prlimit} forbids core
   * dumps and files larger than 1 GiB. What the child does to itself is asked of the kernel.
   */
  public static ChildIsolation probe(IsolationSettings settings) {
    Confinement available = Confinement.available();
    if (!available.filter()) {
      return new ChildIsolation(
          IsolationMode.NONE, List.of(), false, "this system has no filter of system calls");
    }
    List<String> prefix = new ArrayList<>();
    boolean apart =
        settings.nameSpaces()
            && (addNameSpaces(prefix, "--map-current-user")
                || addNameSpaces(prefix, "--map-root-user"));
    addIfItWorks(prefix, "prlimit", "--core=0", "--fsize=1073741824", "--");
    String missing =
        apart ? "" : settings.nameSpaces() ? "this system refuses name spaces" : "by the settings";
    return new ChildIsolation(
        apart ? IsolationMode.NAME_SPACES : IsolationMode.FILTER,
        prefix,
        available.files() > 0,
        missing);
  }

  /** One line for the log. */
  public String describe() {
    return mode.words()
        + (files ? ", files restricted (Landlock)" : "")
        + (prefix.contains("--core=0") ? ", without core dumps (prlimit)" : "")
        + (missing.isEmpty() ? "" : "; no stronger isolation: " + missing);
  }

  /** Whether the first process is not the child itself but waits for it. */
  boolean hasWrapper() {
    return mode == IsolationMode.NAME_SPACES;
  }

  private static boolean addNameSpaces(List<String> prefix, String users) {
    return addIfItWorks(
        prefix, "unshare", "--user", users, "--net", "--pid", "--fork", "--kill-child=KILL", "--");
  }

  private static boolean addIfItWorks(List<String> prefix, String program, String... arguments) {
    Optional<Path> path =
        List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin").stream()
            .map(folder -> Path.of(folder, program))
            .filter(Files::isExecutable)
            .findFirst();
    if (path.isEmpty()) {
      return false;
    }
    List<String> tokens = new ArrayList<>();
    tokens.add(path.get().toString());
    tokens.addAll(List.of(arguments));
    List<String> trial = new ArrayList<>(prefix);
    trial.addAll(tokens);
    trial.add(Files.isExecutable(Path.of("/bin/true")) ? "/bin/true" : "/usr/bin/true");
    if (!succeeds(trial)) {
      return false;
    }
    prefix.addAll(tokens);
    return true;
  }

  private static boolean succeeds(List<String> tokens) {
    try {
      ProcessBuilder builder = new ProcessBuilder(tokens);
      // The worker's own may hold secrets.
      builder.environment().clear();
      Process process =
          builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      if (process.waitFor(5, TimeUnit.SECONDS)) {
        return process.exitValue() == 0;
      }
      process.destroyForcibly();
      return false;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
