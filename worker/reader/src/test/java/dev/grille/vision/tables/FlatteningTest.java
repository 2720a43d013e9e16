package dev.grille.vision.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.grille.contracts.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class FlatteningTest {
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 900;

  private final Flattening none = Flattening.none(WIDTH, HEIGHT);

  @Test
  void rowsOfASlantedAndBentSheetAreLevelAndItsColumnsUpright() {
    UnaryOperator<Point> photo = FlatteningTest::bent;
    Flattening fitted = none.fitted(chains(photo, false), chains(photo, true));

    for (int row = 100; row < HEIGHT; row += 100) {
      double level = fitted.flat(photo.apply(new Point(600, row))).y();
      double left = fitted.flat(photo.apply(new Point(60, row))).y();
      double right = fitted.flat(photo.apply(new Point(1140, row))).y();
      assertThat(left).as("row %s", row).isCloseTo(level, within(1.0));
      assertThat(right).as("row %s", row).isCloseTo(level, within(1.0));
    }
    for (int column = 100; column < WIDTH; column += 100) {
      double top = fitted.flat(photo.apply(new Point(column, 60))).x();
      double bottom = fitted.flat(photo.apply(new Point(column, 840))).x();
      assertThat(top).as("column %s", column).isCloseTo(bottom, within(1.0));
    }
  }

  @Test
  void aPlaceComesBackToWhereItWas() {
    Flattening fitted =
        none.fitted(chains(FlatteningTest::bent, false), chains(FlatteningTest::bent, true));
    for (int x = 0; x <= WIDTH; x += 300) {
      for (int y = 0; y <= HEIGHT; y += 300) {
        Point back = fitted.page(fitted.flat(new Point(x, y)));
        assertThat(back.x()).isCloseTo(x, within(0.01));
        assertThat(back.y()).isCloseTo(y, within(0.01));
      }
    }
  }

  @Test
  void aLineThatLiesItsOwnWayHasNoSay() {
    List<Flattening.Chain> level = new ArrayList<>(chains(point -> point, false));
    level.add(chain(new Point(100, 100), new Point(600, 180)));

    assertThat(none.fitted(level, List.of()).farthest(WIDTH, HEIGHT)).isLessThan(0.5);
  }

  @Test
  void aSheetThatIsOnlyTurnedIsTurnedBack() {
    Flattening turned = Flattening.turned(WIDTH, HEIGHT, 5);
    double radians = Math.toRadians(5);
    Point right = new Point(600 + 400 * Math.cos(radians), 450 + 400 * Math.sin(radians));
    Point below = new Point(600 - 300 * Math.sin(radians), 450 + 300 * Math.cos(radians));

    assertThat(turned.flat(right).y()).isCloseTo(449.5, within(1.0));
    assertThat(turned.flat(below).x()).isCloseTo(599.5, within(1.0));
  }

  /** A sheet that hangs down in its middle, seen from one side. */
  private static Point bent(Point flat) {
    double x = (flat.x() - 600) / 1200;
    double y = (flat.y() - 450) / 1200;
    return new Point(
        flat.x() + 1200 * (0.04 * y + 0.05 * x * y),
        flat.y() + 1200 * (0.03 * x - 0.06 * x * x + 0.05 * x * y));
  }

  private static List<Flattening.Chain> chains(UnaryOperator<Point> photo, boolean upright) {
    List<Flattening.Chain> chains = new ArrayList<>();
    int across = upright ? WIDTH : HEIGHT;
    int along = upright ? HEIGHT : WIDTH;
    for (int at = 100; at < across; at += 100) {
      List<Point> points = new ArrayList<>();
      for (int i = 50; i < along; i += 100) {
        points.add(photo.apply(upright ? new Point(at, i) : new Point(i, at)));
      }
      chains.add(new Flattening.Chain(points, 20));
    }
    return chains;
  }

  private static Flattening.Chain chain(Point... points) {
    return new Flattening.Chain(List.of(points), 1);
  }
}
