package dev.grille.lab.bench.demo;

import java.util.Locale;

/** The kinds of pictures that the demo takes. */
enum PictureKind {
  /** From straight above. */
  STRAIGHT("straight"),
  /** Turned in its plane, upside down among them. */
  ROTATED("rotated"),
  /** From aside. */
  PERSPECTIVE("perspective"),
  /** Out of focus, in motion, with a noisy sensor. A value may be lost here. */
  BLURRED("blurred and noisy"),
  /** Another form altogether: it has to be refused. */
  OTHER_FORM("another form");

  private final String label;

  PictureKind(String label) {
    this.label = label;
  }

  /** What people read. */
  String label() {
    return label;
  }

  /** What files are called. */
  String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether each value has to be right. */
  boolean strict() {
    return this == STRAIGHT || this == ROTATED || this == PERSPECTIVE;
  }
}
