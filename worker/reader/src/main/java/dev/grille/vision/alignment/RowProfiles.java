package dev.grille.vision.alignment;

import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * How well each of a template's pieces of fixed print agrees with the picture above and below its
 * place: what tells by how far a row of a screen or a list has moved.
 *
 * @param y where the pieces stand, in pixels of the plane
 * @param score per piece and displacement, from {@code -reach} to {@code reach}: correlation, 0
 *     where the picture shows nothing
 * @param distinct per piece: whether it stands only once in its column of the template
 * @param reach largest displacement, in pixels of the plane
 * @param scale pixels of the plane per template pixel
 */
record RowProfiles(double[] y, float[][] score, boolean[] distinct, int reach, double scale) {
  /** Longest side of the plane, in pixels. */
  private static final int SIZE = 900;

  /** Share of the template's height that a row may move by. */
  private static final double FARTHEST = 0.22;

  /** How far a piece may stand to the side, in pixels of the plane. */
  private static final int ASIDE = 2;

  /** How much better than everywhere else a piece must agree to say where it is. */
  private static final double CLEARLY = 0.1;

  /** Looks at all pieces along their columns. */
  static RowProfiles of(Homography map, TemplateModel model, PicturePyramid picture) {
    return measure(map, model, picture, model.repeated().distinct(model));
  }

  /** The same of the template's own picture. */
  static RowProfiles ofTemplate(TemplateModel model) {
    try (MatScope scope = new MatScope()) {
      PicturePyramid itself = new PicturePyramid(model.grey(), scope);
      return measure(Homography.IDENTITY, model, itself, new boolean[model.patchX().length]);
    }
  }

  private static RowProfiles measure(
      Homography map, TemplateModel model, PicturePyramid picture, boolean[] distinct) {
    Size full = model.size();
    double scale = Math.min(1, SIZE / Math.max(full.width, full.height));
    Size size = new Size(Math.round(full.width * scale), Math.round(full.height * scale));
    int reach = (int) Math.round(FARTHEST * size.height);
    int n = model.patchX().length;
    double[] y = new double[n];
    float[][] score = new float[n][];
    try (MatScope scope = new MatScope()) {
      Mat plane = scope.mat();
      Imgproc.resize(model.grey(), plane, size, 0, 0, Imgproc.INTER_AREA);
      Homography toTemplate = Homography.resize(full.width / size.width, full.height / size.height);
      Homography raised = Homography.shift(0, -reach).then(toTemplate).then(map);
      Size tall = new Size(size.width, size.height + 2 * reach);
      Mat seen = picture.render(raised, tall, scope);
      Mat correlation = scope.mat();
      for (int i = 0; i < n; i++) {
        int cx = (int) Math.round((model.patchX()[i] + 0.5) * scale - 0.5);
        int cy = (int) Math.round((model.patchY()[i] + 0.5) * scale - 0.5);
        y[i] = cy;
        score[i] = profile(plane, seen, cx, cy, reach, correlation);
      }
    }
    return new RowProfiles(y, score, distinct, reach, scale);
  }

  private static float[] profile(Mat plane, Mat seen, int cx, int cy, int reach, Mat correlation) {
    int half = PatchTracker.HALF;
    float[] best = new float[2 * reach + 1];
    if (cx - half - ASIDE < 0
        || cx + half + ASIDE >= plane.cols()
        || cy - half < 0
        || cy + half >= plane.rows()) {
      return best;
    }
    Mat piece = plane.submat(new Rect(cx - half, cy - half, 2 * half + 1, 2 * half + 1));
    Mat strip =
        seen.submat(
            new Rect(cx - half - ASIDE, cy - half, 2 * (half + ASIDE) + 1, 2 * (half + reach) + 1));
    Imgproc.matchTemplate(strip, piece, correlation, Imgproc.TM_CCOEFF_NORMED);
    piece.release();
    strip.release();
    float[] surface = new float[correlation.rows() * correlation.cols()];
    correlation.get(0, 0, surface);
    int side = 2 * ASIDE + 1;
    for (int k = 0; k < surface.length; k++) {
      if (surface[k] <= 1.01f) {
        best[k / side] = Math.max(best[k / side], surface[k]);
      }
    }
    return best;
  }

  /** The best agreement of a piece within a pixel of a displacement; 0 outside the reach. */
  double near(int piece, int shift) {
    double best = 0;
    for (int d = shift - 1; d <= shift + 1; d++) {
      if (Math.abs(d) <= reach) {
        best = Math.max(best, score[piece][d + reach]);
      }
    }
    return best;
  }

  /** The best agreement of a piece farther than some pixels from a displacement. */
  double elsewhere(int piece, int shift, int farther) {
    double best = 0;
    for (int d = -reach; d <= reach; d++) {
      if (Math.abs(d - shift) > farther) {
        best = Math.max(best, score[piece][d + reach]);
      }
    }
    return best;
  }

  /** Whether a piece says that its row moved by a displacement, and by no other. */
  boolean votes(int piece, int shift) {
    return distinct[piece] && near(piece, shift) >= elsewhere(piece, shift, 3) + CLEARLY;
  }
}
