package dev.grille.vision.documents;

import dev.grille.contracts.PageText;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.TextLine;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Box;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * The text of a part of a picture, turned so that it can be read.
 *
 * @param texts with their places on the upright part
 * @param quarters by which the part stood turned, clockwise
 * @param width of the upright part, in pixels
 * @param height of the same
 * @param toPicture from the upright part to the picture
 */
record UprightText(
    List<PlacedText> texts, int quarters, int width, int height, Homography toPicture) {
  /** From the ends of a text to where it is surely ink, against its width. */
  private static final double END = 0.15;

  UprightText {
    texts = List.copyOf(texts);
  }

  /**
   * Makes the lines of a part upright.
   *
   * @param page as it was read
   * @param toPicture from what was read to the picture
   */
  static UprightText of(PageText page, Homography toPicture) {
    int quarters = Math.floorMod(page.angle() / 90, 4);
    Homography toPart = toPart(quarters, page.width(), page.height(), page.skew());
    Homography upright = toPart.invert();
    List<PlacedText> texts = new ArrayList<>();
    for (TextLine line : page.lines()) {
      Quad quad = upright.toPicture(line.quad());
      Box box = Box.around(quad);
      double side = side(quad.upperLeft(), quad.lowerLeft());
      double height = line.vertical() ? box.height() : Math.min(side, box.height());
      double grown = (box.height() - height) / 2;
      if (!line.text().isBlank() && box.width() > 0 && height > 0) {
        texts.add(
            new PlacedText(
                line.text(),
                box.left(),
                box.top() + grown,
                box.right(),
                box.bottom() - grown,
                line.vertical(),
                line.score() / 100));
      }
    }
    boolean swapped = quarters % 2 != 0;
    int width = swapped ? page.height() : page.width();
    int height = swapped ? page.width() : page.height();
    return new UprightText(whole(texts), quarters, width, height, toPart.then(toPicture));
  }

  /** The upright part's own pixels, 8-bit BGR, owned by the scope. */
  Mat pixels(Mat picture, MatScope scope) {
    return pixels(picture, toPicture, width, height, scope);
  }

  /**
   * A part of a picture, 8-bit BGR, owned by the scope.
   *
   * @param toPicture from the part to the picture
   */
  static Mat pixels(Mat picture, Homography toPicture, int width, int height, MatScope scope) {
    Mat pixels = scope.mat();
    Imgproc.warpPerspective(
        picture,
        pixels,
        toPicture.toMat(scope),
        new Size(width, height),
        Imgproc.INTER_CUBIC | Imgproc.WARP_INVERSE_MAP,
        Core.BORDER_REPLICATE,
        Scalar.all(0));
    return pixels;
  }

  /** Those whose middles lie in a quadrilateral of the picture. */
  List<PlacedText> within(Quad quad) {
    return texts.stream().filter(text -> isIn(text, quad)).toList();
  }

  boolean isIn(PlacedText text, Quad quad) {
    Point middle = toPicture.map(new Point(text.box().centreX(), text.box().centreY()));
    return Corners.hold(quad.corners(), middle.x(), middle.y());
  }

  /** A text where it stands in a picture that is upright itself, but for a little skew. */
  PlacedText inPicture(PlacedText text) {
    Box box = text.box();
    Point middle = toPicture.map(new Point(box.centreX(), box.centreY()));
    double x = middle.x() - box.centreX();
    double y = middle.y() - box.centreY();
    return new PlacedText(
        text.text(),
        box.left() + x,
        box.top() + y,
        box.right() + x,
        box.bottom() + y,
        text.vertical(),
        text.probability());
  }

  /** Whether a text begins within a quadrilateral of the picture and ends beyond it. */
  boolean crosses(PlacedText text, Quad quad) {
    Box box = text.box();
    double inset = END * box.width();
    Point begin = toPicture.map(new Point(box.left() + inset, box.centreY()));
    Point end = toPicture.map(new Point(box.right() - inset, box.centreY()));
    return Corners.hold(quad.corners(), begin.x(), begin.y())
        != Corners.hold(quad.corners(), end.x(), end.y());
  }

  /** Without pieces of what was found as a whole, too. */
  private static List<PlacedText> whole(List<PlacedText> texts) {
    return texts.stream().filter(text -> texts.stream().noneMatch(text::isPieceOf)).toList();
  }

  private static double side(Point one, Point other) {
    return Math.hypot(one.x() - other.x(), one.y() - other.y());
  }

  /** From the upright part to the part as it stood, its lines level. */
  private static Homography toPart(int quarters, double width, double height, double skew) {
    double right = width - 1;
    double bottom = height - 1;
    Homography turned =
        switch (quarters) {
          case 1 -> Homography.of(0, -1, right, 1, 0, 0, 0, 0, 1);
          case 2 -> Homography.of(-1, 0, right, 0, -1, bottom, 0, 0, 1);
          case 3 -> Homography.of(0, 1, 0, -1, 0, bottom, 0, 0, 1);
          default -> Homography.IDENTITY;
        };
    double x = (quarters % 2 == 0 ? right : bottom) / 2;
    double y = (quarters % 2 == 0 ? bottom : right) / 2;
    double cos = Math.cos(Math.toRadians(skew));
    double sin = Math.sin(Math.toRadians(skew));
    return Homography.shift(-x, -y)
        .then(Homography.of(cos, -sin, 0, sin, cos, 0, 0, 0, 1))
        .then(Homography.shift(x, y))
        .then(turned);
  }
}
