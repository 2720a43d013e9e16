package dev.grille.jpeg2000;

/** Takes pixels, each once, in no particular order. */
public interface PixelSink {
  /** Each colour 0 to 255. */
  void set(int x, int y, int red, int green, int blue);
}
