package dev.grille.vision.alignment;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.PlaneMap;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Judges pictures that show a part of a form. Rows of a table that are like each other fit in many
 * places; only print that stands once says which rows they are.
 */
final class PartView {
  /** Share of the pieces of print within the picture from which it shows the whole form. */
  private static final double WHOLE = 0.9;

  /** Share of the pieces that stand more than once from which a form repeats. */
  private static final double REPEATS = 0.3;

  /** Pieces that stand once and must be seen: fewer agree by chance. */
  private static final int MIN_PIECES = 6;

  private PartView() {}

  /**
   * The evidence against a part view.
   *
   * @return null where nothing does
   */
  static @Nullable String rejection(TemplateModel model, PlaneMap map, PicturePyramid picture) {
    int n = model.patchX().length;
    boolean[] visible = new boolean[n];
    int shown = 0;
    for (int i = 0; i < n; i++) {
      Point at = map.toPicture(new Point(model.patchX()[i], model.patchY()[i]));
      visible[i] =
          at.x() >= 0
              && at.y() >= 0
              && at.x() < picture.size().width
              && at.y() < picture.size().height;
      shown += visible[i] ? 1 : 0;
    }
    if (shown >= WHOLE * n) {
      return null;
    }
    return isAmbiguous(model, i -> visible[i], i -> found(model, map, picture, i))
        ? "the part that is seen repeats within the form"
        : null;
  }

  /**
   * Whether a part of a form fits in more than one place.
   *
   * @param shows which of the template's pieces of print the part holds
   * @param found which of these are seen
   */
  static boolean isAmbiguous(TemplateModel model, IntPredicate shows, IntPredicate found) {
    boolean[] distinct = model.repeated().distinct(model);
    int shown = 0;
    int once = 0;
    int repeated = 0;
    for (int i = 0; i < model.patchX().length; i++) {
      if (shows.test(i)) {
        boolean value = in(model.labels().otherRows(), model.patchX()[i], model.patchY()[i]);
        shown++;
        once += distinct[i] && !value && found.test(i) ? 1 : 0;
        repeated += distinct[i] && !value ? 0 : 1;
      }
    }
    return repeated > 0 && repeated >= REPEATS * shown && once < MIN_PIECES;
  }

  private static boolean in(List<Quad> cells, double x, double y) {
    return cells.stream()
        .anyMatch(
            cell ->
                x >= cell.upperLeft().x()
                    && x <= cell.lowerRight().x()
                    && y >= cell.upperLeft().y()
                    && y <= cell.lowerRight().y());
  }

  private static boolean found(
      TemplateModel model, PlaneMap map, PicturePyramid picture, int piece) {
    double x = model.patchX()[piece] - PatchTracker.HALF;
    double y = model.patchY()[piece] - PatchTracker.HALF;
    double side = 2 * PatchTracker.HALF + 1;
    Label square = new Label(x, y, side, side, true, true);
    Homography around = map.around(square.quad());
    return new LabelCheck(model.grey(), picture).compare(square, around) == Surroundings.FOUND;
  }
}
