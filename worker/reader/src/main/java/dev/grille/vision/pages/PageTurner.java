package dev.grille.vision.pages;

import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ocr.Engine;
import dev.grille.vision.ocr.Language;
import dev.grille.vision.ocr.OcrEngines;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;

/**
 * Finds out how a page lies in its picture, turns it, and finds its text. Belongs to one thread.
 */
public final class PageTurner {
  /** To which a page is brought for a first look, its longer side, in pixels. */
  private static final int COARSE = 1280;

  /** To which it is brought where its lines are small. */
  private static final int FINE = 4800;

  /** Lines less high than this in what was looked at are lost or fused, in pixels. */
  private static final double SMALL = 14;

  private final RegionFinder finder;
  private final PageDirection direction;

  /** Looks by these engines, which stay the caller's. */
  public PageTurner(OcrEngines engines) {
    finder = new RegionFinder(engines.mapper());
    direction =
        new PageDirection(engines.classifier(), engines.recognizer(Engine.PP_OCR, Language.MIXED));
  }

  /**
   * Turns a page upright.
   *
   * @param picture 8-bit BGR, as its file says that it is to be shown
   * @param upright whether it is known to stand upright
   * @param scope owns the page
   */
  public UprightPage turn(Mat picture, boolean upright, MatScope scope) {
    List<TextRegion> seen = finder.find(picture, COARSE);
    int quarters = upright ? 0 : direction.quarters(picture, seen);
    Mat page = turned(picture, quarters, scope);
    boolean sideways = quarters % 2 != 0;
    double scale = COARSE / (double) Math.max(page.cols(), page.rows());
    double height = median(seen.stream().map(TextRegion::height).toList()) * Math.min(1, scale);
    if (scale < 1 && height < SMALL && !seen.isEmpty()) {
      seen = finder.find(page, FINE);
    } else if (sideways) {
      seen = finder.find(page, COARSE);
    } else if (quarters == 2) {
      seen = seen.stream().map(region -> opposite(region, page)).toList();
    }
    double skew = skew(seen);
    List<TextRegion> regions = seen.stream().map(region -> rightwards(region, skew)).toList();
    return new UprightPage(page, quarters, skew, regions, toPicture(picture, quarters));
  }

  /** A line that lies, read from its left; one that stands, as it would lie: the shorter way. */
  private static TextRegion rightwards(TextRegion region, double skew) {
    TextRegion lying =
        Math.abs(Math.cos(Math.toRadians(region.angle() - skew))) > Math.sqrt(0.5)
            ? region
            : region.read(1);
    return Math.cos(Math.toRadians(lying.angle() - skew)) > 0 ? lying : lying.read(2);
  }

  /** The angle that most of the lines' length has, in degrees clockwise. */
  private static double skew(List<TextRegion> regions) {
    List<TextRegion> lying =
        regions.stream()
            .filter(region -> region.width() >= 3 * region.height())
            .filter(region -> Math.abs(angle(region)) < 30)
            .sorted(Comparator.comparingDouble(PageTurner::angle))
            .toList();
    double half = lying.stream().mapToDouble(TextRegion::width).sum() / 2;
    for (TextRegion region : lying) {
      half -= region.width();
      if (half <= 0) {
        return angle(region);
      }
    }
    return 0;
  }

  private static double angle(TextRegion region) {
    return region.angle() - 180 * Math.round(region.angle() / 180);
  }

  private static Mat turned(Mat picture, int quarters, MatScope scope) {
    if (quarters == 0) {
      return picture;
    }
    Mat page = scope.mat();
    int how =
        switch (quarters) {
          case 1 -> Core.ROTATE_90_COUNTERCLOCKWISE;
          case 2 -> Core.ROTATE_180;
          default -> Core.ROTATE_90_CLOCKWISE;
        };
    Core.rotate(picture, page, how);
    return page;
  }

  private static TextRegion opposite(TextRegion region, Mat page) {
    return new TextRegion(
        page.cols() - 1 - region.x(),
        page.rows() - 1 - region.y(),
        region.width(),
        region.height(),
        region.angle(),
        -region.bend(),
        region.prob());
  }

  /** From the page as it is read to the picture as it came. */
  private static Homography toPicture(Mat picture, int quarters) {
    double right = picture.cols() - 1;
    double bottom = picture.rows() - 1;
    return switch (quarters) {
      case 1 -> Homography.of(0, -1, right, 1, 0, 0, 0, 0, 1);
      case 2 -> Homography.of(-1, 0, right, 0, -1, bottom, 0, 0, 1);
      case 3 -> Homography.of(0, 1, 0, -1, 0, bottom, 0, 0, 1);
      default -> Homography.IDENTITY;
    };
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
  }
}
