package dev.grille.confinement;

import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The arguments and the environment that this process was started with, as they stand in its memory
 * and as {@code /proc/<pid>/cmdline} and {@code /proc/<pid>/environ} show them, for as long as it
 * lives, to whoever may look. Unsetting a variable does not change them; writing over them does.
 */
public final class StartingWords {
  private static final Path STAT = Path.of("/proc/self/stat");

  /** Fields of proc_pid_stat(5), counted behind the name in brackets, which is the second. */
  private static final int ARGUMENTS_BEGIN = 48 - 3;

  private static final int ENVIRONMENT_BEGIN = 50 - 3;
  private static final int FIELDS = 52 - 2;

  /**
   * What the C library, the loader of each process that is started or the JVM's own natives may
   * look up later; none of them is a secret.
   */
  private static final Set<String> KEPT =
      Set.of(
          "PATH", "HOME", "LANG", "TZ", "TMPDIR", "LD_LIBRARY_PATH", "LD_PRELOAD", "USER", "PWD");

  /** Of the locale; and of libfaketime, by which a machine's clock is set for a trial. */
  private static final List<String> KEPT_BEGINNINGS = List.of("LC_", "FAKETIME_");

  private static final Pattern SECRET =
      Pattern.compile("password|passwd|secret|token|credential|jaas|private|\\bkey\\b|access-?key");

  private static final byte STAR = '*';

  private StartingWords() {}

  /**
   * Writes over the values of all variables, but a few that hold no secret, and of arguments whose
   * name says that they hold one. Java has read them by then and keeps its own copies.
   *
   * @return whether there was anything to write over; false where the system is not Linux
   */
  public static boolean wipe() {
    if (Kernel.here().isEmpty() || System.getenv().isEmpty()) {
      return false;
    }
    String[] fields;
    try {
      String stat = Files.readString(STAT);
      fields = stat.substring(stat.lastIndexOf(')') + 2).strip().split(" ");
    } catch (IOException e) {
      return false;
    }
    if (fields.length < FIELDS) {
      return false;
    }
    wipe(fields, ARGUMENTS_BEGIN, StartingWords::isSecretArgument);
    wipe(fields, ENVIRONMENT_BEGIN, StartingWords::isVariableToWipe);
    return true;
  }

  /** Whether the words before an equals sign call for wiping what is behind it. */
  private interface Question {
    boolean wipes(String name);
  }

  private static void wipe(String[] fields, int begin, Question question) {
    long from = Long.parseLong(fields[begin]);
    long to = Long.parseLong(fields[begin + 1]);
    if (from == 0 || to <= from) {
      return;
    }
    Pointer memory = new Pointer(from);
    byte[] words = memory.getByteArray(0, Math.toIntExact(to - from));
    int start = 0;
    for (int at = 0; at < words.length; at++) {
      if (words[at] == 0) {
        wipeValue(memory, words, start, at, question);
        start = at + 1;
      }
    }
  }

  /** The length stays: only whoever wrote a value knows it by that. */
  private static void wipeValue(
      Pointer memory, byte[] words, int start, int end, Question question) {
    String word = new String(words, start, end - start, StandardCharsets.ISO_8859_1);
    int equals = word.indexOf('=');
    if (equals > 0 && question.wipes(word.substring(0, equals))) {
      memory.setMemory(start + equals + 1, end - start - equals - 1, STAR);
    }
  }

  private static boolean isVariableToWipe(String name) {
    return !KEPT.contains(name) && KEPT_BEGINNINGS.stream().noneMatch(name::startsWith);
  }

  private static boolean isSecretArgument(String name) {
    return SECRET.matcher(name.toLowerCase(Locale.ROOT)).find();
  }
}
