package dev.grille.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What the operating system adds to a child's confinement without root.
 *
 * @param prefix tokens that go before the child's command line
 * @param withoutNetwork whether a child has no network at all
 */
public record ChildIsolation(List<String> prefix, boolean withoutNetwork) {
  public ChildIsolation {
    prefix = List.copyOf(prefix);
  }

  /** No more than what a process of its own gives. */
  public static ChildIsolation none() {
    return new ChildIsolation(List.of(), false);
  }

  /**
   * Tries what this machine allows, once: {@code unshare --user --net} gives a child a network name
   * space of its own with nothing in it (Linux with unprivileged user name spaces), {@code prlimit}
   * forbids core dumps and files larger than 1 GiB.
   */
  public static ChildIsolation probe() {
    List<String> prefix = new ArrayList<>();
    if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
      return none();
    }
    boolean withoutNetwork =
        addIfItWorks(prefix, "unshare", "--user", "--map-current-user", "--net", "--")
            || addIfItWorks(prefix, "unshare", "--user", "--map-root-user", "--net", "--");
    addIfItWorks(prefix, "prlimit", "--core=0", "--fsize=1073741824", "--");
    return new ChildIsolation(prefix, withoutNetwork);
  }

  /** One line for the log. */
  public String describe() {
    return (withoutNetwork ? "without network (name spaces)" : "with the worker's network")
        + (prefix.contains("--core=0") ? ", without core dumps (prlimit)" : "");
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
      Process process =
          new ProcessBuilder(tokens)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
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
