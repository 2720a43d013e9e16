package dev.grille.confinement;

import com.sun.jna.LastErrorException;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a child that was taken over would try. Each attempt is made, and says how it went. */
public final class Attempts {
  public static final String DONE = "done";
  private static final int SIGCHLD = 17;
  private static final int CLONE_NEWUSER = 0x10000000;
  private static final int PTRACE_ATTACH = 16;
  private static final int TIOCSTI = 0x5412;
  private static final int PR_GET_DUMPABLE = 3;
  private static final int EXIT = 93;
  private static final int EXIT_X86 = 60;

  private final Kernel kernel = Kernel.here().orElseThrow();

  /** {@link #DONE}, or why not. */
  public static String make(String name, String argument) {
    try {
      new Attempts().attempt(name, argument);
      return DONE;
    } catch (LastErrorException e) {
      return "refused: errno " + e.getErrorCode();
    } catch (IOException | RuntimeException e) {
      return "refused: " + e;
    }
  }

  private void attempt(String name, String argument) throws IOException {
    switch (name) {
      case "read" -> Files.readAllBytes(Path.of(argument));
      case "link" -> Files.readSymbolicLink(Path.of(argument));
      case "list" -> {
        try (var files = Files.list(Path.of(argument))) {
          var unused = files.toList();
        }
      }
      case "write" -> Files.writeString(Path.of(argument), "planted");
      case "delete" -> Files.delete(Path.of(argument));
      case "mode" -> call(SystemCall.FCHMODAT, -100L, bytes(argument), 0777L, 0L);
      case "tcp" -> {
        try (Socket socket = new Socket()) {
          socket.connect(new InetSocketAddress("127.0.0.1", Integer.parseInt(argument)), 2000);
        }
      }
      case "unix" -> SocketChannel.open(UnixDomainSocketAddress.of(argument)).close();
      case "socket" -> call(SystemCall.SOCKET, Long.parseLong(argument), 1L, 0L);
      case "pair" -> call(SystemCall.SOCKETPAIR, 1L, 2L, 0L, memory(8));
      case "ring" -> call(SystemCall.IO_URING_SETUP, 1L, memory(256));
      case "signal" -> call(SystemCall.KILL, Long.parseLong(argument), 0L);
      case "signal-by-file" -> {
        int file = kernel.library().open("/dev/zero", 0);
        call(SystemCall.FCNTL, (long) file, 8L, Long.parseLong(argument));
      }
      case "terminal" -> call(SystemCall.IOCTL, 0L, (long) TIOCSTI, memory(1));
      case "trace" ->
          call(SystemCall.PTRACE, (long) PTRACE_ATTACH, Long.parseLong(argument), 0L, 0L);
      case "memory" -> readMemory(Long.parseLong(argument));
      case "limit" -> call(SystemCall.PRLIMIT64, Long.parseLong(argument), 0L, 0L, memory(16));
      case "descriptor" -> call(SystemCall.PIDFD_OPEN, Long.parseLong(argument), 0L);
      case "program" -> new ProcessBuilder("/bin/true").start();
      case "fork" -> fork();
      case "clone3" -> call(SystemCall.CLONE3, memory(88), 88L);
      case "users" -> call(SystemCall.UNSHARE, (long) CLONE_NEWUSER);
      case "enter" -> call(SystemCall.SETNS, 0L, 0L);
      case "mount" -> call(SystemCall.MOUNT, 0L, bytes("/tmp"), bytes("tmpfs"), 0L, 0L);
      case "bpf" -> call(SystemCall.BPF, 0L, memory(128), 128L);
      case "performance" -> call(SystemCall.PERF_EVENT_OPEN, memory(128), 0L, -1L, -1L, 0L);
      case "faults" -> call(SystemCall.USERFAULTFD, 1L);
      case "keys" -> call(SystemCall.KEYCTL, 0L, -3L, 1L);
      default -> throw new IllegalArgumentException(name);
    }
  }

  private void readMemory(long pid) {
    Pointer local = memory(16);
    local.setPointer(0, memory(8));
    local.setLong(8, 8);
    Pointer remote = memory(16);
    remote.setLong(0, 0x1000);
    remote.setLong(8, 8);
    call(SystemCall.PROCESS_VM_READV, pid, local, 1L, remote, 1L, 0L);
  }

  private void fork() {
    long child = call(SystemCall.CLONE, (long) SIGCHLD, 0L, 0L, 0L, 0L);
    if (child == 0) {
      int number = kernel.machine() == Machine.X86_64 ? EXIT_X86 : EXIT;
      kernel.library().syscall(new NativeLong(number), new NativeLong(0));
    }
  }

  private long call(SystemCall call, Object... arguments) {
    Object[] words = new Object[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i] instanceof Long number ? new NativeLong(number) : arguments[i];
    }
    return kernel.call(call, words);
  }

  private static Pointer bytes(String text) {
    com.sun.jna.Memory memory = new com.sun.jna.Memory(text.length() + 1L);
    memory.setString(0, text);
    return memory;
  }

  private static Pointer memory(long bytes) {
    com.sun.jna.Memory memory = new com.sun.jna.Memory(bytes);
    memory.clear();
    return memory;
  }

  /** Whether the calling process is hidden from others of its user. */
  public static boolean isHidden() {
    NativeLong zero = new NativeLong(0);
    return LibC.load().prctl(PR_GET_DUMPABLE, zero, zero, zero, zero) == 0;
  }

  /** A fault of the kind that a codec in C makes. */
  public static void crash() {
    new Pointer(8).setInt(0, 1);
  }
}
