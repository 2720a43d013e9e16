package dev.grille.lab.bench.accuracy;

import org.jspecify.annotations.Nullable;

/**
 * What a picture is.
 *
 * @param caseName name of the case
 * @param file its file's name
 * @param form the form's name; the case's own where it was not generated
 * @param family the situation that it is an example of
 * @param style how it is drawn; null where the case does not say
 * @param heldOut whether nothing is fitted on that style
 * @param severity as the case says, {@code real} where it does not
 * @param drifting whether the form's printers stand off
 */
public record JudgedPicture(
    String caseName,
    String file,
    String form,
    String family,
    @Nullable String style,
    boolean heldOut,
    String severity,
    boolean drifting) {
  static final String REAL = "real";

  /** The set that the goals for drawn forms speak of; also the family of a case without one. */
  static String set(String severity, boolean drifting) {
    if (severity.equals(REAL)) {
      return REAL;
    }
    return severity + (drifting ? ", drifting print" : ", fixed print");
  }

  /** Case and file. */
  String place() {
    return caseName + "/" + file;
  }
}
