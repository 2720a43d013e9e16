package dev.grille.vision.reading;

import dev.grille.vision.geometry.MatScope;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * Which mixture of the colour channels shows the text best: coloured text on coloured ground loses
 * its contrast in plain grey, and a red seal over black text is gone in the red channel.
 *
 * @param blue weight of the ink seen in blue
 * @param green weight of the ink seen in green
 * @param red weight of the ink seen in red; the three add up to 1
 * @param name for the evidence
 */
record InkColour(double blue, double green, double red, String name) {
  /** Ordinary grey: the luma of ITU-R BT.601. */
  static final InkColour LUMA = new InkColour(0.114, 0.587, 0.299, "luma");

  /** Red ink vanishes. */
  static final InkColour WITHOUT_RED = new InkColour(0, 0, 1, "without-red");

  /** Blue ink vanishes. */
  static final InkColour WITHOUT_BLUE = new InkColour(1, 0, 0, "without-blue");

  private static final double SATURATED = 0.5;
  private static final double SHARE = 0.12;
  private static final double LEAST_INK = 40;

  /**
   * Chooses from a levelled crop: the direction in colour space along which the ink stands out
   * most; where saturated and neutral ink lie together, the channel in which the saturated one is
   * faintest.
   *
   * @param level dark ink on white, three channels
   */
  static InkColour of(Mat level) {
    byte[] bgr = Pixels.bytes(level);
    double[] all = new double[3];
    double[] saturated = new double[3];
    double saturatedMass = 0;
    double mass = 0;
    for (int i = 0; i + 2 < bgr.length; i += 3) {
      int b = 255 - (bgr[i] & 0xff);
      int g = 255 - (bgr[i + 1] & 0xff);
      int r = 255 - (bgr[i + 2] & 0xff);
      int most = Math.max(b, Math.max(g, r));
      if (most < LEAST_INK) {
        continue;
      }
      int least = Math.min(b, Math.min(g, r));
      all[0] += b;
      all[1] += g;
      all[2] += r;
      mass += most;
      if (most - least > SATURATED * most) {
        saturated[0] += b;
        saturated[1] += g;
        saturated[2] += r;
        saturatedMass += most;
      }
    }
    if (mass == 0) {
      return LUMA;
    }
    double share = saturatedMass / mass;
    if (share > SHARE && share < 1 - SHARE) {
      return without(saturated);
    }
    double sum = all[0] + all[1] + all[2];
    return new InkColour(all[0] / sum, all[1] / sum, all[2] / sum, "principal");
  }

  private static InkColour without(double[] ink) {
    if (ink[2] <= ink[0] && ink[2] <= ink[1]) {
      return WITHOUT_RED;
    }
    return ink[0] <= ink[1] ? WITHOUT_BLUE : new InkColour(0, 1, 0, "without-green");
  }

  /** One channel, dark ink on white, owned by the scope. */
  Mat project(Mat level, MatScope scope) {
    Mat grey = scope.mat();
    try (MatScope inner = new MatScope()) {
      Mat weights = inner.own(new Mat(1, 3, CvType.CV_32F));
      weights.put(0, 0, new float[] {(float) blue, (float) green, (float) red});
      Core.transform(level, grey, weights);
    }
    return grey;
  }

  /** One channel in which only ink without colour is left: the faintest ink of the three. */
  static Mat neutralOnly(Mat level, MatScope scope) {
    Mat grey = scope.mat();
    List<Mat> channels = new ArrayList<>();
    Core.split(level, channels);
    try {
      Core.max(channels.get(0), channels.get(1), grey);
      Core.max(grey, channels.get(2), grey);
    } finally {
      channels.forEach(Mat::release);
    }
    return grey;
  }
}
