package dev.grille.vision.pixels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

class BackgroundTest {
  private static final Scalar PAPER = Scalar.all(245);
  private static final Scalar DARK = new Scalar(66, 47, 40);

  /** The window: wider than the text in it, with paper around it. */
  private static final Rect WINDOW = new Rect(60, 40, 700, 54);

  /** Wider than any stroke, higher than the window at half the size. */
  private static final int REACH = 43;

  private Mat picture;

  @BeforeAll
  static void load() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  @BeforeEach
  void draw() {
    picture = new Mat(134, 820, CvType.CV_8UC3, PAPER);
  }

  @AfterEach
  void release() {
    picture.release();
  }

  private void write(int count, Scalar ink) {
    for (int i = 0; i < count; i++) {
      int x = WINDOW.x + 20 + 16 * i;
      Imgproc.rectangle(picture, new Rect(x, WINDOW.y + 19, 9, 15), ink, 2);
    }
  }

  @Test
  void whiteTextInABandThatEndsWithItsWindowIsLight() {
    Rect band = new Rect(WINDOW.x + 2, WINDOW.y + 2, WINDOW.width - 4, WINDOW.height - 4);
    Imgproc.rectangle(picture, band, DARK, Imgproc.FILLED);
    write(10, PAPER);
    assertThat(Background.isLightOnDark(picture, WINDOW, REACH)).isTrue();
  }

  @Test
  void oneCharacterInAWideBandIsLightToo() {
    Imgproc.rectangle(picture, WINDOW, DARK, Imgproc.FILLED);
    write(1, PAPER);
    assertThat(Background.isLightOnDark(picture, WINDOW, REACH)).isTrue();
  }

  @Test
  void darkTextInAThickFrameIsDark() {
    Imgproc.rectangle(picture, WINDOW, DARK, 8);
    write(10, DARK);
    assertThat(Background.isLightOnDark(picture, WINDOW, REACH)).isFalse();
  }

  @Test
  void textThatFillsItsWindowIsDark() {
    Rect tight = new Rect(WINDOW.x + 18, WINDOW.y + 16, 16 * 10, 20);
    write(10, DARK);
    assertThat(Background.isLightOnDark(picture, tight, REACH)).isFalse();
  }

  @Test
  void theInsideOfAWindowLeavesItsFrameOutOnEverySide() {
    Rect inside = Background.inside(WINDOW);
    assertThat(inside.x - WINDOW.x).isGreaterThanOrEqualTo(6).isEqualTo(inside.y - WINDOW.y);
    assertThat(inside.width).isEqualTo(WINDOW.width - 2 * (inside.x - WINDOW.x));
    assertThat(inside.height).isEqualTo(WINDOW.height - 2 * (inside.y - WINDOW.y));
  }

  @Test
  void aWindowOfFewPixelsHasAnInside() {
    Rect inside = Background.inside(new Rect(5, 5, 2, 40));
    assertThat(inside.width).isPositive();
    assertThat(inside.height).isPositive();
  }
}
