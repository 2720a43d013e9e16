package dev.grille.confinement;

import com.sun.jna.LastErrorException;
import com.sun.jna.NativeLong;
import java.util.Optional;

/**
 * What this process does to itself, and what the system below it knows how to do.
 *
 * @param filter whether system calls can be refused
 * @param files the version of Landlock; 0 for none
 */
public record Confinement(boolean filter, int files) {
  private static final int AF_INET = 2;
  private static final int SOCK_STREAM = 1;

  /** What can be had here; nothing where the system is not Linux or cannot be asked. */
  public static Confinement available() {
    return Kernel.here()
        .map(kernel -> new Confinement(SystemCallFilter.isThere(kernel), FileRules.version(kernel)))
        .orElse(new Confinement(false, 0));
  }

  /**
   * Hides this process from others of its user: its environment, memory and descriptors cannot be
   * read by them, and it leaves no core dump. Tools such as jcmd need root from then on.
   *
   * @return whether the system knows how
   */
  public static boolean hide() {
    Optional<Kernel> kernel = Kernel.here();
    kernel.ifPresent(Kernel::hide);
    return kernel.isPresent();
  }

  /**
   * Closes this process in, for good: no connection, no other process, no signal to one, no
   * program, no name space. Tries itself whether that holds.
   *
   * @throws ConfinementException when it does not
   */
  public static void closeIn() {
    Kernel kernel =
        Kernel.here().orElseThrow(() -> new ConfinementException("no Linux that is known"));
    kernel.forbidNewPrivileges();
    kernel.hide();
    SystemCallFilter.apply(kernel);
    try {
      kernel.call(
          SystemCall.SOCKET,
          new NativeLong(AF_INET),
          new NativeLong(SOCK_STREAM),
          new NativeLong(0));
    } catch (LastErrorException refused) {
      if (refused.getErrorCode() == LibC.EPERM) {
        return;
      }
    }
    throw new ConfinementException("the filter of system calls is not in force");
  }
}
