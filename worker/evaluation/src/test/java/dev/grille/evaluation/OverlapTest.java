package dev.grille.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import org.junit.jupiter.api.Test;

class OverlapTest {
  private static final Quad BOX = box(0, 0, 10, 4);

  private static Quad box(double x, double y, double w, double h) {
    return new Quad(
        new Point(x, y), new Point(x + w, y), new Point(x + w, y + h), new Point(x, y + h));
  }

  @Test
  void isTheIntersectionOverTheUnion() {
    assertThat(Overlap.of(BOX, BOX)).isEqualTo(1, within(1e-9));
    assertThat(Overlap.of(BOX, box(5, 0, 10, 4))).isEqualTo(1.0 / 3, within(1e-9));
    assertThat(Overlap.of(BOX, box(0, 0, 10, 2))).isEqualTo(0.5, within(1e-9));
    assertThat(Overlap.of(BOX, box(20, 0, 10, 4))).isZero();
  }

  @Test
  void holdsForTurnedQuadrilaterals() {
    // A square of side 2 and the one whose corners are the middles of its sides.
    Quad square = box(0, 0, 2, 2);
    Quad diamond = new Quad(new Point(1, 0), new Point(2, 1), new Point(1, 2), new Point(0, 1));
    assertThat(Overlap.of(square, diamond)).isEqualTo(0.5, within(1e-9));
    assertThat(Overlap.of(diamond, square)).isEqualTo(0.5, within(1e-9));
  }

  @Test
  void doesNotDependOnWhichCornerComesFirstOrWhichWayRound() {
    Quad turned = new Quad(BOX.lowerRight(), BOX.lowerLeft(), BOX.upperLeft(), BOX.upperRight());
    Quad mirrored = new Quad(BOX.upperRight(), BOX.upperLeft(), BOX.lowerLeft(), BOX.lowerRight());
    assertThat(Overlap.of(BOX, turned)).isEqualTo(1, within(1e-9));
    assertThat(Overlap.of(BOX, mirrored)).isEqualTo(1, within(1e-9));
  }

  @Test
  void anEmptyQuadrilateralOverlapsNothing() {
    Quad point = box(3, 3, 0, 0);
    assertThat(Overlap.of(BOX, point)).isZero();
    assertThat(Overlap.of(point, point)).isZero();
  }
}
