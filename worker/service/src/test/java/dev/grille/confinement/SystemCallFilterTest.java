package dev.grille.confinement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The filter's program, run step by step as the kernel does, for both machines: {@code
 * IsolationTest} tries the real one on the machine that it runs on.
 */
class SystemCallFilterTest {
  private static final int SELF = 4711;
  private static final int ALLOW = 0x7FFF0000;
  private static final int EPERM = 0x00050001;
  private static final int ENOSYS = 0x00050026;
  private static final int KILL = 0x80000000;
  private static final int THREAD = 0x3D0F00;
  private static final int NEW_USER = 0x10000000;
  private static final int FORK = 0x01200011;

  @ParameterizedTest
  @EnumSource(Machine.class)
  void whatAReaderNeedsIsAllowedAndTheRestRefused(Machine machine) {
    assertThat(judge(machine, SystemCall.CLONE, THREAD)).isEqualTo(ALLOW);
    assertThat(judge(machine, SystemCall.CLONE, FORK)).isEqualTo(EPERM);
    assertThat(judge(machine, SystemCall.CLONE, THREAD | NEW_USER)).isEqualTo(EPERM);
    assertThat(judge(machine, SystemCall.CLONE3, 0)).isEqualTo(ENOSYS);
    for (SystemCall call : List.of(SystemCall.KILL, SystemCall.TGKILL)) {
      assertThat(judge(machine, call, SELF)).isEqualTo(ALLOW);
      assertThat(judge(machine, call, SELF + 1)).isEqualTo(EPERM);
      assertThat(judge(machine, call, 0)).isEqualTo(EPERM);
      assertThat(judge(machine, call, -1)).isEqualTo(EPERM);
    }
    assertThat(judge(machine, SystemCall.PRLIMIT64, 0)).isEqualTo(ALLOW);
    assertThat(judge(machine, SystemCall.PRLIMIT64, 1)).isEqualTo(EPERM);
    // F_GETFL and F_SETLK; F_SETOWN.
    assertThat(judge(machine, SystemCall.FCNTL, 9, 3)).isEqualTo(ALLOW);
    assertThat(judge(machine, SystemCall.FCNTL, 9, 6)).isEqualTo(ALLOW);
    assertThat(judge(machine, SystemCall.FCNTL, 9, 8)).isEqualTo(EPERM);
    // FIONREAD; TIOCSTI.
    assertThat(judge(machine, SystemCall.IOCTL, 9, 0x541B)).isEqualTo(ALLOW);
    assertThat(judge(machine, SystemCall.IOCTL, 9, 0x5412)).isEqualTo(EPERM);
    for (SystemCall call : SystemCallFilter.refused()) {
      if (call.on(machine) != SystemCall.NONE) {
        assertThat(judge(machine, call, SELF)).as(call.name()).isEqualTo(EPERM);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Machine.class)
  void anotherInterfaceToTheSameKernelIsNoWayRound(Machine machine) {
    Machine other = machine == Machine.X86_64 ? Machine.AARCH64 : Machine.X86_64;
    assertThat(run(machine, new int[] {0, other.audit(), 0, 0})).isEqualTo(KILL);
    // i386 within x86-64, and the numbers of x32.
    assertThat(run(machine, new int[] {0, 0x40000003, 0, 0})).isEqualTo(KILL);
    if (machine == Machine.X86_64) {
      int x32 = 0x40000000 | SystemCall.SOCKET.on(machine);
      assertThat(run(machine, new int[] {x32, machine.audit(), 0, 0})).isEqualTo(ENOSYS);
    }
  }

  private static int judge(Machine machine, SystemCall call, int... arguments) {
    int[] data = new int[4 + 12];
    data[0] = call.on(machine);
    data[1] = machine.audit();
    for (int i = 0; i < arguments.length; i++) {
      data[4 + 2 * i] = arguments[i];
    }
    return run(machine, data);
  }

  /** Words of struct seccomp_data; loads, jumps and returns are all that the program has. */
  private static int run(Machine machine, int[] data) {
    List<FilterProgram.Instruction> program = SystemCallFilter.program(machine, SELF);
    int accumulator = 0;
    int at = 0;
    while (true) {
      FilterProgram.Instruction step = program.get(at);
      at++;
      switch (step.code()) {
        case 0x20 -> accumulator = data[step.value() / 4];
        case 0x15 -> at += accumulator == step.value() ? step.ifTrue() : step.ifFalse();
        case 0x35 ->
            at +=
                Integer.compareUnsigned(accumulator, step.value()) >= 0
                    ? step.ifTrue()
                    : step.ifFalse();
        case 0x45 -> at += (accumulator & step.value()) != 0 ? step.ifTrue() : step.ifFalse();
        case 0x06 -> {
          return step.value();
        }
        default -> throw new IllegalStateException("unknown instruction " + step);
      }
    }
  }
}
