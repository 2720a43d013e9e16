package dev.grille.vision.alignment;

import dev.grille.contracts.Point;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.geometry.PlaneMap;
import dev.grille.vision.ocr.TextRecognizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Looks along a page for the places where an anchor may stand, by its print, and reads what stands
 * there.
 */
final class AnchorSearch {
  /** Standard deviation by which the template's print is blurred, and the picture's. */
  private static final double BLUR = 1;

  private static final double SEEN_BLUR = 0.5;

  /** Correlation from which a place is looked at: right ones that are damaged have more. */
  private static final double MIN_PRINT = 0.45;

  /** Share of the template's contrast that the faintest photograph of its print has. */
  private static final double FAINT = 0.2;

  /** Places along the page that are looked at, the most alike first. */
  private static final int MOST_PLACES = 4;

  /**
   * How far to the side of its place it is looked for: the part of the form's width, and heights.
   */
  private static final double ASIDE = 0.06;

  private static final double ASIDE_HEIGHTS = 1.5;

  /** How far above and below its place it is looked for, in heights of the form. */
  private static final double ALONG = 3;

  /** Heights of the text around a place within which it is found exactly. */
  private static final double NEAR = 0.8;

  /** How much a form may be drawn out around an anchor by a map that leans to please its parts. */
  private static final double SLOPE = 0.1;

  /** Share of its characters that has to be read where its print is found. */
  private static final double SUPPORTED = 0.51;

  /** The same where its print is not: this alone tells which text it is. */
  private static final double READ = 0.8;

  private final TemplateModel model;
  private final PicturePyramid picture;
  private final AnchorText texts;
  private final LabelCheck check;

  AnchorSearch(TemplateModel model, PicturePyramid picture, TextRecognizer reader) {
    this.model = model;
    this.picture = picture;
    this.texts = new AnchorText(model.grey(), picture, reader);
    this.check = new LabelCheck(model.grey(), picture);
  }

  /**
   * A place where an anchor stands, as far as print and text tell.
   *
   * @param shift how far that is from its place in the form, in template pixels
   * @param print correlation of the print, -1 to 1
   * @param text share of its characters that were read there, 0 to 1
   */
  record Sighting(Point shift, double print, double text) {
    double likeness() {
      return print + text;
    }
  }

  /** Where its print is expected and what is read there is its text. */
  Optional<Sighting> inPlace(String text, Label label, PlaneMap fixed) {
    Point still = new Point(0, 0);
    Homography map = AnchoredMap.around(fixed, label.quad(), still);
    if (check.compare(label, map) != Surroundings.FOUND) {
      return Optional.empty();
    }
    return Optional.of(new Sighting(still, 1, texts.likeness(text, label, map)))
        .filter(sighting -> sighting.text() >= SUPPORTED);
  }

  /** All places along the page where it may stand, in no order. */
  List<Sighting> along(String text, Label label, PlaneMap fixed) {
    double aside = ASIDE * model.size().width + ASIDE_HEIGHTS * label.height();
    Point still = new Point(0, 0);
    Homography map = AnchoredMap.around(fixed, label.quad(), still);
    Reach reach = new Reach(aside, visible(label, map, -1), visible(label, map, 1));
    List<Sighting> sightings = new ArrayList<>();
    for (Peak peak : peaks(label, map, reach, MOST_PLACES)) {
      sighting(text, label, fixed, peak).ifPresent(sightings::add);
    }
    return sightings;
  }

  /**
   * Where a label stands near the place that an anchor's move lets it have.
   *
   * @param by how far the anchor moved, in template pixels
   * @param away from the anchor, in template pixels: the farther, the less it is known where
   */
  Optional<Point> near(Label label, PlaneMap fixed, Point by, double away) {
    double reach = NEAR * label.height() + SLOPE * away;
    Homography there = AnchoredMap.around(fixed, label.quad(), by);
    return peaks(label, there, new Reach(reach, reach, reach), 1).stream()
        .findFirst()
        .map(peak -> new Point(by.x() + peak.shift().x(), by.y() + peak.shift().y()))
        .filter(
            place ->
                check.compare(label, AnchoredMap.around(fixed, label.quad(), place))
                    == Surroundings.FOUND);
  }

  /** How far the search goes to either side, up and down, in template pixels. */
  private record Reach(double aside, double up, double down) {}

  private record Peak(Point shift, double correlation) {}

  /**
   * How far up or down from an anchor's place the picture shows the page: that place itself may lie
   * outside a page that is shorter.
   */
  private double visible(Label label, Homography map, int direction) {
    double x = label.x() + label.width() / 2;
    double y = label.y() + label.height() / 2;
    double farthest = 0;
    for (double far = 0; far < ALONG * model.size().height; far += label.height()) {
      farthest = shows(map, x, y + direction * far) ? far : farthest;
    }
    return farthest;
  }

  private boolean shows(Homography map, double x, double y) {
    double u = map.mapX(x, y);
    double v = map.mapY(x, y);
    return map.depth(x, y) > 0
        && u >= 0
        && v >= 0
        && u < picture.size().width
        && v < picture.size().height;
  }

  private Optional<Sighting> sighting(String text, Label label, PlaneMap fixed, Peak peak) {
    Homography there = AnchoredMap.around(fixed, label.quad(), peak.shift());
    double near = NEAR * label.height();
    List<Peak> exact = peaks(label, there, new Reach(near, near, near), 1);
    if (exact.isEmpty()) {
      return Optional.empty();
    }
    Point off = exact.get(0).shift();
    Point shift = new Point(peak.shift().x() + off.x(), peak.shift().y() + off.y());
    Homography map = AnchoredMap.around(fixed, label.quad(), shift);
    boolean found = check.compare(label, map) == Surroundings.FOUND;
    double likeness = texts.likeness(text, label, map);
    return likeness >= (found ? SUPPORTED : READ) && texts.isWhole(label, map)
        ? Optional.of(new Sighting(shift, exact.get(0).correlation(), likeness))
        : Optional.empty();
  }

  /** The places around a label's own where its print correlates most, the best first. */
  private List<Peak> peaks(Label label, Homography map, Reach reach, int most) {
    double x = label.x() + label.width() / 2;
    double y = label.y() + label.height() / 2;
    double scale = Math.min(Math.min(1, map.scaleAt(x, y)), LabelPlane.HEIGHT / label.height());
    LabelPlane plane = new LabelPlane(label, scale);
    int aside = plane.margin() + (int) Math.ceil(reach.aside() * scale);
    int up = plane.margin() + (int) Math.ceil(reach.up() * scale);
    int down = plane.margin() + (int) Math.ceil(reach.down() * scale);
    try (MatScope scope = new MatScope()) {
      Size size = new Size(plane.width() + 2.0 * aside, plane.height() + (double) up + down);
      Homography toTemplate =
          Homography.of(
              1 / scale,
              0,
              label.x() - aside / scale,
              0,
              1 / scale,
              label.y() - up / scale,
              0,
              0,
              1);
      Mat page = plane.detail(picture.render(toTemplate.then(map), size, scope), SEEN_BLUR, scope);
      Mat own = plane.detail(plane.ofTemplate(model.grey(), scope), BLUR, scope);
      Rect inner = new Rect(plane.margin(), plane.margin(), plane.width(), plane.height());
      Mat print = scope.own(own.submat(inner));
      Mat match = scope.mat();
      Imgproc.matchTemplate(page, print, match, Imgproc.TM_CCOEFF_NORMED);
      match.setTo(Scalar.all(-1), blank(page, print, match.size(), scope));
      return peaks(match, plane, aside, up, most);
    }
  }

  /** Where hardly anything is printed: what correlates there is grain, or the edge of a picture. */
  private static Mat blank(Mat page, Mat print, Size places, MatScope scope) {
    Mat energy = scope.mat();
    org.opencv.core.Point upperLeft = new org.opencv.core.Point(0, 0);
    Imgproc.sqrBoxFilter(page, energy, -1, print.size(), upperLeft, true);
    double own = Math.pow(Core.norm(print), 2) / print.total();
    Mat blank = scope.mat();
    Rect within = new Rect(0, 0, (int) places.width, (int) places.height);
    Core.compare(
        scope.own(energy.submat(within)), Scalar.all(FAINT * FAINT * own), blank, Core.CMP_LT);
    return blank;
  }

  private static List<Peak> peaks(Mat match, LabelPlane plane, int aside, int up, int most) {
    List<Peak> peaks = new ArrayList<>();
    while (peaks.size() < most) {
      Core.MinMaxLocResult best = Core.minMaxLoc(match);
      if (!(best.maxVal >= MIN_PRINT)) {
        return peaks;
      }
      if (best.maxVal <= 1.01) {
        double dx = (best.maxLoc.x - aside) / plane.scale();
        double dy = (best.maxLoc.y - up) / plane.scale();
        peaks.add(new Peak(new Point(dx, dy), best.maxVal));
      }
      org.opencv.core.Point from =
          new org.opencv.core.Point(
              best.maxLoc.x - plane.width() / 2.0, best.maxLoc.y - plane.height() / 2.0);
      org.opencv.core.Point to =
          new org.opencv.core.Point(
              best.maxLoc.x + plane.width() / 2.0, best.maxLoc.y + plane.height() / 2.0);
      Imgproc.rectangle(match, from, to, Scalar.all(-1), Imgproc.FILLED);
    }
    return peaks;
  }
}
