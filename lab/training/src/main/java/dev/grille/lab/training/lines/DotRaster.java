package dev.grille.lab.training.lines;

import java.util.random.RandomGenerator;

/** A raster that dots of ink are struck on. Belongs to one thread. */
final class DotRaster {
  private final float[] ink;
  private final int width;
  private final int height;

  DotRaster(int width, int height) {
    this.width = width;
    this.height = height;
    this.ink = new float[width * height];
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  float[] ink() {
    return ink;
  }

  /** Adds a round dot with a soft edge of one pixel; where it lies on another the ink adds up. */
  void strike(double x, double y, double radius, double strength) {
    int fromX = (int) Math.max(0, Math.floor(x - radius - 1));
    int toX = (int) Math.min(width - 1.0, Math.ceil(x + radius + 1));
    int fromY = (int) Math.max(0, Math.floor(y - radius - 1));
    int toY = (int) Math.min(height - 1.0, Math.ceil(y + radius + 1));
    for (int row = fromY; row <= toY; row++) {
      for (int column = fromX; column <= toX; column++) {
        double distance = Math.hypot(column + 0.5 - x, row + 0.5 - y);
        double cover = Math.max(0, Math.min(1, radius - distance + 0.5)) * strength;
        int at = row * width + column;
        ink[at] = (float) (ink[at] + cover - ink[at] * cover);
      }
    }
  }

  /** Adds an upright rectangle with exact edges. */
  void fill(double left, double top, double right, double bottom, double strength) {
    int toY = (int) Math.min(height, Math.ceil(bottom));
    int toX = (int) Math.min(width, Math.ceil(right));
    for (int row = (int) Math.max(0, Math.floor(top)); row < toY; row++) {
      double high = Math.min(bottom, row + 1.0) - Math.max(top, row);
      for (int column = (int) Math.max(0, Math.floor(left)); column < toX; column++) {
        double wide = Math.min(right, column + 1.0) - Math.max(left, column);
        int at = row * width + column;
        double cover = Math.max(0, high) * Math.max(0, wide) * strength;
        ink[at] = (float) (ink[at] + cover - ink[at] * cover);
      }
    }
  }

  /** Takes ink away along a row or a column, as a dead heating element or pin does. */
  void fade(boolean row, double at, double thick, double share) {
    int limit = row ? height : width;
    for (int i = (int) Math.max(0, at); i < Math.min(limit, at + thick); i++) {
      for (int k = 0; k < (row ? width : height); k++) {
        ink[row ? i * width + k : k * width + i] *= (float) (1 - share);
      }
    }
  }

  /** Ink that is thicker here and thinner there, as worn ribbons and cheap paper take it. */
  void wear(double most, RandomGenerator random) {
    double phase = random.nextDouble(0, 2 * Math.PI);
    double slope = random.nextDouble(-1, 1);
    double waves = random.nextDouble(0.5, 4) * 2 * Math.PI / width;
    for (int x = 0; x < width; x++) {
      double along =
          0.5 + 0.25 * Math.sin(waves * x + phase) + 0.25 * slope * (2.0 * x / width - 1);
      for (int y = 0; y < height; y++) {
        ink[y * width + x] *= (float) (1 - most * Math.max(0, Math.min(1, along)));
      }
    }
  }
}
