package dev.grille.vision.alignment;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Quad;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ocr.TextRecognizer;
import dev.grille.vision.pixels.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Finds the fixed print beside each field of a template: to the left in its row and above it; to
 * the right and below where there is neither.
 */
final class LabelFinder {
  /** Longest side of the plane in which print is told apart, in pixels. */
  private static final int SIZE = 1400;

  /** Share of a word's height that must be in the field's row. */
  private static final double IN_ROW = 0.5;

  /** How far to the side a label may stand, in heights of the field. */
  private static final double ASIDE = 10;

  /** How far above or below a label may stand, in heights of the field, to be beside it. */
  private static final double NEAR = 1.5;

  /** Longest part of a line of text that is compared, in its heights. */
  private static final double MAX_LENGTH = 14;

  /** How far apart the two characters of a label may be set, in heights. */
  private static final double SET_WIDE = 3;

  private final LegiblePrint legible;
  private final List<Rect> windows = new ArrayList<>();
  private final double scale;
  private final PrintedText print;

  private LabelFinder(
      List<FieldSpec> fields, LegiblePrint legible, Mat plane, double scale, MatScope scope) {
    this.legible = legible;
    this.scale = scale;
    Mat mask = scope.own(Mat.zeros(plane.size(), CvType.CV_8U));
    for (FieldSpec field : fields) {
      windows.add(box(field.quad()));
      cover(field.quad(), mask);
    }
    print = PrintedText.of(plane, mask, scope);
  }

  /**
   * Finds the labels of all fields.
   *
   * @param grey the template's upright picture, CV_8U
   * @param words its fixed text, as far as it was read
   * @param reader of words that were missed
   */
  static FormLabels find(
      Mat grey, List<FieldSpec> fields, List<Token> words, TextRecognizer reader) {
    if (fields.isEmpty()) {
      return FormLabels.NONE;
    }
    try (MatScope scope = new MatScope()) {
      double scale = Math.min(1, SIZE / (double) Math.max(grey.cols(), grey.rows()));
      Mat plane = scope.mat();
      Size size = new Size(Math.round(grey.cols() * scale), Math.round(grey.rows() * scale));
      Imgproc.resize(grey, plane, size, 0, 0, Imgproc.INTER_AREA);
      LegiblePrint legible = new LegiblePrint(words, grey, reader, scope);
      LabelFinder finder = new LabelFinder(fields, legible, plane, scale, scope);
      List<FieldLabels> found = new ArrayList<>();
      List<Quad> otherRows = new ArrayList<>();
      for (int i = 0; i < fields.size(); i++) {
        List<Rect> equal = EqualCells.of(finder.windows.get(i), finder.print.lines());
        List<Label> labels = finder.labels(finder.windows.get(i), equal);
        found.add(new FieldLabels(fields.get(i).name(), fields.get(i).quad(), labels));
        equal.forEach(cell -> otherRows.add(finder.label(cell, true, true).quad()));
      }
      return new FormLabels(found, otherRows);
    }
  }

  private List<Label> labels(Rect window, List<Rect> equal) {
    List<Label> labels = new ArrayList<>(beside(window, true));
    labels.addAll(stacked(window, equal, true));
    if (labels.stream().noneMatch(Label::sure)) {
      labels.addAll(beside(window, false));
      labels.addAll(stacked(window, equal, false));
    }
    return labels;
  }

  /** The nearest word to the left or right, no window between. */
  private List<Label> beside(Rect window, boolean left) {
    return print.words().stream()
        .filter(word -> inRow(word, window))
        .filter(
            word ->
                left
                    ? right(word) <= window.x + slack(window)
                    : word.x >= right(window) - slack(window))
        .filter(
            word -> aside(word, window) <= ASIDE * window.height && !windowBetween(word, window))
        .min(Comparator.comparingInt(word -> aside(word, window)))
        .map(this::whole)
        .map(word -> left ? end(word) : beginning(word, word.x))
        .map(part -> label(part, legible(part), true))
        .stream()
        .toList();
  }

  /** The nearest word above or below; beyond cells like the field's own, what heads them. */
  private List<Label> stacked(Rect window, List<Rect> equal, boolean above) {
    List<Rect> words =
        print.words().stream()
            .filter(word -> shared(word.x, right(word), window.x, right(window)) > 0)
            .filter(
                word ->
                    above
                        ? bottom(word) <= window.y + slack(window)
                        : word.y >= bottom(window) - slack(window))
            .sorted(Comparator.comparingInt(word -> apart(word, window)))
            .toList();
    List<Label> labels = new ArrayList<>();
    for (Rect word : words) {
      boolean value = equal.stream().anyMatch(cell -> inside(word, cell));
      boolean near = apart(word, window) <= NEAR * window.height;
      boolean heads = !value && !equal.isEmpty() && above;
      if (value && near && labels.isEmpty()) {
        labels.add(label(beginning(word, window.x), false, true));
      } else if (!value) {
        if ((near || heads) && (near || apartFromCells(word, equal, window))) {
          Rect part = beginning(whole(word), window.x);
          labels.add(label(part, legible(part), near && !windowBetween(word, window)));
        }
        break;
      }
    }
    return labels;
  }

  private boolean legible(Rect word) {
    return legible.isText(label(word, true, true));
  }

  /** Whether a word is near the uppermost of the cells. */
  private static boolean apartFromCells(Rect word, List<Rect> equal, Rect window) {
    int top = equal.stream().mapToInt(cell -> cell.y).min().orElse(window.y);
    return bottom(word) <= top && top - bottom(word) <= NEAR * window.height;
  }

  private boolean windowBetween(Rect word, Rect window) {
    int left = Math.min(right(word), right(window));
    int right = Math.max(word.x, window.x);
    int top = Math.min(bottom(word), bottom(window));
    int bottom = Math.max(word.y, window.y);
    for (Rect other : windows) {
      boolean across =
          shared(other.x, right(other), left, right) > 0
              && shared(other.y, bottom(other), word.y, bottom(word)) > 0;
      boolean along =
          shared(other.y, bottom(other), top, bottom) > 0
              && shared(other.x, right(other), word.x, right(word)) > 0;
      if (other != window && (inRow(word, window) ? across : along)) {
        return true;
      }
    }
    return false;
  }

  private static boolean inside(Rect word, Rect cell) {
    int x = word.x + Math.min(word.width, word.height) / 2;
    int y = word.y + word.height / 2;
    return x >= cell.x && x < right(cell) && y >= cell.y && y < bottom(cell);
  }

  private static boolean inRow(Rect word, Rect window) {
    return shared(word.y, bottom(word), window.y, bottom(window))
        >= IN_ROW * Math.min(word.height, window.height);
  }

  private static int slack(Rect window) {
    return window.height / 4;
  }

  private static int aside(Rect word, Rect window) {
    return Math.max(0, Math.max(window.x - right(word), word.x - right(window)));
  }

  private static int apart(Rect word, Rect window) {
    return Math.max(0, Math.max(window.y - bottom(word), word.y - bottom(window)));
  }

  private static int shared(int from, int to, int otherFrom, int otherTo) {
    return Math.min(to, otherTo) - Math.max(from, otherFrom);
  }

  /** A single character with the one that is set wide of it: Han labels fill their column. */
  private Rect whole(Rect word) {
    if (word.width >= LegiblePrint.SINGLE * word.height) {
      return word;
    }
    return print.words().stream()
        .filter(other -> other != word && inRow(other, word))
        .filter(other -> aside(other, word) <= SET_WIDE * word.height)
        .filter(other -> Math.abs(other.height - word.height) <= 0.4 * word.height)
        .min(Comparator.comparingInt(other -> aside(other, word)))
        .map(other -> PrintedText.union(word, other))
        .filter(both -> windows.stream().noneMatch(window -> overlap(both, window)))
        .orElse(word);
  }

  private static boolean overlap(Rect a, Rect b) {
    return shared(a.x, right(a), b.x, right(b)) > 0 && shared(a.y, bottom(a), b.y, bottom(b)) > 0;
  }

  /** The last part of a long line, which is nearest to what follows it. */
  private static Rect end(Rect word) {
    int width = (int) Math.min(word.width, MAX_LENGTH * word.height);
    return new Rect(right(word) - width, word.y, width, word.height);
  }

  /** The first part of a long line, from a place on. */
  private static Rect beginning(Rect word, int from) {
    int longest = (int) (MAX_LENGTH * word.height);
    if (word.width <= longest) {
      return word;
    }
    int x = Math.max(word.x, Math.min(from, right(word) - longest));
    return new Rect(x, word.y, longest, word.height);
  }

  private Label label(Rect word, boolean sure, boolean inRow) {
    return new Label(
        (word.x + 0.5) / scale - 0.5,
        (word.y + 0.5) / scale - 0.5,
        word.width / scale,
        word.height / scale,
        sure,
        inRow);
  }

  private Rect box(Quad quad) {
    Box box = Box.around(quad);
    return new Rect(
        (int) Math.round(box.left() * scale),
        (int) Math.round(box.top() * scale),
        (int) Math.max(1, Math.round(box.width() * scale)),
        (int) Math.max(1, Math.round(box.height() * scale)));
  }

  /** Marks a window. */
  private void cover(Quad quad, Mat mask) {
    org.opencv.core.Point[] corners =
        quad.corners().stream()
            .map(p -> new org.opencv.core.Point(p.x() * scale, p.y() * scale))
            .toArray(org.opencv.core.Point[]::new);
    MatOfPoint outline = new MatOfPoint(corners);
    Imgproc.fillConvexPoly(mask, outline, Scalar.all(255));
    outline.release();
  }

  private static int right(Rect r) {
    return r.x + r.width;
  }

  private static int bottom(Rect r) {
    return r.y + r.height;
  }
}
