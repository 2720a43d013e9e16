package dev.grille.lab.cases.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.random.RandomGenerator;

/** What the form lies on, drawn small and enlarged: it is out of focus anyway. */
final class Surroundings {
  private static final int SIDE = 480;

  private Surroundings() {}

  static void lay(Raster picture, boolean cluttered, RandomGenerator random) {
    double shrink = Math.min(1, SIDE / (double) Math.max(picture.width, picture.height));
    int width = Math.max(8, (int) (picture.width * shrink));
    int height = Math.max(8, (int) (picture.height * shrink));
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = small.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    if (cluttered) {
      table(small, graphics, random);
      Things.around(graphics, width, height, random);
    } else {
      int lid = random.nextInt(225, 255);
      graphics.setColor(new Color(lid, lid, lid));
      graphics.fillRect(0, 0, width, height);
    }
    graphics.dispose();
    enlarge(small, picture);
  }

  private static void table(BufferedImage small, Graphics2D graphics, RandomGenerator random) {
    Color colour =
        Color.getHSBColor(
            (float) random.nextDouble(),
            (float) random.nextDouble(0.02, 0.55),
            (float) random.nextDouble(0.15, 0.85));
    graphics.setColor(colour);
    graphics.fillRect(0, 0, small.getWidth(), small.getHeight());
    switch (random.nextInt(4)) {
      case 0 -> wood(small, random, random.nextDouble(0, Math.PI), 34);
      case 1 -> wood(small, random, random.nextDouble(0, Math.PI), 14);
      case 2 -> weave(small, random);
      default -> speckle(small, random);
    }
  }

  /** Grain that runs along one direction, warped a little. */
  private static void wood(
      BufferedImage small, RandomGenerator random, double along, double strength) {
    double a = random.nextDouble(20, 90);
    double b = random.nextDouble(3, 9);
    double c = random.nextDouble(0, 6);
    shade(
        small,
        (x, y) -> {
          double s = x * Math.cos(along) + y * Math.sin(along);
          double t = -x * Math.sin(along) + y * Math.cos(along);
          double warp = 6 * Math.sin(s / a + c) + 2 * Math.sin(s / 17 + t / 50);
          return strength * (Math.sin((t + warp) / b) + 0.5 * Math.sin((t + warp) / 1.7 + c)) / 1.5;
        });
  }

  private static void weave(BufferedImage small, RandomGenerator random) {
    double pitch = random.nextDouble(3, 9);
    double strength = random.nextDouble(8, 30);
    shade(
        small,
        (x, y) ->
            strength * (Math.sin(x * 2 * Math.PI / pitch) * Math.sin(y * 2 * Math.PI / pitch)));
  }

  private static void speckle(BufferedImage small, RandomGenerator random) {
    double strength = random.nextDouble(3, 18);
    shade(small, (x, y) -> strength * random.nextGaussian());
  }

  private interface Shade {
    double at(double x, double y);
  }

  private static void shade(BufferedImage small, Shade shade) {
    int[] pixels = ((DataBufferInt) small.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < pixels.length; i++) {
      int add = (int) shade.at(i % small.getWidth(), i / small.getWidth());
      int red = Math.max(0, Math.min(255, (pixels[i] >> 16 & 255) + add));
      int green = Math.max(0, Math.min(255, (pixels[i] >> 8 & 255) + add));
      int blue = Math.max(0, Math.min(255, (pixels[i] & 255) + add));
      pixels[i] = red << 16 | green << 8 | blue;
    }
  }

  private static void enlarge(BufferedImage small, Raster picture) {
    BufferedImage full =
        new BufferedImage(picture.width, picture.height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = full.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(small, 0, 0, picture.width, picture.height, null);
    graphics.dispose();
    int[] pixels = ((DataBufferInt) full.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < pixels.length; i++) {
      picture.planes[0][i] = pixels[i] >> 16 & 255;
      picture.planes[1][i] = pixels[i] >> 8 & 255;
      picture.planes[2][i] = pixels[i] & 255;
    }
  }
}
