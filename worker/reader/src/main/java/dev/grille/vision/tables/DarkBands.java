package dev.grille.vision.tables;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Box;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Finds the dark rows of tables on a flat page, heads above all: bands much darker than the paper
 * above and below, in any colour, with light text. Around such a row no line is drawn, or none that
 * differs from it: its edges are the borders. Rows that are shaded lightly are not looked for.
 *
 * @param letter height of the page's letters, in pixels
 */
record DarkBands(double letter) {
  /** Letters on the smaller picture in which bands are looked for, in pixels. */
  private static final double SMALL = 6;

  /** By which a band is darker than the paper, 0 to 255: on lighter ground rules are seen. */
  private static final double CONTRAST = 60;

  /** The highest band: a head of several rows of wrapped text, in letters. */
  private static final double HIGHEST = 14;

  /** The lowest and the narrowest one, in letters. */
  private static final double LOWEST = 1.6;

  private static final double NARROWEST = 6;

  /** Share of a band's pixels that text of the largest type leaves dark. */
  private static final double SHADED = 0.55;

  /** Around a pixel that has to be shaded so far, in letters: more than a word, less than a row. */
  private static final double WIDE = 3;

  private static final double HIGH = 1;

  /** Share of the box around a band that it fills. */
  private static final double FULL = 0.8;

  /** Share of a row or column of pixels between a band's ends that is shaded at its edge. */
  private static final double EDGE = 0.5;

  /** What a shaded pixel counts. */
  private static final double SHADE = 255;

  /** The bands, each as the box that it fills. */
  List<Box> find(Mat bgr) {
    double scale = Math.min(1, SMALL / letter);
    try (MatScope scope = new MatScope()) {
      Mat small = scope.mat();
      Imgproc.resize(bgr, small, new Size(), scale, scale, Imgproc.INTER_AREA);
      Mat shade = shade(small, scale * letter, scope);
      Mat stats = scope.mat();
      int count =
          Imgproc.connectedComponentsWithStats(
              solid(shade, scale * letter, scope),
              scope.mat(),
              stats,
              scope.mat(),
              4,
              CvType.CV_32S);
      List<Box> bands = new ArrayList<>();
      int[] stat = new int[5];
      for (int i = 1; i < count; i++) {
        stats.get(i, 0, stat);
        Rect box = new Rect(stat[0], stat[1], stat[2], stat[3]);
        if (isBand(box, stat[4], scale * letter)) {
          Box found = edges(shade, box);
          // What the picture's end cuts may be the desk; what is lower than text, a shadow.
          boolean whole = found.top() > 0 && found.bottom() < shade.rows();
          if (!whole || found.height() < LOWEST * scale * letter) {
            continue;
          }
          bands.add(
              new Box(
                  found.left() / scale,
                  found.top() / scale,
                  found.right() / scale,
                  found.bottom() / scale));
        }
      }
      return bands;
    }
  }

  private static boolean isBand(Rect box, int area, double letter) {
    return box.height >= LOWEST * letter
        && box.height <= HIGHEST * letter
        && box.width >= NARROWEST * letter
        && area >= FULL * box.area();
  }

  /** What is darker than the nearest paper above and below it, in any channel. */
  private static Mat shade(Mat bgr, double letter, MatScope scope) {
    Mat kernel = scope.own(Mat.ones((int) Math.ceil(HIGHEST * letter) | 1, 1, CvType.CV_8U));
    Mat darker = scope.mat();
    Imgproc.morphologyEx(bgr, darker, Imgproc.MORPH_BLACKHAT, kernel);
    Mat shade = scope.own(Mat.zeros(bgr.rows(), bgr.cols(), CvType.CV_8U));
    for (int channel = 0; channel < bgr.channels(); channel++) {
      Mat one = scope.mat();
      Core.extractChannel(darker, one, channel);
      Core.max(shade, one, shade);
    }
    Core.compare(shade, Scalar.all(CONTRAST), shade, Core.CMP_GE);
    return shade;
  }

  /** Where most of what is around a pixel is shaded: text that stands on paper leaves it light. */
  private static Mat solid(Mat shade, double letter, MatScope scope) {
    Mat share = scope.mat();
    Imgproc.blur(shade, share, new Size((int) (WIDE * letter) | 1, (int) (HIGH * letter) | 1));
    Core.compare(share, Scalar.all(SHADED * SHADE), share, Core.CMP_GE);
    return share;
  }

  /** The band with its edges: as far as most of each row or column of pixels is shaded. */
  private static Box edges(Mat shade, Rect rough) {
    int[] rows = ends(shade, new Rect(rough.x, 0, rough.width, shade.rows()), 1, rough.y);
    int[] columns = ends(shade, new Rect(0, rough.y, shade.cols(), rough.height), 0, rough.x);
    return new Box(columns[0], rows[0], columns[1], rows[1]);
  }

  /**
   * The first row or column of a part of the picture that a band fills, and the one behind the
   * last.
   *
   * @param over 1 for rows, 0 for columns
   * @param rough where it begins, more or less
   */
  private static int[] ends(Mat shade, Rect part, int over, int rough) {
    try (MatScope scope = new MatScope()) {
      Mat mean = scope.mat();
      Core.reduce(scope.own(shade.submat(part)), mean, over, Core.REDUCE_AVG, CvType.CV_32F);
      float[] shares = new float[(int) mean.total()];
      mean.get(0, 0, shares);
      int first = rough;
      while (first < shares.length - 1 && shares[first] < EDGE * SHADE) {
        first++;
      }
      int last = first;
      while (last < shares.length && shares[last] >= EDGE * SHADE) {
        last++;
      }
      while (first > 0 && shares[first - 1] >= EDGE * SHADE) {
        first--;
      }
      return new int[] {first, last};
    }
  }
}
