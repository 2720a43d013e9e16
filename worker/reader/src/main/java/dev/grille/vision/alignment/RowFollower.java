package dev.grille.vision.alignment;

import dev.grille.vision.alignment.GuidedFit.Fit;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Range;
import org.opencv.core.Scalar;

/**
 * Follows the rows of a form that moved within it. A plane fitted to all of such a form leans to
 * please the rows that moved and those that stand, so tangents of it are tried too, and the plane
 * is fitted anew to the form as it would look with its rows moved.
 */
final class RowFollower {
  /** Spread of the print in its place from which every part is where it belongs. */
  private static final double WHOLE = 0.85;

  /** Heights at which the plane's tangents are taken, as shares of the template's. */
  private static final double[] TANGENTS = {0.15, 0.5, 0.85};

  /** How far a tangent must depart from the plane to be worth following, in template heights. */
  private static final double LEANS = 0.004;

  /** How much more print a tangent must explain than the plane. */
  private static final double CLEARLY = 1.25;

  private final GuidedFit guided;

  RowFollower(GuidedFit guided) {
    this.guided = guided;
  }

  private record Followed(Homography base, RowShifts steps) {}

  /** The same alignment, or one whose map follows the rows that moved. */
  Alignment follow(Alignment found, TemplateModel model, PicturePyramid picture) {
    List<Double> coefficients = found.evidence().homography();
    if (found.quality().spread() >= WHOLE || coefficients == null) {
      return found;
    }
    Homography plane =
        Homography.of(coefficients.stream().mapToDouble(Double::doubleValue).toArray());
    Followed best = best(plane, model, picture);
    if (best == null) {
      return found;
    }
    try (MatScope scope = new MatScope()) {
      Fit fit = guided.refine(best.base(), moved(model, best.steps(), scope), picture);
      boolean better = fit.spread() > found.quality().spread();
      return found.with(new ShiftedRowsMap(better ? fit.map() : best.base(), best.steps()));
    }
  }

  private static @Nullable Followed best(
      Homography plane, TemplateModel model, PicturePyramid picture) {
    double height = model.size().height;
    RowShifts steps = RowShifts.find(RowProfiles.of(plane, model, picture), height);
    Followed best = steps.moved() ? new Followed(plane, steps) : null;
    double gain = steps.gain();
    for (Homography tangent : tangents(plane, model)) {
      RowShifts along = RowShifts.find(RowProfiles.of(tangent, model, picture), height);
      if (along.moved() && along.gain() > CLEARLY * gain) {
        best = new Followed(tangent, along);
        gain = along.gain();
      }
    }
    return best;
  }

  /** Affine maps that touch the plane where it may be right. */
  private static List<Homography> tangents(Homography plane, TemplateModel model) {
    double width = model.size().width;
    double height = model.size().height;
    List<Homography> tangents = new ArrayList<>();
    for (double share : TANGENTS) {
      double x = width / 2;
      double y = share * height;
      double[] j = plane.jacobian(x, y);
      double tx = plane.mapX(x, y) - j[0] * x - j[1] * y;
      double ty = plane.mapY(x, y) - j[2] * x - j[3] * y;
      Homography tangent = Homography.of(j[0], j[1], tx, j[2], j[3], ty, 0, 0, 1);
      double farthest =
          Math.max(departure(plane, tangent, x, 0), departure(plane, tangent, x, height));
      if (farthest > LEANS * height * plane.scaleAt(x, y)) {
        tangents.add(tangent);
      }
    }
    return tangents;
  }

  private static double departure(Homography plane, Homography tangent, double x, double y) {
    return Math.hypot(plane.mapX(x, y) - tangent.mapX(x, y), plane.mapY(x, y) - tangent.mapY(x, y));
  }

  /** The form as it would look with its rows moved; only the print that was found. */
  private static TemplateModel moved(TemplateModel model, RowShifts steps, MatScope scope) {
    Mat grey = model.grey();
    int lowest = grey.rows() + Math.max(0, (int) Math.ceil(steps.farthestDown()));
    Mat moved = scope.own(new Mat(lowest, grey.cols(), CvType.CV_8U, new Scalar(255)));
    for (int from = 0; from < grey.rows(); ) {
      long by = Math.round(steps.at(from));
      int to = from + 1;
      while (to < grey.rows() && Math.round(steps.at(to)) == by) {
        to++;
      }
      copy(grey, from, to, moved, (int) by);
      from = to;
    }
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < model.patchX().length; i++) {
      if (steps.shows(model.patchY()[i])) {
        found.add(i);
      }
    }
    float[] x = new float[found.size()];
    float[] y = new float[found.size()];
    for (int k = 0; k < x.length; k++) {
      x[k] = model.patchX()[found.get(k)];
      float row = model.patchY()[found.get(k)];
      y[k] = row + Math.round(steps.at(row));
    }
    return new TemplateModel(
        moved, model.orb(), model.sift(), x, y, List.of(), FormLabels.NONE, scope);
  }

  private static void copy(Mat from, int first, int end, Mat to, int by) {
    int top = Math.max(0, -(first + by));
    int rows = Math.min(end - first, to.rows() - first - by);
    if (top >= rows) {
      return;
    }
    Mat source = from.rowRange(new Range(first + top, first + rows));
    Mat target = to.rowRange(new Range(first + top + by, first + rows + by));
    source.copyTo(target);
    source.release();
    target.release();
  }
}
