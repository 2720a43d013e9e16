package dev.grille.lab.cases.photo;

import java.util.random.RandomGenerator;

/** The light: a fall-off across the picture, a shadow's edge, a gleam, a tint. */
final class Light {
  private Light() {}

  static void shine(Raster picture, Shot shot, RandomGenerator random) {
    double towards = random.nextDouble(0, 2 * Math.PI);
    double edgeTowards = random.nextDouble(0, 2 * Math.PI);
    double edgeAt = random.nextDouble(-0.25, 0.25);
    double edgeSoft = random.nextDouble(0.01, 0.06);
    double gleamX = random.nextDouble(0.2, 0.8);
    double gleamY = random.nextDouble(0.2, 0.8);
    double gleamSize = random.nextDouble(0.04, 0.12);
    double warm = shot.cluttered() ? random.nextDouble(-0.06, 0.08) : 0;
    double[] tint = {1 + warm, 1, 1 - warm};
    double exposure = shot.cluttered() ? random.nextDouble(0.82, 1.02) : 1;
    double towardsX = Math.cos(towards);
    double towardsY = Math.sin(towards);
    double edgeX = Math.cos(edgeTowards);
    double edgeY = Math.sin(edgeTowards);
    for (int y = 0; y < picture.height; y++) {
      double v = y / (double) picture.height - 0.5;
      for (int x = 0; x < picture.width; x++) {
        double u = x / (double) picture.width - 0.5;
        double across = (u * towardsX + v * towardsY) / 0.7 + 0.5;
        double light = exposure * (1 - shot.unevenness() * Math.max(0, Math.min(1, across)));
        if (shot.shadow() > 0) {
          double side = u * edgeX + v * edgeY - edgeAt;
          light *= 1 - shot.shadow() / (1 + Math.exp(-side / edgeSoft * 4));
        }
        double gleam = 0;
        if (shot.glare() > 0) {
          double dx = (u + 0.5 - gleamX) / gleamSize;
          double dy = (v + 0.5 - gleamY) / gleamSize;
          gleam = 150 * shot.glare() * Math.exp(-(dx * dx + dy * dy) / 2);
        }
        int at = y * picture.width + x;
        for (int c = 0; c < 3; c++) {
          picture.planes[c][at] = (float) (picture.planes[c][at] * light * tint[c] + gleam);
        }
      }
    }
  }
}
