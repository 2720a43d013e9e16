package dev.grille.vision.alignment;

import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Finds the template's pieces of fixed print in a picture, each near the place where a map expects
 * it, by normalised correlation (which neither light nor contrast changes), to a fraction of a
 * pixel.
 */
final class PatchTracker {
  /** A piece is 2 × HALF + 1 pixels of the plane wide. */
  static final int HALF = 10;

  private final TemplateModel model;
  private final PicturePyramid picture;

  PatchTracker(TemplateModel model, PicturePyramid picture) {
    this.model = model;
    this.picture = picture;
  }

  /**
   * What was seen, per patch of the model.
   *
   * @param x where it is expected plus how far off it was found, in template pixels
   * @param y the same, downwards
   * @param score correlation, -1 to 1; NaN where the picture does not show the place
   * @param distinct whether no other place nearby correlates almost as well
   */
  record TrackedPatches(double[] x, double[] y, double[] score, boolean[] distinct) {}

  /**
   * Looks for all patches.
   *
   * @param map where the template is expected
   * @param bend how it is expected to depart from the plane; may be null
   * @param longestSide of the plane in which both are compared
   * @param radius how far off, in pixels of the plane
   */
  TrackedPatches track(Homography map, @Nullable Bend bend, int longestSide, int radius) {
    try (MatScope scope = new MatScope()) {
      Size full = model.size();
      double scale = Math.min(1, longestSide / Math.max(full.width, full.height));
      Mat plane = model.grey();
      if (scale < 1) {
        plane = scope.mat();
        Size size = new Size(Math.round(full.width * scale), Math.round(full.height * scale));
        Imgproc.resize(model.grey(), plane, size, 0, 0, Imgproc.INTER_AREA);
      }
      double sx = plane.cols() / full.width;
      double sy = plane.rows() / full.height;
      Homography toTemplate = Homography.resize(1 / sx, 1 / sy);
      Mat seen = picture.render(toTemplate.then(map), plane.size(), scope);
      return compare(map, bend, plane, seen, sx, sy, radius);
    }
  }

  private TrackedPatches compare(
      Homography map, @Nullable Bend bend, Mat plane, Mat seen, double sx, double sy, int radius) {
    int n = model.patchX().length;
    TrackedPatches result =
        new TrackedPatches(new double[n], new double[n], new double[n], new boolean[n]);
    int reach = HALF + radius;
    float[] surface = new float[(2 * radius + 1) * (2 * radius + 1)];
    try (MatScope scope = new MatScope()) {
      Mat correlation = scope.mat();
      for (int i = 0; i < n; i++) {
        result.score()[i] = Double.NaN;
        double x = model.patchX()[i];
        double y = model.patchY()[i];
        double dx = bend == null ? 0 : Math.rint(bend.dx(x, y) * sx);
        double dy = bend == null ? 0 : Math.rint(bend.dy(x, y) * sy);
        int cx = (int) Math.round((x + 0.5) * sx - 0.5);
        int cy = (int) Math.round((y + 0.5) * sy - 0.5);
        Rect where = square(cx, cy, HALF);
        Rect search = square(cx + (int) dx, cy + (int) dy, reach);
        if (within(where, plane) && within(search, seen) && inPicture(map, x, y)) {
          Mat piece = plane.submat(where);
          Mat around = seen.submat(search);
          Imgproc.matchTemplate(around, piece, correlation, Imgproc.TM_CCOEFF_NORMED);
          correlation.get(0, 0, surface);
          piece.release();
          around.release();
          judge(surface, 2 * radius + 1, i, result);
          result.x()[i] = x + (result.x()[i] + dx) / sx;
          result.y()[i] = y + (result.y()[i] + dy) / sy;
        }
      }
    }
    return result;
  }

  private static Rect square(int cx, int cy, int half) {
    return new Rect(cx - half, cy - half, 2 * half + 1, 2 * half + 1);
  }

  private static boolean within(Rect r, Mat mat) {
    return r.x >= 0 && r.y >= 0 && r.x + r.width <= mat.cols() && r.y + r.height <= mat.rows();
  }

  private boolean inPicture(Homography map, double x, double y) {
    double u = map.mapX(x, y);
    double v = map.mapY(x, y);
    return u >= 0 && v >= 0 && u < picture.size().width && v < picture.size().height;
  }

  /** Size of the whole picture. */
  Size pictureSize() {
    return picture.size();
  }

  /** Peak of a correlation surface, its offset from the middle, and whether it stands alone. */
  private static void judge(float[] surface, int side, int i, TrackedPatches into) {
    int best = 0;
    for (int k = 1; k < surface.length; k++) {
      if (surface[k] > surface[best] || !Float.isFinite(surface[best])) {
        best = k;
      }
    }
    float peak = surface[best];
    int bx = best % side;
    int by = best / side;
    if (!Float.isFinite(peak) || peak > 1.01f) {
      into.score()[i] = 0;
      return;
    }
    into.score()[i] = peak;
    float rival = -1;
    for (int k = 0; k < surface.length; k++) {
      if (Math.abs(k % side - bx) > 2 || Math.abs(k / side - by) > 2) {
        rival = Math.max(rival, surface[k]);
      }
    }
    boolean inner = bx > 0 && by > 0 && bx < side - 1 && by < side - 1;
    into.distinct()[i] = inner && peak - rival > 0.06;
    double dx = inner ? vertex(surface[best - 1], peak, surface[best + 1]) : 0;
    double dy = inner ? vertex(surface[best - side], peak, surface[best + side]) : 0;
    into.x()[i] = bx + dx - side / 2;
    into.y()[i] = by + dy - side / 2;
  }

  /** Where the parabola through three neighbours is highest, -0.5 to 0.5. */
  private static double vertex(double before, double peak, double after) {
    double bend = before - 2 * peak + after;
    return bend >= -1e-9 ? 0 : Math.max(-0.5, Math.min(0.5, 0.5 * (before - after) / bend));
  }
}
