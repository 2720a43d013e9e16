package dev.grille.vision.kinds;

import java.text.Normalizer;

/** A reading without what says nothing about its kind: white space and full-width forms. */
final class Bare {
  private Bare() {}

  /** The reading with compatibility forms as the plain ones (Unicode's NFKC), without spaces. */
  static String of(String raw) {
    return Normalizer.normalize(raw, Normalizer.Form.NFKC).replaceAll("\\s+", "");
  }
}
