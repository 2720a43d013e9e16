package dev.grille.vision.reading;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.Warning;
import dev.grille.contracts.WarningCode;
import dev.grille.reader.FieldReading;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ink.SeenField;
import java.util.List;
import java.util.Optional;
import org.opencv.core.MatOfPoint2f;
import org.opencv.imgproc.Imgproc;

/** What whoever registers a template should know about how its windows are drawn. */
final class WindowWarnings {
  /** Score from which a turned window was read as it was meant: the text itself is turned. */
  private static final double MEANT = 80;

  /**
   * Share of the smaller window that two have in common from which they overlap. Hands that draw
   * two windows to the same line miss it by a pixel or two; a tenth shows parts of characters.
   */
  private static final double OVERLAP = 0.1;

  private final List<FieldSpec> fields;

  WindowWarnings(List<FieldSpec> fields) {
    this.fields = List.copyOf(fields);
  }

  /** Where the corners begin elsewhere than at the upper left and no turned text was read. */
  Optional<Warning> turned(FieldSpec field, FieldReading reading) {
    double angle = angle(field.quad());
    boolean meant = !reading.value().isEmpty() && reading.score() >= MEANT;
    if (Math.abs(angle) <= 45 || meant) {
      return Optional.empty();
    }
    return Optional.of(
        warning(
            WarningCode.TURNED_WINDOW,
            field,
            "its corners say that the text runs turned by %.0f degrees".formatted(angle)));
  }

  /** Where a window shares a part of the page with others: the first of them. */
  Optional<Warning> overlapping(FieldSpec field) {
    return fields.stream()
        .filter(other -> other != field && overlap(field.quad(), other.quad()))
        .findFirst()
        .map(
            other ->
                warning(
                    WarningCode.WINDOWS_OVERLAP,
                    field,
                    "its window overlaps that of " + other.name()));
  }

  /**
   * Where a window holds print that is no value.
   *
   * @param seen all that its window shows
   * @param bare what of it is left without labels
   */
  Optional<Warning> labelled(TemplateField seen, TemplateField bare) {
    if (!seen.text().equals(bare.text())) {
      String rest = bare.text().isEmpty() ? "nothing" : "'" + bare.text() + "'";
      return Optional.of(
          warning(
              WarningCode.OVERLAPS_LABEL,
              seen.spec(),
              "its window shows '"
                  + seen.text()
                  + "', of which "
                  + rest
                  + " was taken for the value"));
    }
    SeenField inWindow = seen.seen();
    return new WindowEdges(inWindow.frame().box(), inWindow.ink())
        .cut()
        .map(
            edge ->
                warning(
                    WarningCode.OVERLAPS_LABEL,
                    seen.spec(),
                    "its " + edge + " edge runs through print"));
  }

  private static Warning warning(WarningCode code, FieldSpec field, String message) {
    return Warning.ofField(code, field.name(), message);
  }

  /** Of the text that a window is drawn for against the page's, in degrees clockwise. */
  private static double angle(Quad quad) {
    Point begin = middle(quad.upperLeft(), quad.lowerLeft());
    Point end = middle(quad.upperRight(), quad.lowerRight());
    return Math.toDegrees(Math.atan2(end.y() - begin.y(), end.x() - begin.x()));
  }

  private static Point middle(Point a, Point b) {
    return new Point((a.x() + b.x()) / 2, (a.y() + b.y()) / 2);
  }

  /** Whether two windows share a considerable part of the smaller one. */
  static boolean overlap(Quad a, Quad b) {
    if (apart(a, b)) {
      return false;
    }
    try (MatScope scope = new MatScope()) {
      MatOfPoint2f one = outline(a, scope);
      MatOfPoint2f other = outline(b, scope);
      double shared = Imgproc.intersectConvexConvex(one, other, scope.mat(), true);
      double smaller = Math.min(Imgproc.contourArea(one), Imgproc.contourArea(other));
      return shared >= OVERLAP * smaller;
    }
  }

  /** Whether the upright boxes around two windows are, which is told without any geometry. */
  private static boolean apart(Quad a, Quad b) {
    return least(a, true) >= most(b, true)
        || least(b, true) >= most(a, true)
        || least(a, false) >= most(b, false)
        || least(b, false) >= most(a, false);
  }

  private static double least(Quad quad, boolean across) {
    return quad.corners().stream().mapToDouble(p -> across ? p.x() : p.y()).min().orElseThrow();
  }

  private static double most(Quad quad, boolean across) {
    return quad.corners().stream().mapToDouble(p -> across ? p.x() : p.y()).max().orElseThrow();
  }

  private static MatOfPoint2f outline(Quad quad, MatScope scope) {
    return scope.own(
        new MatOfPoint2f(
            quad.corners().stream()
                .map(p -> new org.opencv.core.Point(p.x(), p.y()))
                .toArray(org.opencv.core.Point[]::new)));
  }
}
