package dev.grille.lab.cases.photo;

import java.util.random.RandomGenerator;

/** The sensor: noise that grows with the light, some of it alike in all colours. */
public final class Sensor {
  private Sensor() {}

  /** Adds noise of a standard deviation, in steps of 255 at full light. */
  static void record(Raster picture, double deviation, RandomGenerator random) {
    if (deviation <= 0) {
      return;
    }
    int pixels = picture.width * picture.height;
    for (int i = 0; i < pixels; i++) {
      double common = gauss(random);
      for (float[] plane : picture.planes) {
        double strength = deviation * (0.6 + 0.4 * Math.sqrt(Math.max(0, plane[i]) / 255));
        plane[i] += (float) (strength * (0.8 * common + 0.6 * gauss(random)));
      }
    }
  }

  /** Nearly normal, from the sum of three uniform numbers: much cheaper than the exact one. */
  public static double gauss(RandomGenerator random) {
    long bits = random.nextLong();
    double sum = (bits & 0xFFFF) + (bits >>> 16 & 0xFFFF) + (bits >>> 32 & 0xFFFF);
    return (sum / 65535 - 1.5) * 2;
  }
}
