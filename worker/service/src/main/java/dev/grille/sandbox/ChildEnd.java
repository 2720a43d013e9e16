package dev.grille.sandbox;

/** How a child's process ended, in words. */
final class ChildEnd {
  /** 128 and SIGKILL's number. */
  private static final int KILLED = 137;

  /**
   * What {@code unshare} of util-linux prints when the process that it waits for was ended by
   * SIGKILL: it would end in the same way, and that signal has no handling that could be reset. It
   * is no failure of its own, and its exit code is 1.
   */
  private static final String OF_UNSHARE = "sigprocmask unblock failed";

  private ChildEnd() {}

  /**
   * In words.
   *
   * @param code exit code of the process that was started, the child or what it is wrapped in
   * @param said what it printed last
   */
  static String of(int code, String said) {
    boolean killed = code == KILLED || said.contains(OF_UNSHARE);
    String reason =
        killed
            ? "it was killed (SIGKILL), as by a kernel that is short of memory"
            : "exit code " + code;
    String words =
        said.lines().filter(line -> !line.contains(OF_UNSHARE)).reduce("", ChildEnd::joined);
    return words.isEmpty() ? reason : reason + ": " + words;
  }

  private static String joined(String before, String line) {
    return before.isEmpty() ? line : before + "\n" + line;
  }
}
