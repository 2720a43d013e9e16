package dev.grille.lab.bench.accuracy;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.PlaneMap;
import java.awt.image.BufferedImage;

/** Cuts fields out of pictures, upright, at the height that suits the recogniser. */
public final class FieldCrop {
  private static final int HEIGHT = 60;

  private FieldCrop() {}

  /** The field's window, 60 pixels high. */
  public static BufferedImage cut(BufferedImage image, PlaneMap map, Quad field) {
    Quad seen = map.toPicture(field);
    double across = distance(seen.upperLeft(), seen.upperRight());
    double down = Math.max(1, distance(seen.upperLeft(), seen.lowerLeft()));
    int height = HEIGHT;
    int width = Math.max(8, (int) Math.round(height * across / down));
    Quad upright =
        new Quad(
            new Point(0, 0),
            new Point(width - 1, 0),
            new Point(width - 1, height - 1),
            new Point(0, height - 1));
    Homography toPicture = Homography.fromQuad(upright, seen);
    BufferedImage crop = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        crop.setRGB(x, y, colour(image, toPicture.mapX(x, y), toPicture.mapY(x, y)));
      }
    }
    return crop;
  }

  private static int colour(BufferedImage image, double x, double y) {
    int x0 = (int) Math.floor(x);
    int y0 = (int) Math.floor(y);
    double[] sum = new double[3];
    for (int k = 0; k < 4; k++) {
      int cx = Math.max(0, Math.min(image.getWidth() - 1, x0 + (k & 1)));
      int cy = Math.max(0, Math.min(image.getHeight() - 1, y0 + (k >> 1)));
      double weight = (1 - Math.abs(x - x0 - (k & 1))) * (1 - Math.abs(y - y0 - (k >> 1)));
      int rgb = image.getRGB(cx, cy);
      sum[0] += weight * (rgb >> 16 & 255);
      sum[1] += weight * (rgb >> 8 & 255);
      sum[2] += weight * (rgb & 255);
    }
    return (int) Math.round(sum[0]) << 16
        | (int) Math.round(sum[1]) << 8
        | (int) Math.round(sum[2]);
  }

  private static double distance(Point a, Point b) {
    return Math.hypot(a.x() - b.x(), a.y() - b.y());
  }
}
