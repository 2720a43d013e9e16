package dev.grille.lab.bench.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out whose connection is whose, as Linux tells it under {@code /proc}. */
final class Sockets {
  private static final int LOCAL_ADDRESS = 1;
  private static final int STATE = 3;
  private static final int INODE = 9;
  private static final String LISTENS = "0A";
  private static final int HEXADECIMAL = 16;

  private Sockets() {}

  /** The socket of a TCP connection that begins at this port of this machine. */
  static Optional<String> inode(int port) {
    String end = ":%04X".formatted(port);
    return all()
        .filter(columns -> columns[LOCAL_ADDRESS].endsWith(end))
        .map(columns -> columns[INODE])
        .findFirst();
  }

  /** The port at which a process listens; nothing where it listens at none. */
  static Optional<Integer> listening(long pid) {
    return all()
        .filter(columns -> columns[STATE].equals(LISTENS) && has(pid, columns[INODE]))
        .map(columns -> columns[LOCAL_ADDRESS])
        .map(address -> address.substring(address.indexOf(':') + 1))
        .map(port -> Integer.valueOf(port, HEXADECIMAL))
        .findFirst();
  }

  private static Stream<String[]> all() {
    return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
        .flatMap(table -> lines(Path.of(table)).stream())
        .map(line -> line.strip().split("\\s+"))
        .filter(columns -> columns.length > INODE);
  }

  private static List<String> lines(Path table) {
    try {
      return Files.readAllLines(table);
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Whether a process has that socket. */
  static boolean has(long pid, String inode) {
    Path socket = Path.of("socket:[" + inode + "]");
    try (Stream<Path> files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
      return files.anyMatch(file -> socket.equals(target(file)));
    } catch (IOException e) {
      return false;
    }
  }

  private static Path target(Path link) {
    try {
      return Files.readSymbolicLink(link);
    } catch (IOException e) {
      return link;
    }
  }
}
