package dev.grille.lab.cases.documents.desks;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/** What makes a document unreadable. */
final class Spoiling {
  /** Down to this share of the height print stays as it is: what it is can be told. */
  private static final double DRY = 0.24;

  /** So many pixels of the document run into one. */
  private static final int SMEAR = 26;

  private Spoiling() {}

  /** Has all below the title run, as ink does that became wet. */
  static void wet(BufferedImage image, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int w = image.getWidth();
    int h = image.getHeight();
    BufferedImage small = scaled(image, Math.max(1, w / SMEAR), Math.max(1, h / SMEAR));
    BufferedImage run = scaled(small, w, h);
    double a = random.nextDouble(6);
    for (int x = 0; x < w; x++) {
      double wave = 0.02 * Math.sin(x * 9.0 / w + a) + 0.012 * Math.sin(x * 23.0 / w);
      int from = (int) (h * (DRY + wave));
      for (int y = Math.max(0, from); y < h; y++) {
        double wet = Math.min(1, (y - from) / (h * 0.04));
        image.setRGB(x, y, mixed(image.getRGB(x, y), run.getRGB(x, y), wet));
      }
    }
  }

  private static int mixed(int dry, int run, double share) {
    int mixed = dry & 0xFF000000;
    for (int shift = 0; shift <= 16; shift += 8) {
      int a = dry >> shift & 255;
      int b = run >> shift & 255;
      mixed |= (int) (a + share * (b - a)) << shift;
    }
    return mixed;
  }

  private static BufferedImage scaled(BufferedImage image, int width, int height) {
    BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = scaled.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    boolean smaller = width < image.getWidth();
    graphics.drawImage(
        smaller
            ? image.getScaledInstance(width, height, java.awt.Image.SCALE_AREA_AVERAGING)
            : image,
        0,
        0,
        width,
        height,
        null);
    graphics.dispose();
    return scaled;
  }
}
