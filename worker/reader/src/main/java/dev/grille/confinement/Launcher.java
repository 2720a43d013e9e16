package dev.grille.confinement;

import com.sun.jna.LastErrorException;
import com.sun.jna.NativeLong;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A small program that gives up what can only be given up before a program begins, and then becomes
 * the program. For processes that have many threads at once, such as a JVM, it is too late: files
 * and capabilities are a matter of each thread.
 */
public final class Launcher {
  /** Where programs, libraries, fonts and what the kernel tells of itself are found. */
  private static final List<String> SYSTEM =
      List.of(
          "/usr",
          "/bin",
          "/sbin",
          "/lib",
          "/lib32",
          "/lib64",
          "/proc",
          "/sys",
          "/etc/fonts",
          "/etc/ld.so.cache",
          "/etc/ld.so.conf",
          "/etc/localtime",
          "/etc/alternatives",
          "/var/cache/fontconfig",
          "/dev/zero",
          "/dev/random",
          "/dev/urandom");

  private static final int CLOSE_RANGE_CLOEXEC = 4;
  private static final int CANNOT_CONFINE = 70;

  private Launcher() {}

  /**
   * As {@link LaunchOrder#tokens} writes it.
   *
   * @param arguments options, {@code --}, and the program with its arguments
   */
  public static void main(String[] arguments) {
    try {
      LaunchOrder order = LaunchOrder.parse(List.of(arguments));
      Kernel kernel =
          Kernel.here().orElseThrow(() -> new ConfinementException("no Linux that is known"));
      become(order, kernel);
    } catch (RuntimeException e) {
      System.err.println("the launcher cannot confine a child: " + e.getMessage());
      System.exit(CANNOT_CONFINE);
    }
  }

  /** Returns only by an exception: this process is another program then. */
  private static void become(LaunchOrder order, Kernel kernel) {
    kernel.forbidNewPrivileges();
    kernel.dropCapabilities();
    int version = FileRules.version(kernel);
    if (version > 0) {
      restrictFiles(order, kernel, version);
    }
    if (order.endsWithParent()) {
      // Not inherited by threads: the option of unshare reached only the first one.
      kernel.endWithParent();
    }
    closeOnExec(kernel);
    List<String> program = order.program();
    kernel.library().execv(program.get(0), program.toArray(String[]::new));
  }

  private static void restrictFiles(LaunchOrder order, Kernel kernel, int version) {
    try (FileRules rules = FileRules.begin(kernel, version)) {
      List<Path> readable = new ArrayList<>(SYSTEM.stream().map(Path::of).toList());
      readable.addAll(order.readable());
      readable.forEach(rules::allowReading);
      rules.allowWriting(Path.of("/dev/null"));
      order.writable().forEach(rules::allowWriting);
      rules.allowWriting(order.folder());
      rules.allowRemovingFolders(order.folder().resolveSibling(""));
      rules.apply();
    }
  }

  private static void closeOnExec(Kernel kernel) {
    try {
      kernel.call(
          SystemCall.CLOSE_RANGE,
          new NativeLong(3),
          new NativeLong(Integer.MAX_VALUE),
          new NativeLong(CLOSE_RANGE_CLOEXEC));
    } catch (LastErrorException before511) {
      // The JVM itself opens nothing that outlives it.
    }
  }
}
