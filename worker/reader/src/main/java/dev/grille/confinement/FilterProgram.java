package dev.grille.confinement;

import java.util.ArrayList;
import java.util.List;

/**
 * A program of classic BPF that judges system calls (linux/filter.h, linux/seccomp.h). What no rule
 * names is allowed. A rule is a block that the next one follows when the number is another.
 */
final class FilterProgram {
  private static final int LOAD = 0x20;
  private static final int JUMP_IF_EQUAL = 0x15;
  private static final int JUMP_IF_AT_LEAST = 0x35;
  private static final int JUMP_IF_SET = 0x45;
  private static final int RETURN = 0x06;

  private static final int ALLOW = 0x7FFF0000;
  private static final int KILL_PROCESS = 0x80000000;
  private static final int ERRNO = 0x00050000;

  /** struct seccomp_data: number, architecture, instruction pointer, six arguments. */
  private static final int NUMBER_AT = 0;

  private static final int ARCHITECTURE_AT = 4;
  private static final int ARGUMENTS_AT = 16;

  /** Numbers from here on are those of the x32 interface, which would pass by the others. */
  private static final int X32 = 0x40000000;

  private final Machine machine;
  private final List<Instruction> instructions = new ArrayList<>();

  /** One instruction: struct sock_filter. */
  record Instruction(int code, int ifTrue, int ifFalse, int value) {}

  FilterProgram(Machine machine) {
    this.machine = machine;
    add(LOAD, 0, 0, ARCHITECTURE_AT);
    add(JUMP_IF_EQUAL, 1, 0, machine.audit());
    add(RETURN, 0, 0, KILL_PROCESS);
    add(LOAD, 0, 0, NUMBER_AT);
    if (machine == Machine.X86_64) {
      add(JUMP_IF_AT_LEAST, 0, 1, X32);
      add(RETURN, 0, 0, ERRNO | LibC.ENOSYS);
    }
  }

  /** Refuses a call whatever it asks. */
  FilterProgram refuse(SystemCall call) {
    return refuse(call, LibC.EPERM);
  }

  FilterProgram refuse(SystemCall call, int error) {
    return rule(call, List.of(new Instruction(RETURN, 0, 0, ERRNO | error)));
  }

  /** Refuses a call unless its argument is one of these. */
  FilterProgram allowOnly(SystemCall call, int argument, int... values) {
    return rule(call, choice(argument, values, ALLOW, ERRNO | LibC.EPERM));
  }

  /** Refuses a call whose argument is one of these. */
  FilterProgram refuseOnly(SystemCall call, int argument, int... values) {
    return rule(call, choice(argument, values, ERRNO | LibC.EPERM, ALLOW));
  }

  /** Refuses a call unless its argument has a bit, and none of some others. */
  FilterProgram allowBits(SystemCall call, int argument, int required, int forbidden) {
    return rule(
        call,
        List.of(
            new Instruction(LOAD, 0, 0, lowWord(argument)),
            new Instruction(JUMP_IF_SET, 1, 0, forbidden),
            new Instruction(JUMP_IF_SET, 1, 0, required),
            new Instruction(RETURN, 0, 0, ERRNO | LibC.EPERM),
            new Instruction(RETURN, 0, 0, ALLOW)));
  }

  /** The program, closed. */
  List<Instruction> end() {
    List<Instruction> whole = new ArrayList<>(instructions);
    whole.add(new Instruction(RETURN, 0, 0, ALLOW));
    return whole;
  }

  private List<Instruction> choice(int argument, int[] values, int found, int other) {
    List<Instruction> block = new ArrayList<>();
    block.add(new Instruction(LOAD, 0, 0, lowWord(argument)));
    for (int i = 0; i < values.length; i++) {
      block.add(new Instruction(JUMP_IF_EQUAL, values.length - i, 0, values[i]));
    }
    block.add(new Instruction(RETURN, 0, 0, other));
    block.add(new Instruction(RETURN, 0, 0, found));
    return block;
  }

  private FilterProgram rule(SystemCall call, List<Instruction> block) {
    int number = call.on(machine);
    if (number != SystemCall.NONE) {
      add(JUMP_IF_EQUAL, 0, block.size(), number);
      instructions.addAll(block);
    }
    return this;
  }

  /** Both machines are little-endian; the kernel looks at no more of an {@code int}. */
  private static int lowWord(int argument) {
    return ARGUMENTS_AT + 8 * argument;
  }

  private void add(int code, int ifTrue, int ifFalse, int value) {
    instructions.add(new Instruction(code, ifTrue, ifFalse, value));
  }
}
