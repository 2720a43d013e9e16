package dev.grille.lab.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out whether a port of this machine can be had, and who has it where it cannot. */
public final class PortOwner {
  /** State LISTEN in the kernel's table of TCP sockets (proc_pid_net(5)). */
  private static final String LISTENING = "0A";

  private static final int LOCAL_ADDRESS = 1;
  private static final int STATE = 3;
  private static final int INODE = 9;

  private final Path proc;

  /** Asks the running system. */
  public PortOwner() {
    this(Path.of("/proc"));
  }

  PortOwner(Path proc) {
    this.proc = proc;
  }

  /** Whether nothing listens at the loopback address's port. */
  public static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * The process that listens at a port; empty where the system does not tell, as of other users'
   * processes, or where it has no {@code /proc}.
   */
  public Optional<ProcessHandle> of(int port) {
    Set<String> sockets =
        List.of("tcp", "tcp6").stream()
            .flatMap(table -> listening(proc.resolve("net").resolve(table), port).stream())
            .map(inode -> "socket:[" + inode + "]")
            .collect(Collectors.toSet());
    return sockets.isEmpty()
        ? Optional.empty()
        : ProcessHandle.allProcesses().filter(process -> holds(process, sockets)).findFirst();
  }

  private static List<String> listening(Path table, int port) {
    String ending = ":%04X".formatted(port);
    try {
      return Files.readAllLines(table).stream()
          .map(line -> line.strip().split("\\s+"))
          .filter(cells -> cells.length > INODE && cells[STATE].equals(LISTENING))
          .filter(cells -> cells[LOCAL_ADDRESS].endsWith(ending))
          .map(cells -> cells[INODE])
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private boolean holds(ProcessHandle process, Set<String> sockets) {
    Path open = proc.resolve(Long.toString(process.pid())).resolve("fd");
    try (DirectoryStream<Path> files = Files.newDirectoryStream(open)) {
      for (Path file : files) {
        if (sockets.contains(Files.readSymbolicLink(file).toString())) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }
}
