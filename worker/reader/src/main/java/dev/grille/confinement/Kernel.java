package dev.grille.confinement;

import com.sun.jna.LastErrorException;
import com.sun.jna.NativeLong;
import java.util.Optional;

/** The kernel below this process, asked by number. */
final class Kernel {
  private static final int PR_SET_PDEATHSIG = 1;
  private static final int PR_SET_DUMPABLE = 4;
  private static final int PR_CAPBSET_DROP = 24;
  private static final int PR_SET_NO_NEW_PRIVS = 38;
  private static final int PR_CAP_AMBIENT = 47;
  private static final int PR_CAP_AMBIENT_CLEAR_ALL = 4;

  /** Capabilities have the numbers 0 to 63 at most; those that a kernel lacks are passed over. */
  private static final int MAX_CAPABILITIES = 64;

  private static final int SIGKILL = 9;

  private final Machine machine;
  private final LibC library;

  private Kernel(Machine machine, LibC library) {
    this.machine = machine;
    this.library = library;
  }

  /** Empty where there is no Linux, or none whose calls are known, or its library cannot be had. */
  static Optional<Kernel> here() {
    try {
      return Machine.here().map(machine -> new Kernel(machine, LibC.load()));
    } catch (LinkageError cannotBeLoaded) {
      return Optional.empty();
    }
  }

  Machine machine() {
    return machine;
  }

  LibC library() {
    return library;
  }

  /** Calls by number; the result is never negative. */
  long call(SystemCall call, Object... arguments) throws LastErrorException {
    return library.syscall(new NativeLong(call.on(machine)), arguments).longValue();
  }

  /** No program that is started from here may gain rights by its file (setuid, capabilities). */
  void forbidNewPrivileges() {
    control(PR_SET_NO_NEW_PRIVS, 1);
  }

  /** Nobody with this process's user may look into it or trace it, and it leaves no core dump. */
  void hide() {
    control(PR_SET_DUMPABLE, 0);
  }

  /** The calling thread's process ends when the one that started it does. */
  void endWithParent() {
    control(PR_SET_PDEATHSIG, SIGKILL);
  }

  /** Gives up all capabilities of the calling thread, also those that a program file would give. */
  void dropCapabilities() {
    for (int capability = 0; capability < MAX_CAPABILITIES; capability++) {
      try {
        control(PR_CAPBSET_DROP, capability);
      } catch (LastErrorException unknownOrNotOurs) {
        // Without CAP_SETPCAP there is nothing to be gained either: no new privileges.
      }
    }
    try {
      control(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL);
    } catch (LastErrorException before43) {
      // A kernel without ambient capabilities.
    }
    // struct __user_cap_header_struct of version 3, this thread; two of __user_cap_data_struct.
    try (NativeMemory header = new NativeMemory(8);
        NativeMemory none = new NativeMemory(24)) {
      header.at().setInt(0, 0x20080522);
      call(SystemCall.CAPSET, header.at(), none.at());
    }
  }

  private void control(int option, long argument) {
    NativeLong zero = new NativeLong(0);
    library.prctl(option, new NativeLong(argument), zero, zero, zero);
  }
}
