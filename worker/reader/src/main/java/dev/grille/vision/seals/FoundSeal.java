package dev.grille.vision.seals;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.documents.Outline;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.pixels.Hue;
import java.util.ArrayList;
import java.util.List;

/**
 * A seal's outline in a picture.
 *
 * @param outline its shape
 * @param hue of its ink; {@link Hue#NEUTRAL} in a picture without colours
 * @param toPicture from the seal's own plane, in which its outline is the circle of radius 1 or the
 *     square from -1 to 1, to the picture
 * @param across half its width, in pixels of the picture; of an ellipse the longer half axis
 * @param down half its height, in pixels of the picture
 */
public record FoundSeal(
    Outline outline, Hue hue, Homography toPicture, double across, double down) {
  /** Outline of a square seal in its own plane. */
  static final Quad SQUARE = new Box(-1, -1, 1, 1).quad();

  /** Corners of a polygon that is as good as its circle. */
  private static final int ROUND = 72;

  /** The same seal, its own plane turned by an angle: what lay there lies upwards then. */
  FoundSeal turned(double radians) {
    double cos = Math.cos(radians);
    double sin = Math.sin(radians);
    Homography turn = Homography.of(cos, -sin, 0, sin, cos, 0, 0, 0, 1);
    return new FoundSeal(outline, hue, turn.then(toPicture), across, down);
  }

  /** Whether a place in the picture lies within its outline. */
  boolean holds(Point place) {
    Point own = toPicture.invert().map(place);
    return outline == Outline.RECTANGLE
        ? Math.max(Math.abs(own.x()), Math.abs(own.y())) < 1
        : Math.hypot(own.x(), own.y()) < 1;
  }

  /** Whether its ink has a colour, by which it can be told from print. */
  public boolean isColoured() {
    return hue == Hue.RED || hue == Hue.BLUE;
  }

  /** Its outline as a polygon in the picture. */
  public List<Point> polygon() {
    if (outline == Outline.RECTANGLE) {
      return toPicture.toPicture(SQUARE).corners();
    }
    List<Point> round = new ArrayList<>();
    for (int i = 0; i < ROUND; i++) {
      double t = 2 * Math.PI * i / ROUND;
      round.add(toPicture.map(new Point(Math.cos(t), Math.sin(t))));
    }
    return round;
  }

  /** The direction in the picture that is upwards in its own plane, in radians from rightwards. */
  double upwards() {
    Point middle = toPicture.map(new Point(0, 0));
    Point top = toPicture.map(new Point(0, -1));
    return Math.atan2(top.y() - middle.y(), top.x() - middle.x());
  }

  /**
   * The rectangle around it that stands as its page does, however the seal is turned.
   *
   * @param skew by which the page is askew in the picture, but for quarters, in degrees clockwise
   * @return its corners in the picture, the first one upper left as the seal is read
   */
  public Quad location(double skew) {
    double along = Math.toRadians(skew);
    double cos = Math.cos(along);
    double sin = Math.sin(along);
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (Point p : polygon()) {
      double x = p.x() * cos + p.y() * sin;
      double y = p.y() * cos - p.x() * sin;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    double[][] corners = {{left, top}, {right, top}, {right, bottom}, {left, bottom}};
    int first = Math.floorMod((int) Math.round((upwards() - along) / (Math.PI / 2)) + 1, 4);
    List<Point> turned = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      double[] c = corners[(first + i) % 4];
      turned.add(new Point(c[0] * cos - c[1] * sin, c[0] * sin + c[1] * cos));
    }
    return new Quad(turned.get(0), turned.get(1), turned.get(2), turned.get(3));
  }
}
