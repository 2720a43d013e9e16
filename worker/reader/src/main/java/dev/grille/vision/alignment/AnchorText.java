package dev.grille.vision.alignment;

import dev.grille.contracts.EditDistance;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ocr.TextRecognizer;
import dev.grille.vision.pixels.Pixels;
import dev.grille.vision.text.Writing;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** What stands in a place as text, and whether a word goes on beyond it. */
final class AnchorText {
  /**
   * Height at which a text is read, in pixels, and white around it: what the network is used to.
   */
  private static final double HEIGHT = 34;

  private static final int BORDER = 7;

  /** Widest crop that is read, in pixels. */
  private static final double MAX_WIDTH = 2_000;

  /** Where a word would go on, in heights of the text from its end: no space begins so early. */
  private static final double FROM = 0.12;

  private static final double TO = 0.5;

  /** Contrast with the background from which something is ink, as a share of the text's own. */
  private static final double INKED = 0.5;

  /**
   * Share of ink beside a text below which nothing is written there, in the form and in pictures.
   */
  private static final double CLEAN = 0.02;

  private static final double CLEAR = 0.06;

  /** Percentile of the contrast in a text that is its ink's: a thin text has little of it. */
  private static final double DARKEST = 97;

  private final Mat template;
  private final PicturePyramid picture;
  private final TextRecognizer reader;
  private final Map<Label, String> own = new HashMap<>();

  /**
   * Texts of one picture.
   *
   * @param template CV_8U
   */
  AnchorText(Mat template, PicturePyramid picture, TextRecognizer reader) {
    this.template = template;
    this.picture = picture;
    this.reader = reader;
  }

  /**
   * Which share of a text's characters is read in a place, 0 to 1: of what it says, or of what is
   * read in the template where it is misread there.
   */
  double likeness(String text, Label label, Homography map) {
    String seen = read(picture, label, map);
    double said = likeness(plain(text), seen);
    if (said == 1 || seen.isEmpty()) {
      return said;
    }
    return Math.max(said, likeness(own.computeIfAbsent(label, this::readInTemplate), seen));
  }

  private String readInTemplate(Label label) {
    try (MatScope scope = new MatScope()) {
      return read(new PicturePyramid(template, scope), label, Homography.IDENTITY);
    }
  }

  private String read(PicturePyramid page, Label label, Homography map) {
    try (MatScope scope = new MatScope()) {
      return plain(reader.read(crop(page, label, map, scope)).text());
    }
  }

  private static double likeness(String wanted, String seen) {
    int longer = Math.max(wanted.length(), seen.length());
    return longer == 0 ? 0 : 1 - EditDistance.levenshtein(wanted, seen) / (double) longer;
  }

  /** Whether white is beside the text wherever it is in the template: "total" ends a subtotal. */
  boolean isWhole(Label label, Homography map) {
    try (MatScope scope = new MatScope()) {
      PicturePyramid form = new PicturePyramid(template, scope);
      double[] own = beside(form, label, Homography.IDENTITY, scope);
      double[] seen = beside(picture, label, map, scope);
      return (own[0] > CLEAN || seen[0] <= CLEAR) && (own[1] > CLEAN || seen[1] <= CLEAR);
    }
  }

  /** Share of ink before a text and after it. */
  private static double[] beside(PicturePyramid page, Label label, Homography map, MatScope scope) {
    int border = (int) Math.ceil(TO * HEIGHT);
    Mat crop = crop(page, label, map, border, scope);
    int ground = Pixels.percentile(Pixels.histogram(Pixels.bytes(crop)), 50);
    Mat contrast = scope.mat();
    Core.absdiff(crop, Scalar.all(ground), contrast);
    int wide = crop.cols() - 2 * border;
    int high = crop.rows() - 2 * border;
    Mat text = part(contrast, border, border, wide, high, scope);
    int ink = Pixels.percentile(Pixels.histogram(Pixels.bytes(text)), DARKEST);
    Imgproc.threshold(contrast, contrast, INKED * ink, 1, Imgproc.THRESH_BINARY);
    int strip = (int) Math.round((TO - FROM) * HEIGHT);
    return new double[] {
      Core.mean(part(contrast, 0, border, strip, high, scope)).val[0],
      Core.mean(part(contrast, crop.cols() - strip, border, strip, high, scope)).val[0]
    };
  }

  private static Mat part(Mat crop, int x, int y, int width, int height, MatScope scope) {
    Mat view = scope.own(crop.submat(new Rect(x, y, width, height)));
    return scope.own(view.clone());
  }

  /** A text as a recogniser reads it, where a map says that it stands. */
  static Mat crop(PicturePyramid page, Label label, Homography map, MatScope scope) {
    return crop(page, label, map, BORDER, scope);
  }

  private static Mat crop(
      PicturePyramid page, Label label, Homography map, int border, MatScope scope) {
    double scale = Math.min(HEIGHT / label.height(), (MAX_WIDTH - 2 * border) / label.width());
    Size size =
        new Size(
            Math.ceil(label.width() * scale) + 2 * border,
            Math.ceil(label.height() * scale) + 2 * border);
    double left = label.x() - border / scale;
    double top = label.y() - border / scale;
    Homography toTemplate = Homography.of(1 / scale, 0, left, 0, 1 / scale, top, 0, 0, 1);
    return page.render(toTemplate.then(map), size, scope);
  }

  /** What two texts are compared by. */
  static String plain(String text) {
    return Writing.folded(text).toLowerCase(Locale.ROOT);
  }
}
