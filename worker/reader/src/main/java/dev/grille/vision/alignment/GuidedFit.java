package dev.grille.vision.alignment;

import dev.grille.vision.alignment.PatchTracker.TrackedPatches;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.PlaneMap;
import org.jspecify.annotations.Nullable;

/**
 * Improves a rough map by comparing the template's fixed print with the picture where the map says
 * it is: coarse to fine, a map fitted anew after each round. One pass of features leaves an error
 * at the edges of large photographs; this does not.
 */
final class GuidedFit {
  /** Correlation below which a piece of print does not count. */
  static final double MIN_SCORE = 0.6;

  /** Shorter planes than this show no print. */
  private static final int MIN_PLANE = 400;

  private static final int COARSE = 450;
  private static final int MIDDLE = 900;

  /** Parts to a side, for checking whether print is found all over the form. */
  private static final int PARTS = 6;

  /** Share of the parts with print in its place above which there is nothing to follow. */
  private static final double FLAT = 0.95;

  private static final int MAX_ROUNDS = 5;

  private final AlignmentSettings settings;

  GuidedFit(AlignmentSettings settings) {
    this.settings = settings;
  }

  /**
   * A map and how well the fixed print agrees with it.
   *
   * @param plane template to picture, without the bend
   * @param bend departure from the plane; null where it is negligible
   * @param pairs pieces of print that were found: their places and where they were found, both in
   *     template pixels; weight is the correlation
   * @param residuals of the pairs under plane and bend, in template pixels
   * @param pixel one pixel of the finest plane, in template pixels
   * @param seen pieces that the picture could show
   * @param spread share of the form's parts that show print where the map expects it, 0 to 1
   */
  record Fit(
      Homography plane,
      @Nullable Bend bend,
      Correspondences pairs,
      double[] residuals,
      double pixel,
      int seen,
      double spread) {
    PlaneMap map() {
      return bend == null ? plane : new BentMap(plane, bend);
    }
  }

  /** Refines a map; the result may be no better when the form is not there. */
  Fit refine(Homography start, TemplateModel model, PicturePyramid picture) {
    PatchTracker tracker = new PatchTracker(model, picture);
    int finest = finest(start, model);
    Homography map = approached(start, tracker, model, finest);
    map = step(map, tracker, model, finest, 3, false);
    Fit flat = fit(map, null, tracker, model, finest);
    if (flat.spread() >= FLAT) {
      return flat;
    }
    // Where print lies far apart, a bend is seen from one piece to the next on a small plane only.
    Bend wide = follow(map, flat.bend(), tracker, model, Math.min(finest, COARSE));
    Bend near = follow(map, wide, tracker, model, Math.min(finest, MIDDLE));
    if (near == null) {
      return flat;
    }
    Fit bent = fit(map, near, tracker, model, finest);
    if (bent.spread() <= flat.spread()) {
      return flat;
    }
    Homography straight = straightened(bent, tracker, model, finest);
    Fit level = fit(straight, null, tracker, model, finest);
    return level.spread() >= bent.spread() ? level : bent;
  }

  /** The first two rounds of {@link #refine}: true to about a pixel of the middle plane. */
  Homography approach(Homography start, TemplateModel model, PicturePyramid picture) {
    return approached(start, new PatchTracker(model, picture), model, finest(start, model));
  }

  private Homography approached(
      Homography start, PatchTracker tracker, TemplateModel model, int finest) {
    Homography map = step(start, tracker, model, Math.min(finest, COARSE), 8, true);
    return step(map, tracker, model, Math.min(finest, MIDDLE), 5, true);
  }

  /** How well a map agrees with the fixed print as it is. */
  Fit unrefined(Homography map, TemplateModel model, PicturePyramid picture) {
    return fit(map, null, new PatchTracker(model, picture), model, finest(map, model));
  }

  private int finest(Homography start, TemplateModel model) {
    double side = Math.max(model.size().width, model.size().height);
    double longest = side * Math.min(1, scale(start, model));
    return (int) Math.round(Math.max(MIN_PLANE, Math.min(longest, settings.refineSize())));
  }

  /** Looks at the finest plane and fits the bend that is left. */
  private static Fit fit(
      Homography map, @Nullable Bend known, PatchTracker tracker, TemplateModel model, int finest) {
    double pixel = pixel(model, finest);
    TrackedPatches tracked = tracker.track(map, known, finest, 3);
    Bend bend = Bend.fit(model.size(), pieces(model, tracked), pixel);
    return judged(map, bend, model, tracked, pixel);
  }

  /**
   * The plane of everything that was found along a bend. A plane that began askew, fitted to a part
   * of the form, is followed like a curled page; fitted to all of it, it needs no bend.
   */
  private Homography straightened(Fit bent, PatchTracker tracker, TemplateModel model, int finest) {
    Homography map = bent.plane();
    Correspondences pairs = inPicture(map, bent.pairs());
    double pixel = scale(map, model) * bent.pixel();
    Homography searched = HomographyFit.search(pairs, 1.5 * Math.max(1, pixel));
    if (searched == null
        || Plausibility.rejection(searched, model.size(), tracker.pictureSize()) != null) {
      return map;
    }
    Homography next = step(searched, tracker, model, Math.min(finest, MIDDLE), 5, true);
    return step(next, tracker, model, finest, 3, false);
  }

  private static double pixel(TemplateModel model, int size) {
    return Math.max(1, Math.max(model.size().width, model.size().height) / size);
  }

  /**
   * Follows a form that is curled, or laid out a little differently, outwards from where it lies in
   * the plane: each round extends what the one before found.
   */
  private static @Nullable Bend follow(
      Homography map, @Nullable Bend known, PatchTracker tracker, TemplateModel model, int size) {
    double pixel = Math.max(model.size().width, model.size().height) / size;
    Bend bend = known;
    double share = 0;
    for (int round = 0; round < MAX_ROUNDS; round++) {
      TrackedPatches around = tracker.track(map, bend, size, 10);
      Bend next = Bend.fit(model.size(), pieces(model, around), pixel);
      double reached = spread(model, around, next, pixel);
      if (next == null || reached < 1.03 * share) {
        return bend;
      }
      bend = next;
      share = reached;
    }
    return bend;
  }

  private Homography step(
      Homography map,
      PatchTracker tracker,
      TemplateModel model,
      int size,
      int radius,
      boolean wild) {
    Correspondences pairs = inPicture(map, pieces(model, tracker.track(map, null, size, radius)));
    double pixel = scale(map, model) * Math.max(model.size().width, model.size().height) / size;
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
    return Plausibility.rejection(polished, model.size(), tracker.pictureSize()) == null
        ? polished
        : map;
  }

  /** Pieces that count: their places and where they were found, in template pixels. */
  private static Correspondences pieces(TemplateModel model, TrackedPatches tracked) {
    int n = tracked.score().length;
    boolean[] keep = new boolean[n];
    double[] tx = new double[n];
    double[] ty = new double[n];
    double[] weight = new double[n];
    for (int i = 0; i < n; i++) {
      double score = tracked.score()[i];
      keep[i] = score >= MIN_SCORE && tracked.distinct()[i];
      tx[i] = model.patchX()[i];
      ty[i] = model.patchY()[i];
      weight[i] = Math.max(score, 0.01);
    }
    return new Correspondences(tx, ty, tracked.x(), tracked.y(), weight).only(keep);
  }

  private static Correspondences inPicture(Homography map, Correspondences pieces) {
    double[] px = new double[pieces.size()];
    double[] py = new double[pieces.size()];
    for (int i = 0; i < px.length; i++) {
      px[i] = map.mapX(pieces.px()[i], pieces.py()[i]);
      py[i] = map.mapY(pieces.px()[i], pieces.py()[i]);
    }
    return new Correspondences(pieces.tx(), pieces.ty(), px, py, pieces.weight());
  }

  /** Share of the form's parts that show print where the map expects it. */
  private static double spread(
      TemplateModel model, TrackedPatches tracked, @Nullable Bend bend, double pixel) {
    int[] near = new int[PARTS * PARTS];
    int[] all = new int[PARTS * PARTS];
    for (int i = 0; i < tracked.score().length; i++) {
      all[part(model, model.patchX()[i], model.patchY()[i])]++;
    }
    Correspondences pieces = pieces(model, tracked);
    double[] residuals = residuals(pieces, bend);
    for (int i = 0; i < residuals.length; i++) {
      if (residuals[i] <= 1.5 * pixel) {
        near[part(model, pieces.tx()[i], pieces.ty()[i])]++;
      }
    }
    double explained = 0;
    int occupied = 0;
    for (int i = 0; i < all.length; i++) {
      occupied += all[i] > 0 ? 1 : 0;
      explained += all[i] > 0 ? Math.min(1, near[i] / (0.6 * all[i])) : 0;
    }
    return explained / Math.max(1, occupied);
  }

  private static int part(TemplateModel model, double x, double y) {
    int column = (int) Math.min(PARTS - 1, PARTS * x / model.size().width);
    int row = (int) Math.min(PARTS - 1, PARTS * y / model.size().height);
    return Math.max(0, row) * PARTS + Math.max(0, column);
  }

  private static double[] residuals(Correspondences pieces, @Nullable Bend bend) {
    double[] residuals = new double[pieces.size()];
    for (int i = 0; i < residuals.length; i++) {
      double x = pieces.tx()[i];
      double y = pieces.ty()[i];
      double dx = bend == null ? 0 : bend.dx(x, y);
      double dy = bend == null ? 0 : bend.dy(x, y);
      residuals[i] = Math.hypot(pieces.px()[i] - x - dx, pieces.py()[i] - y - dy);
    }
    return residuals;
  }

  private static int seen(TrackedPatches tracked) {
    int seen = 0;
    for (double score : tracked.score()) {
      seen += Double.isNaN(score) ? 0 : 1;
    }
    return seen;
  }

  private static Fit judged(
      Homography map,
      @Nullable Bend bend,
      TemplateModel model,
      TrackedPatches tracked,
      double pixel) {
    Correspondences pieces = pieces(model, tracked);
    double spread = spread(model, tracked, bend, pixel);
    return new Fit(map, bend, pieces, residuals(pieces, bend), pixel, seen(tracked), spread);
  }

  private static double scale(Homography map, TemplateModel model) {
    return map.scaleAt(model.size().width / 2, model.size().height / 2);
  }
}
