package dev.grille.vision.alignment;

import dev.grille.vision.alignment.PatchTracker.Sighting;
import dev.grille.vision.geometry.Homography;

/**
 * Improves a rough map by comparing the template's fixed print with the picture where the map says
 * it is: coarse to fine, a map fitted anew after each look. One pass of features leaves an error at
 * the edges of large photographs; this does not.
 */
final class GuidedFit {
  /** Correlation below which a piece of print is not believed. */
  static final double LEAST_SCORE = 0.6;

  private final AlignmentSettings settings;

  GuidedFit(AlignmentSettings settings) {
    this.settings = settings;
  }

  /**
   * A map and how well the fixed print agrees with it.
   *
   * @param map template to picture
   * @param pairs pieces of print that were found, template to picture; weight is the correlation
   * @param residuals of the pairs, in template pixels
   * @param planeScale pixels of the finest plane per template pixel
   * @param seen pieces that the picture could show
   */
  record Fit(
      Homography map, Correspondences pairs, double[] residuals, double planeScale, int seen) {}

  /** Refines a map; the result may be no better when the form is not there. */
  Fit refine(Homography start, TemplateModel model, PicturePyramid picture) {
    PatchTracker tracker = new PatchTracker(model, picture);
    double width = model.size().width;
    double height = model.size().height;
    double scale = Math.min(1, start.scaleAt(width / 2, height / 2));
    double longest = Math.max(width, height) * scale;
    int finest = (int) Math.round(Math.max(240, Math.min(longest, settings.refineSize())));
    Homography map = step(start, tracker, model, Math.min(finest, 450), 8, true);
    map = step(map, tracker, model, Math.min(finest, 900), 5, true);
    map = step(map, tracker, model, finest, 3, false);
    Sighting sighting = tracker.look(map, finest, 3);
    double planeScale = Math.min(1, finest / Math.max(width, height));
    Correspondences pairs = found(map, model, sighting);
    Homography last = HomographyFit.polish(map, pairs, 0.5 * pictureScale(map, model) / planeScale);
    return judged(last, model, sighting, pairs, planeScale);
  }

  private Homography step(
      Homography map,
      PatchTracker tracker,
      TemplateModel model,
      int size,
      int radius,
      boolean wild) {
    Sighting sighting = tracker.look(map, size, radius);
    Correspondences pairs = found(map, model, sighting);
    double pixel =
        pictureScale(map, model) * Math.max(model.size().width, model.size().height) / size;
    Homography next = map;
    if (wild) {
      Homography searched = HomographyFit.search(pairs, 1.5 * Math.max(1, pixel));
      if (searched == null) {
        return map;
      }
      next = searched;
      pairs = pairs.only(HomographyFit.within(HomographyFit.residuals(next, pairs), 4 * pixel));
    }
    if (pairs.size() < 8) {
      return map;
    }
    Homography polished = HomographyFit.polish(next, pairs, pixel);
    return Plausibility.objection(polished, model.size(), tracker.pictureSize()) == null
        ? polished
        : map;
  }

  private static Correspondences found(Homography map, TemplateModel model, Sighting sighting) {
    int n = sighting.score().length;
    boolean[] keep = new boolean[n];
    double[] tx = new double[n];
    double[] ty = new double[n];
    double[] px = new double[n];
    double[] py = new double[n];
    double[] weight = new double[n];
    for (int i = 0; i < n; i++) {
      double score = sighting.score()[i];
      keep[i] = score >= LEAST_SCORE && sighting.distinct()[i];
      tx[i] = model.patchX()[i];
      ty[i] = model.patchY()[i];
      px[i] = map.mapX(sighting.x()[i], sighting.y()[i]);
      py[i] = map.mapY(sighting.x()[i], sighting.y()[i]);
      weight[i] = Math.max(score, 0.01);
    }
    return new Correspondences(tx, ty, px, py, weight).only(keep);
  }

  private static Fit judged(
      Homography map,
      TemplateModel model,
      Sighting sighting,
      Correspondences pairs,
      double planeScale) {
    double[] residuals = HomographyFit.residuals(map, pairs);
    double scale = pictureScale(map, model);
    for (int i = 0; i < residuals.length; i++) {
      residuals[i] /= scale;
    }
    int seen = 0;
    for (double score : sighting.score()) {
      seen += Double.isNaN(score) ? 0 : 1;
    }
    return new Fit(map, pairs, residuals, planeScale, seen);
  }

  private static double pictureScale(Homography map, TemplateModel model) {
    return map.scaleAt(model.size().width / 2, model.size().height / 2);
  }
}
