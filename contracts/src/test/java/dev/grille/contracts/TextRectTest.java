package dev.grille.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rectangles of Aliyun's services: their own formula leads back to the line's corners. */
class TextRectTest {
  @ParameterizedTest
  @ValueSource(
      doubles = {0, 0.4, 3, 30, 44.99, 45, 60, 89.9, 90, 91.5, 135, 180, 200, 270, 300, 359.7})
  void theServicesFormulaGivesTheCornersAgain(double degrees) {
    Quad quad = turned(180, 40, degrees, 400.25, 300.5);

    TextRect rect = TextRect.of(quad);

    assertThat(rect.angle()).isGreaterThan(-90).isLessThanOrEqualTo(0);
    List<Point> corners = new ArrayList<>(quad.corners());
    for (Point vertex : vertices(rect)) {
      Point nearest =
          corners.stream()
              .min((a, b) -> Double.compare(distance(a, vertex), distance(b, vertex)))
              .orElseThrow();
      assertThat(distance(nearest, vertex)).isLessThan(0.02);
      corners.remove(nearest);
    }
    assertThat(corners).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 180, 40, 0",
    "-20, 180, 40, -20",
    "20, 40, 180, -70",
    "90, 40, 180, 0",
    "180, 180, 40, 0",
    "270, 40, 180, 0",
    "200, 40, 180, -70",
    "89.999, 40, 180, 0",
    "-89.999, 40, 180, 0"
  })
  void theWidthIsTheSideThatTheAxisMeetsFirst(
      double degrees, double width, double height, double angle) {
    TextRect rect = TextRect.of(turned(180, 40, degrees, 400, 300));

    assertThat(rect.angle()).isEqualTo(angle);
    assertThat(rect.width()).isCloseTo(width, within(0.02));
    assertThat(rect.height()).isCloseTo(height, within(0.02));
    assertThat(rect.left() + rect.width() / 2).isCloseTo(400, within(1e-9));
    assertThat(rect.top() + rect.height() / 2).isCloseTo(300, within(1e-9));
  }

  @Test
  void aLineSeenFromAsideLiesWithinTheLeastRectangleAlongOneOfItsSides() {
    Quad quad = new Quad(new Point(0, 10), new Point(100, 0), new Point(100, 40), new Point(0, 40));

    TextRect rect = TextRect.of(quad);

    double cos = Math.cos(Math.toRadians(rect.angle()));
    double sin = Math.sin(Math.toRadians(rect.angle()));
    double x = rect.left() + rect.width() / 2;
    double y = rect.top() + rect.height() / 2;
    for (Point corner : quad.corners()) {
      double along = (corner.x() - x) * cos + (corner.y() - y) * sin;
      double across = (corner.y() - y) * cos - (corner.x() - x) * sin;
      assertThat(Math.abs(along)).isLessThanOrEqualTo(rect.width() / 2 + 1e-9);
      assertThat(Math.abs(across)).isLessThanOrEqualTo(rect.height() / 2 + 1e-9);
    }
    // Along the lower side, although the text's upper one rises.
    assertThat(rect).isEqualTo(new TextRect(0, 0, 100, 40, 0));
  }

  @Test
  void whatHasNoAreaHasARectangleToo() {
    Point point = new Point(7, 9);
    assertThat(TextRect.of(new Quad(point, point, point, point)))
        .isEqualTo(new TextRect(7, 9, 0, 0, 0));
  }

  /** The services' makeRectangle. */
  private static List<Point> vertices(TextRect rect) {
    double c = Math.cos(rect.angle() * Math.PI / 180);
    double s = Math.sin(rect.angle() * Math.PI / 180);
    double centreX = rect.left() + rect.width() / 2.0;
    double centreY = rect.top() + rect.height() / 2.0;
    double[][] corners = {{1, 1}, {1, -1}, {-1, -1}, {-1, 1}};
    List<Point> vertices = new ArrayList<>();
    for (double[] corner : corners) {
      double x = corner[0] * rect.width() / 2.0;
      double y = corner[1] * rect.height() / 2.0;
      vertices.add(new Point(c * x - s * y + centreX, s * x + c * y + centreY));
    }
    return vertices;
  }

  /** A line of text that runs this way, clockwise from the right. */
  private static Quad turned(double length, double size, double degrees, double x, double y) {
    double ax = Math.cos(Math.toRadians(degrees)) * length / 2;
    double ay = Math.sin(Math.toRadians(degrees)) * length / 2;
    double dx = -Math.sin(Math.toRadians(degrees)) * size / 2;
    double dy = Math.cos(Math.toRadians(degrees)) * size / 2;
    return new Quad(
        new Point(x - ax - dx, y - ay - dy),
        new Point(x + ax - dx, y + ay - dy),
        new Point(x + ax + dx, y + ay + dy),
        new Point(x - ax + dx, y - ay + dy));
  }

  private static double distance(Point a, Point b) {
    return Math.hypot(a.x() - b.x(), a.y() - b.y());
  }
}
