package dev.grille.contracts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The parts of a command's way that are timed: in an answer's {@code timings_ms}, and as a label of
 * metrics. On the wire in lower case.
 */
public enum Stage {
  /** Getting the picture: decoding its base64, or bringing it from its address. */
  FETCH,
  /** Taking in a form that is registered. */
  LEARN,
  /** From the file's bytes to pixels. */
  DECODE,
  /** Finding the form in the picture. */
  ALIGN,
  /** Finding the lines of a page. */
  DETECT,
  /** Reading what stands in the windows, or in the lines. */
  READ,
  /** The transaction that stores the outcome; not known yet when the answer is written. */
  STORE,
  /** From the command's turn until now. */
  TOTAL;

  /** The name on the wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The stage with this name on the wire. */
  public static Optional<Stage> ofWireName(String name) {
    return Arrays.stream(values()).filter(stage -> stage.wireName().equals(name)).findFirst();
  }
}
