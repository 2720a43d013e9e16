package dev.grille.vision.alignment;

import dev.grille.vision.geometry.MatScope;
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
 * The print of a template's picture, told apart into ruled lines and words.
 *
 * @param lines ruled lines, CV_8U: 255 where one runs
 * @param words boxes of what looks like words, in pixels of {@code lines}; whole lines of text
 *     where the gaps are those between words
 */
record PrintedText(Mat lines, List<Rect> words) {
  /** Side of the neighbourhood that is the background, as a share of the picture's shorter side. */
  private static final double GROUND = 0.05;

  /** How much darker than its background ink is, in grey levels; what is fainter is a watermark. */
  private static final double DARKER = 35;

  /** Background below which print may be lighter than it: a band. */
  private static final double BAND = 120;

  /** Length from which a straight run of ink is a ruled line, as a share of the shorter side. */
  private static final double RULE = 0.05;

  /** Smallest and largest height of a character, in pixels: dots, and pictures. */
  private static final int MIN_HEIGHT = 5;

  private static final int MAX_HEIGHT = 70;

  /** More components than this are a texture; the largest are kept. */
  private static final int MAX_COMPONENTS = 6000;

  /**
   * Finds the print of a grey picture.
   *
   * @param windows CV_8U, of the same size: words keep clear of where it is not 0
   */
  static PrintedText of(Mat grey, Mat windows, MatScope owner) {
    try (MatScope scope = new MatScope()) {
      Mat ink = ink(grey, scope);
      int run = (int) Math.max(30, RULE * Math.min(grey.rows(), grey.cols()));
      Mat lines = owner.mat();
      Mat down = scope.mat();
      open(ink, lines, new Size(run, 1));
      open(ink, down, new Size(1, run));
      Core.bitwise_or(lines, down, lines);
      Mat wide = scope.mat();
      Imgproc.dilate(lines, wide, kernel(new Size(3, 3), scope));
      ink.setTo(Scalar.all(0), wide);
      return new PrintedText(lines, words(ink, windows, scope));
    }
  }

  private static Mat ink(Mat grey, MatScope scope) {
    int side = (int) Math.max(15, GROUND * Math.min(grey.rows(), grey.cols()));
    Mat background = scope.mat();
    Imgproc.blur(grey, background, new Size(side, side));
    Mat ink = scope.mat();
    Mat difference = scope.mat();
    Core.subtract(background, grey, difference);
    Core.compare(difference, Scalar.all(DARKER), ink, Core.CMP_GT);
    Mat light = scope.mat();
    Core.subtract(grey, background, difference);
    Core.compare(difference, Scalar.all(DARKER), light, Core.CMP_GT);
    Mat band = scope.mat();
    Core.compare(background, Scalar.all(BAND), band, Core.CMP_LT);
    Core.bitwise_and(light, band, light);
    ink.setTo(Scalar.all(0), band);
    Core.bitwise_or(ink, light, ink);
    return ink;
  }

  private static void open(Mat ink, Mat into, Size size) {
    try (MatScope scope = new MatScope()) {
      Imgproc.morphologyEx(ink, into, Imgproc.MORPH_OPEN, kernel(size, scope));
    }
  }

  private static Mat kernel(Size size, MatScope scope) {
    return scope.own(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, size));
  }

  private static List<Rect> words(Mat ink, Mat windows, MatScope scope) {
    Mat labels = scope.mat();
    Mat stats = scope.mat();
    int n = Imgproc.connectedComponentsWithStats(ink, labels, stats, scope.mat(), 8, CvType.CV_32S);
    List<Rect> parts = new ArrayList<>();
    int[] row = new int[5];
    for (int i = 1; i < n; i++) {
      stats.get(i, 0, row);
      boolean character = row[3] >= MIN_HEIGHT && row[3] <= MAX_HEIGHT && row[2] <= 8 * row[3];
      if (character && row[4] >= MIN_HEIGHT) {
        Rect part = new Rect(row[0], row[1], row[2], row[3]);
        if (free(part, windows)) {
          parts.add(part);
        }
      }
    }
    parts.sort(Comparator.comparingInt((Rect r) -> -r.height));
    return joined(parts.size() > MAX_COMPONENTS ? parts.subList(0, MAX_COMPONENTS) : parts);
  }

  /** Characters beside each other, no farther apart than words are. */
  private static List<Rect> joined(List<Rect> parts) {
    List<Rect> sorted = new ArrayList<>(parts);
    sorted.sort(Comparator.comparingInt((Rect r) -> r.x));
    List<Rect> lines = new ArrayList<>();
    for (Rect part : sorted) {
      int best = -1;
      for (int i = 0; i < lines.size(); i++) {
        if (continues(lines.get(i), part)
            && (best < 0 || right(lines.get(i)) > right(lines.get(best)))) {
          best = i;
        }
      }
      if (best < 0) {
        lines.add(part);
      } else {
        lines.set(best, union(lines.get(best), part));
      }
    }
    lines.removeIf(line -> line.width < line.height);
    return lines;
  }

  private static boolean continues(Rect line, Rect part) {
    int shared = Math.min(line.y + line.height, part.y + part.height) - Math.max(line.y, part.y);
    int lower = Math.min(line.height, part.height);
    int higher = Math.max(line.height, part.height);
    return shared >= 0.5 * lower
        && higher <= 2.5 * lower
        && part.x - right(line) <= 0.8 * higher
        && part.x + part.width > line.x;
  }

  private static int right(Rect r) {
    return r.x + r.width;
  }

  /** The box around two boxes. */
  static Rect union(Rect a, Rect b) {
    int x = Math.min(a.x, b.x);
    int y = Math.min(a.y, b.y);
    int width = Math.max(right(a), right(b)) - x;
    int height = Math.max(a.y + a.height, b.y + b.height) - y;
    return new Rect(x, y, width, height);
  }

  private static boolean free(Rect word, Mat mask) {
    Mat part = mask.submat(word);
    try {
      return Core.countNonZero(part) == 0;
    } finally {
      part.release();
    }
  }
}
