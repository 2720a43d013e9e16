package dev.grille.vision.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;

class BentCoreTest {
  private static final int WIDTH = 400;
  private static final int HEIGHT = 12;

  @BeforeAll
  static void load() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  @Test
  void aBentLineIsNoHigherThanItsPrint() {
    TextRegion region = region(20);

    assertThat(region.bend()).isCloseTo(20, within(1.0));
    assertThat(region.height()).isCloseTo(HEIGHT, within(1.5));
    assertThat(region.offset(0)).isCloseTo(-20.0 / 3, within(1.0));
    assertThat(region.offset(WIDTH / 2.0)).isCloseTo(40.0 / 3, within(1.0));
  }

  @Test
  void aStraightLineStaysStraight() {
    assertThat(region(0).bend()).isZero();
    assertThat(region(1).bend()).isZero();
  }

  @Test
  void thePartsOfABentLineLieOnIt() {
    TextRegion whole = region(20);
    TextRegion part = whole.part(0, WIDTH / 2.0);

    assertThat(part.width()).isEqualTo(WIDTH / 2.0);
    assertThat(part.bend()).isCloseTo(5, within(0.5));
    assertThat(part.angle()).isNegative();
    for (double along : new double[] {-90, -40, 0, 40, 90}) {
      double radians = Math.toRadians(part.angle());
      double x = part.x() + along * Math.cos(radians) - part.offset(along) * Math.sin(radians);
      double y = part.y() + along * Math.sin(radians) + part.offset(along) * Math.cos(radians);
      assertThat(y).isCloseTo(whole.y() + whole.offset(x - whole.x()), within(0.5));
    }
  }

  @Test
  void aCoreOfTwoPixelsHasNoBend() {
    Mat mask = new Mat(1, 2, CvType.CV_8U, Scalar.all(255));
    TextRegion straight = new TextRegion(0.5, 0, 1, 0, 0, 0.9);

    assertThat(BentCore.of(straight, mask, new Rect(0, 0, 2, 1))).isEqualTo(straight);
    mask.release();
  }

  /** Of a line whose ends lie so much lower than its middle, in a mask without an angle. */
  private static TextRegion region(double bend) {
    int rows = (int) (HEIGHT + bend);
    Mat mask = new Mat(rows, WIDTH, CvType.CV_8U, Scalar.all(0));
    for (int x = 0; x < WIDTH; x++) {
      double share = (x - (WIDTH - 1) / 2.0) / (WIDTH / 2.0);
      int top = (int) Math.round(bend * share * share);
      for (int y = top; y < Math.min(rows, top + HEIGHT); y++) {
        mask.put(y, x, 255);
      }
    }
    try {
      TextRegion straight =
          new TextRegion((WIDTH - 1) / 2.0, (rows - 1) / 2.0, WIDTH, rows, 0, 0.9);
      return BentCore.of(straight, mask, new Rect(0, 0, WIDTH, rows));
    } finally {
      mask.release();
    }
  }
}
