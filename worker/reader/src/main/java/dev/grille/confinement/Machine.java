package dev.grille.confinement;

import java.util.Locale;
import java.util.Optional;

/**
 * A processor whose system calls are known.
 *
 * @see <a
 *     href="https://www.kernel.org/doc/html/latest/userspace-api/seccomp_filter.html">seccomp</a>
 */
enum Machine {
  X86_64(0xC000003E),
  AARCH64(0xC00000B7);

  private final int audit;

  Machine(int audit) {
    this.audit = audit;
  }

  /** {@code AUDIT_ARCH_*} of linux/audit.h. */
  int audit() {
    return audit;
  }

  /** Empty where the system is not Linux, or its processor another one. */
  static Optional<Machine> here() {
    if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
      return Optional.empty();
    }
    return switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
      case "amd64", "x86_64" -> Optional.of(X86_64);
      case "aarch64", "arm64" -> Optional.of(AARCH64);
      default -> Optional.empty();
    };
  }
}
