package dev.grille.lab.cases.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.grille.contracts.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class HomographyTest {
  private static final Homography MAP = Homography.of(1.2, 0.1, 30, -0.2, 0.9, 50, 1e-4, 2e-4, 1);

  @Test
  void goesBackWhereItCameFrom() {
    Point there = MAP.map(120, 80);
    Point back = MAP.inverse().map(there);

    assertThat(back.x()).isCloseTo(120, within(1e-9));
    assertThat(back.y()).isCloseTo(80, within(1e-9));
  }

  @Test
  void isFoundAgainFromItsPoints() {
    List<Point> from =
        List.of(
            new Point(0, 0),
            new Point(500, 10),
            new Point(480, 300),
            new Point(20, 310),
            new Point(250, 150));

    Homography fitted = Homography.fit(from, from.stream().map(MAP::map).toList());

    for (int i = 0; i < 9; i++) {
      assertThat(fitted.rows().get(i)).isCloseTo(MAP.rows().get(i), within(1e-6));
    }
  }
}
