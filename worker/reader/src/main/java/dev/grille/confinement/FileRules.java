package dev.grille.confinement;

import com.sun.jna.LastErrorException;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which parts of the file system the calling thread, and what it starts, may still use (Landlock,
 * linux/landlock.h). Where the kernel knows how, this also ends TCP, signals and abstract sockets
 * to whoever is outside, and tracing always.
 */
final class FileRules implements AutoCloseable {
  private static final long EXECUTE = 1;
  private static final long WRITE_FILE = 1 << 1;
  private static final long READ_FILE = 1 << 2;
  private static final long READ_DIR = 1 << 3;
  private static final long REMOVE_DIR = 1 << 4;
  private static final long REMOVE_FILE = 1 << 5;
  private static final long MAKE_DIR = 1 << 7;
  private static final long MAKE_REG = 1 << 8;
  private static final long REFER = 1 << 13;
  private static final long TRUNCATE = 1 << 14;

  /** What can be said of a file that is no folder. */
  private static final long OF_FILES = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE;

  private static final long READ = EXECUTE | READ_FILE | READ_DIR;
  private static final long WRITE =
      READ | WRITE_FILE | REMOVE_DIR | REMOVE_FILE | MAKE_DIR | MAKE_REG | REFER | TRUNCATE;

  /** Rights over files that each version of the interface knows, from 1 on. */
  private static final long[] KNOWN = {0x1FFF, 0x3FFF, 0x7FFF, 0x7FFF, 0xFFFF};

  private static final int VERSION_WITH_NET = 4;
  private static final int VERSION_WITH_SCOPES = 6;
  private static final long BIND_AND_CONNECT = 3;
  private static final long SOCKETS_AND_SIGNALS = 3;

  private static final int CREATE_RULESET_VERSION = 1;
  private static final int RULE_PATH_BENEATH = 1;
  private static final int O_PATH_CLOEXEC = 0x280000;

  private final Kernel kernel;
  private final long handled;
  private final int ruleset;

  private FileRules(Kernel kernel, long handled, int ruleset) {
    this.kernel = kernel;
    this.handled = handled;
    this.ruleset = ruleset;
  }

  /** The version of the interface; 0 where the kernel has none, or it is switched off. */
  static int version(Kernel kernel) {
    try {
      return (int)
          kernel.call(
              SystemCall.LANDLOCK_CREATE_RULESET,
              Pointer.NULL,
              new NativeLong(0),
              new NativeLong(CREATE_RULESET_VERSION));
    } catch (LastErrorException e) {
      return 0;
    }
  }

  /** Rules that allow nothing yet, and are not in force yet. */
  static FileRules begin(Kernel kernel, int version) {
    long handled = KNOWN[Math.min(version, KNOWN.length) - 1];
    long size = version >= VERSION_WITH_SCOPES ? 24 : version >= VERSION_WITH_NET ? 16 : 8;
    try (NativeMemory attributes = new NativeMemory(24)) {
      attributes.at().setLong(0, handled);
      attributes.at().setLong(8, BIND_AND_CONNECT);
      attributes.at().setLong(16, SOCKETS_AND_SIGNALS);
      long descriptor =
          kernel.call(
              SystemCall.LANDLOCK_CREATE_RULESET,
              attributes.at(),
              new NativeLong(size),
              new NativeLong(0));
      return new FileRules(kernel, handled, (int) descriptor);
    }
  }

  /** Allows reading and running what lies at or below a path, if there is anything. */
  void allowReading(Path path) {
    allow(path, READ);
  }

  /** Allows reading, and making and changing files and folders, but no links, nodes or sockets. */
  void allowWriting(Path path) {
    allow(path, WRITE);
  }

  /** Allows removing empty folders: a folder of one's own is removed from the one above it. */
  void allowRemovingFolders(Path path) {
    allow(path, REMOVE_DIR);
  }

  /** Puts the rules in force for the calling thread, for good. */
  void apply() {
    kernel.call(SystemCall.LANDLOCK_RESTRICT_SELF, new NativeLong(ruleset), new NativeLong(0));
  }

  private void allow(Path path, long rights) {
    if (Files.notExists(path)) {
      return;
    }
    int place = kernel.library().open(path.toString(), O_PATH_CLOEXEC);
    // struct landlock_path_beneath_attr, packed.
    try (NativeMemory rule = new NativeMemory(12)) {
      long possible = Files.isDirectory(path) ? rights : rights & OF_FILES;
      rule.at().setLong(0, possible & handled);
      rule.at().setInt(8, place);
      kernel.call(
          SystemCall.LANDLOCK_ADD_RULE,
          new NativeLong(ruleset),
          new NativeLong(RULE_PATH_BENEATH),
          rule.at(),
          new NativeLong(0));
    } finally {
      kernel.library().close(place);
    }
  }

  @Override
  public void close() {
    kernel.library().close(ruleset);
  }
}
