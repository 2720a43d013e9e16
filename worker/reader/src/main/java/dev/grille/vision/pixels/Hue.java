package dev.grille.vision.pixels;

/** Kinds of ink by the channel in which they are faintest. */
public enum Hue {
  /** Black and grey: about as dense in every channel. */
  NEUTRAL,
  /** Faintest in blue: blue and violet ink. */
  BLUE,
  /** Faintest in green. */
  GREEN,
  /** Faintest in red: red, orange and purple ink, seals. */
  RED;

  private static final double SATURATED = 0.45;

  /** Of one pixel's densities in blue, green and red. */
  static Hue of(double blue, double green, double red) {
    double most = Math.max(blue, Math.max(green, red));
    double least = Math.min(blue, Math.min(green, red));
    if (most - least < SATURATED * most) {
      return NEUTRAL;
    }
    if (least == red) {
      return RED;
    }
    return least == blue ? BLUE : GREEN;
  }
}
