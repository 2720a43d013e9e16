package dev.grille.vision.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import org.junit.jupiter.api.Test;

class HomographyTest {
  private static final Quad FORM =
      new Quad(new Point(0, 0), new Point(899, 0), new Point(899, 599), new Point(0, 599));
  private static final Quad SEEN =
      new Quad(new Point(120, 80), new Point(1010, 140), new Point(960, 820), new Point(90, 700));

  @Test
  void fromQuadSendsCornersToCorners() {
    Homography map = Homography.fromQuad(FORM, SEEN);
    for (int i = 0; i < 4; i++) {
      assertNear(map.map(FORM.corners().get(i)), SEEN.corners().get(i));
    }
  }

  @Test
  void theInverseLeadsBack() {
    Homography map = Homography.fromQuad(FORM, SEEN);
    Point inside = new Point(321, 234);
    assertNear(map.invert().map(map.map(inside)), inside);
    assertNear(map.then(map.invert()).map(inside), inside);
  }

  @Test
  void thenMapsOneAfterTheOther() {
    Homography map = Homography.fromQuad(FORM, SEEN).then(Homography.shift(5, -3));
    assertNear(map.map(new Point(0, 0)), new Point(125, 77));
  }

  @Test
  void resizeKeepsPixelCentres() {
    // Twice the size: the first two pixels lie where the first one was.
    assertNear(Homography.resize(2, 2).map(new Point(0, 0)), new Point(0.5, 0.5));
    assertNear(Homography.resize(0.5, 0.5).map(new Point(0.5, 0.5)), new Point(0, 0));
  }

  @Test
  void theJacobianIsTheDerivative() {
    Homography map = Homography.fromQuad(FORM, SEEN);
    double[] j = map.jacobian(400, 300);
    double step = 1e-4;
    assertThat(j[0])
        .isCloseTo((map.mapX(400 + step, 300) - map.mapX(400, 300)) / step, within(1e-5));
    assertThat(j[3])
        .isCloseTo((map.mapY(400, 300 + step) - map.mapY(400, 300)) / step, within(1e-5));
    assertThat(Homography.resize(3, 3).scaleAt(10, 10)).isCloseTo(3, within(1e-9));
  }

  @Test
  void refusesCornersOnALine() {
    Quad flat = new Quad(new Point(0, 0), new Point(1, 0), new Point(2, 0), new Point(3, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Homography.fromQuad(flat, SEEN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Homography.of(Double.NaN, 0, 0, 0, 1, 0, 0, 0, 1));
  }

  private static void assertNear(Point actual, Point expected) {
    assertThat(actual.x()).isCloseTo(expected.x(), within(1e-6));
    assertThat(actual.y()).isCloseTo(expected.y(), within(1e-6));
  }
}
