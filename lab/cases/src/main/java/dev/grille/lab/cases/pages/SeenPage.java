package dev.grille.lab.cases.pages;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.evaluation.pages.TrueLine;
import dev.grille.lab.cases.pages.sheets.PrintedLine;
import dev.grille.lab.cases.pages.sheets.Sheet;
import dev.grille.lab.cases.photo.Photograph;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Where a picture shows what is printed on a sheet. */
public final class SeenPage {
  /** Points along each long side by which a bent line is surrounded. */
  private static final int SAMPLES = 24;

  private final Photograph photograph;
  private final Sheet sheet;

  /** What a picture shows of a sheet. */
  public SeenPage(Photograph photograph, Sheet sheet) {
    this.photograph = photograph;
    this.sheet = sheet;
  }

  /** By which right angle the page stands turned, clockwise. */
  public int angle() {
    double middle = sheet.height() / 2.0;
    Point from = seen(sheet.width() * 0.25, middle);
    Point to = seen(sheet.width() * 0.75, middle);
    double degrees = Math.toDegrees(Math.atan2(to.y() - from.y(), to.x() - from.x()));
    return Math.floorMod(Math.round(degrees / 90) * 90, 360);
  }

  TrueLine line(PrintedLine line) {
    Rectangle2D box = line.box();
    Quad corners =
        new Quad(
            seen(box.getMinX(), box.getMinY()),
            seen(box.getMaxX(), box.getMinY()),
            seen(box.getMaxX(), box.getMaxY()),
            seen(box.getMinX(), box.getMaxY()));
    Quad quad = photograph.flat() ? corners : around(box, corners);
    return new TrueLine(line.text(), quad, line.vertical());
  }

  /** On paper that is bent: the rectangle along the line that holds all of it. */
  private Quad around(Rectangle2D box, Quad corners) {
    Point origin = corners.upperLeft();
    double length =
        Math.hypot(corners.upperRight().x() - origin.x(), corners.upperRight().y() - origin.y());
    double ux = (corners.upperRight().x() - origin.x()) / length;
    double uy = (corners.upperRight().y() - origin.y()) / length;
    double left = 0;
    double right = 0;
    double top = 0;
    double bottom = 0;
    for (Point p : outline(box)) {
      double along = (p.x() - origin.x()) * ux + (p.y() - origin.y()) * uy;
      double across = (p.y() - origin.y()) * ux - (p.x() - origin.x()) * uy;
      left = Math.min(left, along);
      right = Math.max(right, along);
      top = Math.min(top, across);
      bottom = Math.max(bottom, across);
    }
    return new Quad(
        at(origin, ux, uy, left, top),
        at(origin, ux, uy, right, top),
        at(origin, ux, uy, right, bottom),
        at(origin, ux, uy, left, bottom));
  }

  private static Point at(Point origin, double ux, double uy, double along, double across) {
    return new Point(origin.x() + along * ux - across * uy, origin.y() + along * uy + across * ux);
  }

  private List<Point> outline(Rectangle2D box) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i <= SAMPLES; i++) {
      double x = box.getMinX() + box.getWidth() * i / SAMPLES;
      double y = box.getMinY() + box.getHeight() * i / SAMPLES;
      points.add(seen(x, box.getMinY()));
      points.add(seen(x, box.getMaxY()));
      points.add(seen(box.getMinX(), y));
      points.add(seen(box.getMaxX(), y));
    }
    return points;
  }

  /**
   * Where the picture shows a point of the sheet. Pens count from the sheet's corner, places from
   * the middle of its first pixel.
   */
  public Point seen(double x, double y) {
    return photograph.place().apply(new Point(x - 0.5, y - 0.5));
  }
}
