package dev.grille.evaluation;

import java.util.Locale;

/** What became of a picture. */
public enum PictureVerdict {
  /** Values came and may come, right or wrong. */
  READ,
  /** Values came, and it had to be refused. */
  WRONGLY_ACCEPTED,
  /** It was refused, and had to be or may be. */
  RIGHTLY_REFUSED,
  /** An error came that must not: instead of values, or instead of the right error. */
  WRONGLY_REFUSED;

  /** As it is written in files. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
