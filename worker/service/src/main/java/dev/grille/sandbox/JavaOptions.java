package dev.grille.sandbox;

import java.nio.file.Path;
import java.util.List;

/** Options of a JVM that starts from an archive of class data. */
public final class JavaOptions {
  private JavaOptions() {}

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
