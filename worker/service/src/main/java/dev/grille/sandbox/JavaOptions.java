package dev.grille.sandbox;

import java.nio.file.Path;
import java.util.List;

/** Options of the JVMs that are started: from an archive of class data, or by another JVM. */
public final class JavaOptions {
  private static final String LAST_COMPILER = "-XX:TieredStopAtLevel=";

  private JavaOptions() {}

  /**
   * What of a JVM's own options its children are started with, too: whoever has a program compiled
   * no further, for it is to live for seconds, means the readers that it starts as well. They do
   * the larger part of the work.
   */
  static List<String> passedOn(List<String> own) {
    return own.stream().filter(option -> option.startsWith(LAST_COMPILER)).toList();
  }

  /**
   * Has a JVM use an archive. One that does not fit is passed over without a word: the JVM compares
   * its version and the class path with the archive's, and, asked to, the sums of its parts.
   */
  public static List<String> ofArchive(Path archive) {
    return List.of("-XX:SharedArchiveFile=" + archive, "-XX:+VerifySharedSpaces", "-Xlog:cds*=off");
  }

  /** An option as a file of arguments has it, or {@code JDK_JAVA_OPTIONS}. */
  public static String quoted(String option) {
    return '"' + option.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
