package dev.grille.lab.cases.documents;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.evaluation.documents.TrueDocument;
import dev.grille.evaluation.documents.TrueValue;
import dev.grille.lab.cases.documents.kinds.DrawnKind;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.photo.Photograph;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a picture shows of documents. */
final class SeenDocuments {
  private static final String SEAL = DrawnKind.SEAL.wireName();

  /** Of a place outside the picture less than that is within: it was not found. */
  private static final double NOTHING = 0.01;

  private final Photograph photograph;

  SeenDocuments(Photograph photograph) {
    this.photograph = photograph;
  }

  /**
   * The truth about one document.
   *
   * @param laid where the photographed sheet shows a point of the paper
   * @param above what lies on it, in the pixels of the picture
   */
  TrueDocument truth(String type, String style, Paper paper, AffineTransform laid, Area above) {
    Map<String, List<Quad>> places = new LinkedHashMap<>();
    paper
        .places()
        .forEach(
            (key, quads) -> places.put(key, quads.stream().map(quad -> seen(quad, laid)).toList()));
    Area hiding = new Area(above);
    if (photograph.cover() != null) {
      hiding.add(new Area(photograph.cover()));
    }
    Map<String, TrueValue> content = new LinkedHashMap<>(paper.content());
    places.forEach((path, quads) -> hide(content, path.split("\\.")[0], quads, hiding));
    for (String key : paper.content().keySet()) {
      List<Quad> own = own(places, key);
      if (!own.isEmpty() && own.stream().allMatch(quad -> share(area(quad)) < NOTHING)) {
        content.put(key, new TrueValue.Missing());
      }
    }
    return new TrueDocument(type, outline(paper, laid), content, places, style, null, false);
  }

  /** What nobody can see whole is not judged. */
  private void hide(Map<String, TrueValue> content, String key, List<Quad> quads, Area hiding) {
    if (quads.stream().anyMatch(quad -> isHidden(quad, hiding))) {
      content.remove(key);
    }
  }

  private static List<Quad> own(Map<String, List<Quad>> places, String key) {
    return places.entrySet().stream()
        .filter(each -> each.getKey().split("\\.")[0].equals(key))
        .flatMap(each -> each.getValue().stream())
        .toList();
  }

  private static Area area(Quad quad) {
    return new Area(shape(quad));
  }

  /** Seals on a document, which may be given as documents by themselves. */
  List<TrueDocument> seals(Paper paper, AffineTransform laid) {
    return paper.seals().stream()
        .map(seal -> new TrueDocument(SEAL, seen(seal, laid), Map.of(), Map.of(), null, null, true))
        .toList();
  }

  /** The four corners of a document. */
  Quad outline(Paper paper, AffineTransform laid) {
    return seen(paper.outline(), laid);
  }

  private Quad seen(Quad quad, AffineTransform laid) {
    return new Quad(
        seen(quad.upperLeft(), laid),
        seen(quad.upperRight(), laid),
        seen(quad.lowerRight(), laid),
        seen(quad.lowerLeft(), laid));
  }

  /** Pens count from the sheet's corner, places from the middle of its first pixel. */
  private Point seen(Point point, AffineTransform laid) {
    Point2D at = laid.transform(new Point2D.Double(point.x(), point.y()), null);
    return photograph.place().apply(new Point(at.getX() - 0.5, at.getY() - 0.5));
  }

  /** How much of a place is within the picture, 0 to 1. */
  private double share(Area place) {
    return share(place, new Area());
  }

  /** How much of a place is seen: within the picture and under nothing, 0 to 1. */
  double share(Area place, Area above) {
    Area seen = new Area(place);
    seen.intersect(
        new Area(
            new Rectangle(0, 0, photograph.image().getWidth(), photograph.image().getHeight())));
    seen.subtract(above);
    return size(seen) / size(place);
  }

  /** The area of a shape of straight sides, by the shoelace formula. */
  private static double size(Area shape) {
    double twice = 0;
    double[] at = new double[6];
    double startX = 0;
    double startY = 0;
    double x = 0;
    double y = 0;
    for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
      int kind = path.currentSegment(at);
      double nextX = kind == PathIterator.SEG_CLOSE ? startX : at[0];
      double nextY = kind == PathIterator.SEG_CLOSE ? startY : at[1];
      if (kind == PathIterator.SEG_MOVETO) {
        startX = nextX;
        startY = nextY;
      } else {
        twice += x * nextY - nextX * y;
      }
      x = nextX;
      y = nextY;
    }
    return Math.abs(twice) / 2;
  }

  private boolean isHidden(Quad quad, Area hiding) {
    Area place = new Area(shape(quad));
    Area outside = new Area(place);
    outside.subtract(
        new Area(
            new Rectangle(0, 0, photograph.image().getWidth(), photograph.image().getHeight())));
    place.intersect(hiding);
    return !outside.isEmpty() || !place.isEmpty();
  }

  static Path2D shape(Quad quad) {
    Path2D shape = new Path2D.Double();
    shape.moveTo(quad.upperLeft().x(), quad.upperLeft().y());
    shape.lineTo(quad.upperRight().x(), quad.upperRight().y());
    shape.lineTo(quad.lowerRight().x(), quad.lowerRight().y());
    shape.lineTo(quad.lowerLeft().x(), quad.lowerLeft().y());
    shape.closePath();
    return shape;
  }
}
