package dev.grille.vision.tables;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.pixels.Pixels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Finds the shaded rows of tables on a flat page: bands darker than the paper above and below, in
 * any colour.
 *
 * @param letter height of the page's letters, in pixels
 */
record ShadedBands(double letter) {
  /** Letters on the smaller picture in which bands are looked for, in pixels. */
  private static final double SMALL = 6;

  /** By which a dark band is darker than the paper, 0 to 255: on lighter ground rules are seen. */
  private static final double DARK = 60;

  /** The same of one that is shaded lightly: more than the noise that a smaller picture has. */
  private static final double LIGHT = 8;

  /** The widest stroke of a letter, in letters. */
  private static final double STROKE = 0.8;

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

  /**
   * The dark ones, heads above all, however light the text in them, each as the box that it fills.
   */
  List<Box> dark(Mat bgr) {
    double scale = scale();
    try (MatScope scope = new MatScope()) {
      return find(small(bgr, scope), DARK, scale * letter).stream()
          .map(box -> onPage(box, scale))
          .toList();
    }
  }

  /** All of them, also those that are shaded lightly, whose text is dark; from above. */
  List<Box> all(Mat bgr) {
    double scale = scale();
    try (MatScope scope = new MatScope()) {
      Mat small = small(bgr, scope);
      int side = (int) Math.ceil(STROKE * scale * letter) | 1;
      Mat kernel = scope.own(Mat.ones(side, side, CvType.CV_8U));
      Imgproc.morphologyEx(small, small, Imgproc.MORPH_CLOSE, kernel);
      return find(small, LIGHT, scale * letter).stream()
          .map(box -> onPage(box, scale))
          .sorted(Comparator.comparingDouble(Box::top))
          .toList();
    }
  }

  private double scale() {
    return Math.min(1, SMALL / letter);
  }

  private Mat small(Mat bgr, MatScope scope) {
    return Pixels.scaled(bgr, scale(), Imgproc.INTER_AREA, scope);
  }

  private static Box onPage(Box box, double scale) {
    return new Box(
        box.left() / scale, box.top() / scale, box.right() / scale, box.bottom() / scale);
  }

  private static List<Box> find(Mat small, double contrast, double letter) {
    try (MatScope scope = new MatScope()) {
      Mat shade = shade(small, contrast, letter, scope);
      Mat stats = scope.mat();
      int count =
          Imgproc.connectedComponentsWithStats(
              solid(shade, letter, scope), scope.mat(), stats, scope.mat(), 4, CvType.CV_32S);
      List<Box> bands = new ArrayList<>();
      int[] stat = new int[5];
      for (int i = 1; i < count; i++) {
        stats.get(i, 0, stat);
        Rect box = new Rect(stat[0], stat[1], stat[2], stat[3]);
        if (isBand(box, stat[4], letter)) {
          Box found = edges(shade, box);
          // What the picture's end cuts may be the desk; what is lower than text, a shadow.
          boolean whole = found.top() > 0 && found.bottom() < shade.rows();
          if (whole && found.height() >= LOWEST * letter) {
            bands.add(found);
          }
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
  private static Mat shade(Mat bgr, double contrast, double letter, MatScope scope) {
    Mat kernel = scope.own(Mat.ones((int) Math.ceil(HIGHEST * letter) | 1, 1, CvType.CV_8U));
    Mat darker = scope.mat();
    Imgproc.morphologyEx(bgr, darker, Imgproc.MORPH_BLACKHAT, kernel);
    Mat shade = scope.own(Mat.zeros(bgr.rows(), bgr.cols(), CvType.CV_8U));
    for (int channel = 0; channel < bgr.channels(); channel++) {
      Mat one = scope.mat();
      Core.extractChannel(darker, one, channel);
      Core.max(shade, one, shade);
    }
    Core.compare(shade, Scalar.all(contrast), shade, Core.CMP_GE);
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
