package dev.grille.confinement;

import com.sun.jna.LastErrorException;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.util.List;

/**
 * What a reader's process may not ask of the kernel once it stands. It has its files open, its
 * connection made and its libraries loaded; from then on it computes, reads, writes and makes
 * threads. No connection, no other process, no signal to one, no other program, no name space.
 */
final class SystemCallFilter {
  private static final int SECCOMP_SET_MODE_FILTER = 1;
  private static final int SECCOMP_GET_ACTION_AVAIL = 2;
  private static final int ALL_THREADS = 1;
  private static final int SECCOMP_RET_ERRNO = 0x00050000;

  /** struct sock_filter: code, two jumps, value. */
  private static final int INSTRUCTION_BYTES = 8;

  private static final int CLONE_THREAD = 0x00010000;

  /** Mounts, control groups, host names, IPC, users, processes, networks. */
  private static final int NAME_SPACES =
      0x00020000 | 0x02000000 | 0x04000000 | 0x08000000 | 0x10000000 | 0x20000000 | 0x40000000;

  /** F_SETOWN, F_SETSIG, F_SETOWN_EX: let the kernel send any signal, to anybody of one's user. */
  private static final int[] SIGNALS_BY_FILE = {8, 10, 15};

  /** TIOCSTI, TIOCLINUX, TIOCSPGRP: typing into a terminal; FIOSETOWN, SIOCSPGRP: as above. */
  private static final int[] CONTROLS = {0x5412, 0x541C, 0x5410, 0x8901, 0x8902};

  private SystemCallFilter() {}

  /** Whether this kernel has filters that answer with an error. */
  static boolean isThere(Kernel kernel) {
    try (NativeMemory action = new NativeMemory(4)) {
      action.at().setInt(0, SECCOMP_RET_ERRNO);
      kernel.call(
          SystemCall.SECCOMP,
          new NativeLong(SECCOMP_GET_ACTION_AVAIL),
          new NativeLong(0),
          action.at());
      return true;
    } catch (LastErrorException e) {
      return false;
    }
  }

  /**
   * Lays the filter on all threads of this process, for good.
   *
   * @throws ConfinementException when the kernel does not take it
   */
  static void apply(Kernel kernel) {
    List<FilterProgram.Instruction> program = program(kernel.machine(), kernel.library().getpid());
    try (NativeMemory code = new NativeMemory((long) INSTRUCTION_BYTES * program.size());
        NativeMemory descriptor = new NativeMemory(16)) {
      for (int i = 0; i < program.size(); i++) {
        Pointer at = code.at().share((long) INSTRUCTION_BYTES * i);
        at.setShort(0, (short) program.get(i).code());
        at.setByte(2, (byte) program.get(i).ifTrue());
        at.setByte(3, (byte) program.get(i).ifFalse());
        at.setInt(4, program.get(i).value());
      }
      descriptor.at().setShort(0, (short) program.size());
      descriptor.at().setPointer(8, code.at());
      // A positive answer is a thread that could not be reached.
      long left =
          kernel.call(
              SystemCall.SECCOMP,
              new NativeLong(SECCOMP_SET_MODE_FILTER),
              new NativeLong(ALL_THREADS),
              descriptor.at());
      if (left != 0) {
        throw new ConfinementException("a thread could not be filtered");
      }
    } catch (LastErrorException e) {
      throw new ConfinementException("the kernel takes no filter of system calls: " + e);
    }
  }

  /** Those that are refused whatever they ask. */
  static List<SystemCall> refused() {
    return REFUSED;
  }

  static List<FilterProgram.Instruction> program(Machine machine, int self) {
    FilterProgram filter = new FilterProgram(machine);
    for (SystemCall call : REFUSED) {
      filter.refuse(call);
    }
    // The C library falls back to clone, whose flags can be seen.
    filter.refuse(SystemCall.CLONE3, LibC.ENOSYS);
    return filter
        .allowBits(SystemCall.CLONE, 0, CLONE_THREAD, NAME_SPACES)
        .allowOnly(SystemCall.KILL, 0, self)
        .allowOnly(SystemCall.TGKILL, 0, self)
        .allowOnly(SystemCall.RT_TGSIGQUEUEINFO, 0, self)
        .allowOnly(SystemCall.PRLIMIT64, 0, 0, self)
        .allowOnly(SystemCall.SCHED_SETAFFINITY, 0, 0)
        .refuseOnly(SystemCall.FCNTL, 1, SIGNALS_BY_FILE)
        .refuseOnly(SystemCall.IOCTL, 1, CONTROLS)
        .end();
  }

  private static final List<SystemCall> REFUSED =
      List.of(
          // Connections; io_uring makes them without being asked by their numbers.
          SystemCall.SOCKET,
          SystemCall.SOCKETPAIR,
          SystemCall.CONNECT,
          SystemCall.BIND,
          SystemCall.LISTEN,
          SystemCall.ACCEPT,
          SystemCall.ACCEPT4,
          SystemCall.IO_URING_SETUP,
          SystemCall.IO_URING_ENTER,
          SystemCall.IO_URING_REGISTER,
          // Programs, processes, name spaces.
          SystemCall.EXECVE,
          SystemCall.EXECVEAT,
          SystemCall.FORK,
          SystemCall.VFORK,
          SystemCall.UNSHARE,
          SystemCall.SETNS,
          // Other processes: their memory, their descriptors, their limits, their turn.
          SystemCall.TKILL,
          SystemCall.RT_SIGQUEUEINFO,
          SystemCall.PIDFD_SEND_SIGNAL,
          SystemCall.PIDFD_OPEN,
          SystemCall.PIDFD_GETFD,
          SystemCall.PROCESS_MADVISE,
          SystemCall.PROCESS_MRELEASE,
          SystemCall.PTRACE,
          SystemCall.PROCESS_VM_READV,
          SystemCall.PROCESS_VM_WRITEV,
          SystemCall.KCMP,
          SystemCall.SETPRIORITY,
          SystemCall.SCHED_SETPARAM,
          SystemCall.SCHED_SETSCHEDULER,
          SystemCall.SCHED_SETATTR,
          SystemCall.IOPRIO_SET,
          SystemCall.MIGRATE_PAGES,
          SystemCall.MOVE_PAGES,
          SystemCall.SHMGET,
          SystemCall.SHMAT,
          SystemCall.SEMGET,
          SystemCall.MSGGET,
          SystemCall.MQ_OPEN,
          // The tree of files, and what belongs to whom in it.
          SystemCall.PIVOT_ROOT,
          SystemCall.CHROOT,
          SystemCall.MOUNT,
          SystemCall.UMOUNT2,
          SystemCall.OPEN_TREE,
          SystemCall.MOVE_MOUNT,
          SystemCall.FSOPEN,
          SystemCall.FSCONFIG,
          SystemCall.FSMOUNT,
          SystemCall.FSPICK,
          SystemCall.MOUNT_SETATTR,
          SystemCall.NAME_TO_HANDLE_AT,
          SystemCall.OPEN_BY_HANDLE_AT,
          SystemCall.FANOTIFY_INIT,
          SystemCall.CHMOD,
          SystemCall.FCHMOD,
          SystemCall.FCHMODAT,
          SystemCall.FCHMODAT2,
          SystemCall.CHOWN,
          SystemCall.FCHOWN,
          SystemCall.LCHOWN,
          SystemCall.FCHOWNAT,
          SystemCall.MKNOD,
          SystemCall.MKNODAT,
          SystemCall.SETXATTR,
          SystemCall.LSETXATTR,
          SystemCall.FSETXATTR,
          SystemCall.REMOVEXATTR,
          SystemCall.LREMOVEXATTR,
          SystemCall.FREMOVEXATTR,
          SystemCall.QUOTACTL,
          SystemCall.QUOTACTL_FD,
          // Parts of the kernel that only few programs need, and many defects were found in.
          SystemCall.BPF,
          SystemCall.PERF_EVENT_OPEN,
          SystemCall.USERFAULTFD,
          SystemCall.ADD_KEY,
          SystemCall.REQUEST_KEY,
          SystemCall.KEYCTL,
          SystemCall.SYSLOG,
          SystemCall.ACCT,
          SystemCall.REBOOT,
          SystemCall.SWAPON,
          SystemCall.SWAPOFF,
          SystemCall.SETHOSTNAME,
          SystemCall.SETDOMAINNAME,
          SystemCall.IOPL,
          SystemCall.IOPERM,
          SystemCall.MODIFY_LDT,
          SystemCall.SETTIMEOFDAY,
          SystemCall.ADJTIMEX,
          SystemCall.CLOCK_SETTIME,
          SystemCall.CLOCK_ADJTIME,
          SystemCall.INIT_MODULE,
          SystemCall.DELETE_MODULE,
          SystemCall.FINIT_MODULE,
          SystemCall.KEXEC_LOAD,
          SystemCall.KEXEC_FILE_LOAD);
}
