package dev.grille.lab.cases.families;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Reason;
import dev.grille.evaluation.ExpectedValue;
import dev.grille.lab.cases.photo.Photograph;
import java.awt.Rectangle;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes back what a picture that shows a part of a page cannot say. */
final class Visible {
  /** Less of a window than this counts as nothing. */
  private static final double NOTHING = 0.015;

  /** Of a window that is seen by this share, all the ink may be there, or not: nobody judges it. */
  private static final double NEARLY_ALL = 0.9;

  private Visible() {}

  static Sight of(Sight sight, Photograph picture) {
    if (sight.view().whole()) {
      return sight;
    }
    Map<String, ExpectedValue> expected = new LinkedHashMap<>();
    for (FieldSpec window : sight.page().windows()) {
      ExpectedValue whole = sight.expected().get(window.name());
      if (whole == null) {
        continue;
      }
      double seen = share(window, picture);
      if (seen < NOTHING) {
        expected.put(window.name(), new ExpectedValue("", null, 50.0, Reason.OUTSIDE_PICTURE));
      } else if (seen < NEARLY_ALL) {
        expected.put(window.name(), Sight.doubtful(60, Reason.CUT_OFF));
      } else if (seen > 0.9999) {
        expected.put(window.name(), whole);
      }
    }
    return sight.expecting(expected);
  }

  /** How much of a window the picture shows, 0 to 1. */
  private static double share(FieldSpec window, Photograph picture) {
    Path2D path = new Path2D.Double();
    for (Point corner : window.quad().corners()) {
      Point seen = picture.place().apply(corner);
      if (path.getCurrentPoint() == null) {
        path.moveTo(seen.x(), seen.y());
      } else {
        path.lineTo(seen.x(), seen.y());
      }
    }
    path.closePath();
    Area all = new Area(path);
    Area inside = new Area(path);
    inside.intersect(
        new Area(new Rectangle(0, 0, picture.image().getWidth(), picture.image().getHeight())));
    return size(inside) / size(all);
  }

  private static double size(Area area) {
    double twice = 0;
    double[] at = new double[6];
    double startX = 0;
    double startY = 0;
    double x = 0;
    double y = 0;
    for (PathIterator i = area.getPathIterator(null); !i.isDone(); i.next()) {
      int segment = i.currentSegment(at);
      if (segment == PathIterator.SEG_MOVETO) {
        startX = at[0];
        startY = at[1];
      } else {
        double toX = segment == PathIterator.SEG_CLOSE ? startX : at[0];
        double toY = segment == PathIterator.SEG_CLOSE ? startY : at[1];
        twice += x * toY - toX * y;
      }
      x = segment == PathIterator.SEG_CLOSE ? startX : at[0];
      y = segment == PathIterator.SEG_CLOSE ? startY : at[1];
    }
    return Math.abs(twice) / 2;
  }
}
