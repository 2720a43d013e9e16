package dev.grille.vision.pixels;

import dev.grille.vision.geometry.MatScope;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * Which mixture of the colour channels shows the text and nothing else. Inks lie over each other
 * like filters, so their optical densities add (the law of Beer and Lambert): a seal over black
 * text is taken away by weights under which its own density is zero.
 *
 * @param blue weight of the density in blue
 * @param green weight of the density in green
 * @param red weight of the density in red; the text's own density weighs 1
 * @param text the text's ink
 * @param name for the evidence
 */
public record InkColour(double blue, double green, double red, Hue text, String name) {
  /** The same weight for every channel. */
  public static final InkColour GREY =
      new InkColour(1 / 3.0, 1 / 3.0, 1 / 3.0, Hue.NEUTRAL, "grey");

  /** Density units: 255 stands for a thousandth part less than all light. */
  private static final double UNITS = 85;

  private static final double MIN_DENSITY = 14;
  private static final double KNOWN_SHARE = 0.03;
  private static final double NEUTRAL_SHARE = 0.07;
  private static final double TEXT_SHARE = 0.12;
  private static final double OTHER_SHARE = 0.05;
  private static final double MIN_ANGLE = 0.25;

  /**
   * Chooses from a levelled crop.
   *
   * @param level dark ink on white, three channels
   * @param known the ink in which the template's own value is written; null where unknown
   */
  public static InkColour of(Mat level, @Nullable Hue known) {
    double[][] directions = new double[Hue.values().length][3];
    double[] mass = new double[Hue.values().length];
    double total = gather(level, directions, mass);
    if (total == 0) {
      return GREY;
    }
    Hue text = textInk(mass, total, known);
    Hue other = null;
    for (Hue hue : Hue.values()) {
      boolean more = other == null || mass[hue.ordinal()] > mass[other.ordinal()];
      if (hue != text && mass[hue.ordinal()] > OTHER_SHARE * total && more) {
        other = hue;
      }
    }
    double[] t = unit(directions[text.ordinal()]);
    if (other != null) {
      double[] o = unit(directions[other.ordinal()]);
      double along = t[0] * o[0] + t[1] * o[1] + t[2] * o[2];
      double[] w = {t[0] - along * o[0], t[1] - along * o[1], t[2] - along * o[2]};
      double left = 1 - along * along;
      if (left > MIN_ANGLE * MIN_ANGLE) {
        String name = "without-" + other.name().toLowerCase(Locale.ROOT);
        double norm = left * (t[0] + t[1] + t[2]) / Math.sqrt(3);
        return new InkColour(w[0] / norm, w[1] / norm, w[2] / norm, text, name);
      }
    }
    double sum = t[0] + t[1] + t[2];
    return new InkColour(t[0] / sum, t[1] / sum, t[2] / sum, text, "principal");
  }

  /** Sums directions and weights of all strongly inked pixels by their hue; the whole weight. */
  private static double gather(Mat level, double[][] directions, double[] mass) {
    byte[] bgr = Pixels.bytes(level);
    int[] strongest = new int[256];
    for (int i = 0; i + 2 < bgr.length; i += 3) {
      strongest[255 - Math.min(bgr[i] & 0xff, Math.min(bgr[i + 1] & 0xff, bgr[i + 2] & 0xff))]++;
    }
    double least = Math.max(MIN_DENSITY, 0.4 * DENSITY[255 - Pixels.percentile(strongest, 99)]);
    double total = 0;
    for (int i = 0; i + 2 < bgr.length; i += 3) {
      double b = DENSITY[bgr[i] & 0xff];
      double g = DENSITY[bgr[i + 1] & 0xff];
      double r = DENSITY[bgr[i + 2] & 0xff];
      double most = Math.max(b, Math.max(g, r));
      if (most < least) {
        continue;
      }
      int hue = Hue.of(b, g, r).ordinal();
      directions[hue][0] += b;
      directions[hue][1] += g;
      directions[hue][2] += r;
      mass[hue] += most;
      total += most;
    }
    return total;
  }

  /** Known ink where there is some of it; else ink without colour; seals are red. */
  private static Hue textInk(double[] mass, double total, @Nullable Hue known) {
    if (known != null && mass[known.ordinal()] > KNOWN_SHARE * total) {
      return known;
    }
    Hue best = Hue.RED;
    for (Hue hue : Hue.values()) {
      if (mass[hue.ordinal()] > TEXT_SHARE * total
          && (best == Hue.RED || mass[hue.ordinal()] > mass[best.ordinal()])) {
        best = hue;
      }
    }
    return mass[Hue.NEUTRAL.ordinal()] > NEUTRAL_SHARE * total ? Hue.NEUTRAL : best;
  }

  private static double[] unit(double[] v) {
    double length = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
    return length == 0
        ? new double[] {0.577, 0.577, 0.577}
        : new double[] {v[0] / length, v[1] / length, v[2] / length};
  }

  /** Whether another ink is taken away. */
  public boolean separates() {
    return name.startsWith("without");
  }

  /**
   * Projects.
   *
   * @param level dark ink on white, three channels
   * @param neutralOnly whether ink must be dense in every channel: what is faint in one is the edge
   *     of another ink
   * @return one channel, dark ink on white, owned by the scope
   */
  public Mat project(Mat level, boolean neutralOnly, MatScope scope) {
    Mat grey = scope.mat();
    try (MatScope inner = new MatScope()) {
      Mat density = inner.mat();
      Core.LUT(level, table(inner, DENSITY), density);
      Mat weights = inner.own(new Mat(1, 3, CvType.CV_32F));
      weights.put(0, 0, new float[] {(float) blue, (float) green, (float) red});
      Core.transform(density, grey, weights);
      for (int channel = 0; neutralOnly && channel < 3; channel++) {
        Mat one = inner.mat();
        Core.extractChannel(density, one, channel);
        Core.min(grey, one, grey);
      }
      Core.LUT(grey, table(inner, LIGHT), grey);
    }
    return grey;
  }

  private static final double[] DENSITY = new double[256];
  private static final double[] LIGHT = new double[256];

  static {
    for (int v = 0; v < 256; v++) {
      DENSITY[v] = Math.min(255, -UNITS * Math.log(Math.max(1, v) / 255.0));
      LIGHT[v] = 255 * Math.exp(-v / UNITS);
    }
  }

  private static Mat table(MatScope scope, double[] values) {
    Mat table = scope.own(new Mat(1, 256, CvType.CV_8U));
    byte[] bytes = new byte[256];
    for (int v = 0; v < 256; v++) {
      bytes[v] = (byte) Math.round(values[v]);
    }
    table.put(0, 0, bytes);
    return table;
  }
}
