package dev.grille.vision.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.pixels.Box;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

class PaperFinderTest {
  private static final Scalar GROUND = new Scalar(80, 90, 70);
  private static final Rect CARD = new Rect(200, 150, 600, 400);

  @BeforeAll
  static void load() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  @Test
  void aCardIsOneWithItsColouredBand() {
    try (MatScope scope = new MatScope()) {
      Mat desk = desk(scope);
      Imgproc.rectangle(desk, new Rect(200, 490, 600, 60), new Scalar(190, 130, 60), -1);

      assertThat(overlap(PaperFinder.find(desk).get(0))).isGreaterThan(0.97);
    }
  }

  @Test
  void aBandMayEndAslant() {
    try (MatScope scope = new MatScope()) {
      Mat desk = desk(scope);
      MatOfPoint band =
          new MatOfPoint(
              new Point(200, 150), new Point(400, 150), new Point(290, 550), new Point(200, 550));
      scope.own(band);
      Imgproc.fillConvexPoly(desk, band, new Scalar(190, 130, 60));

      assertThat(overlap(PaperFinder.find(desk).get(0))).isGreaterThan(0.97);
    }
  }

  @Test
  void aSheetOfWhichHalfLiesInTheShadeIsFoundWhole() {
    try (MatScope scope = new MatScope()) {
      Mat desk = desk(scope);
      Mat shade = scope.own(desk.submat(new Rect(0, 330, 1000, 370)));
      Core.multiply(shade, Scalar.all(0.5), shade);

      assertThat(overlap(PaperFinder.find(desk).get(0))).isGreaterThan(0.97);
    }
  }

  /**
   * Eleven levels darker than what it lies on, beside a dark edge, with a camera's noise upon both.
   */
  @Test
  void whitePaperOnWhiteIsFoundByItsFaintEdges() {
    try (MatScope scope = new MatScope()) {
      Mat desk = scope.own(new Mat(700, 1000, CvType.CV_8UC3, Scalar.all(236)));
      Imgproc.rectangle(desk, new Rect(0, 0, 100, 700), Scalar.all(60), -1);
      Imgproc.rectangle(desk, CARD, Scalar.all(225), -1);
      Mat noise = scope.own(new Mat(desk.size(), CvType.CV_16SC3));
      Core.setRNGSeed(5);
      Core.randn(noise, 0, 2);
      Core.add(desk, noise, desk, scope.mat(), CvType.CV_8UC3);

      assertThat(PaperFinder.find(desk)).anyMatch(paper -> overlap(paper) > 0.95);
    }
  }

  /** Of its edge only every other stretch is darker than the paper on which it lies. */
  @Test
  void paperWhoseOutlineHasGapsIsFound() {
    try (MatScope scope = new MatScope()) {
      Mat desk = scope.own(new Mat(700, 1000, CvType.CV_8UC3, Scalar.all(236)));
      Imgproc.rectangle(desk, CARD, Scalar.all(200), 3);
      for (int x = CARD.x + 20; x < CARD.x + CARD.width; x += 40) {
        Imgproc.rectangle(desk, new Rect(x, 0, 7, 700), Scalar.all(236), -1);
      }
      for (int y = CARD.y + 20; y < CARD.y + CARD.height; y += 40) {
        Imgproc.rectangle(desk, new Rect(0, y, 1000, 7), Scalar.all(236), -1);
      }

      assertThat(PaperFinder.find(desk)).anyMatch(paper -> overlap(paper) > 0.95);
    }
  }

  /** Six levels darker: less than what counts as an edge on any other ground. */
  @Test
  void outlinesThatHardlyShowAreFoundOnQuietGroundAlone() {
    try (MatScope scope = new MatScope()) {
      Mat desk = scope.own(new Mat(700, 1000, CvType.CV_8UC3, Scalar.all(236)));
      Imgproc.rectangle(desk, CARD, Scalar.all(230), -1);

      assertThat(PaperFinder.find(desk)).anyMatch(paper -> overlap(paper) > 0.95);

      for (int y = 0; y < 700; y += 12) {
        Imgproc.rectangle(desk, new Rect(0, y, 1000, 6), Scalar.all(230), -1);
      }
      Imgproc.rectangle(desk, CARD, Scalar.all(230), -1);

      assertThat(PaperFinder.find(desk)).isEmpty();
    }
  }

  @Test
  void aBareDeskHasNoSheets() {
    try (MatScope scope = new MatScope()) {
      Mat desk = scope.own(new Mat(700, 1000, CvType.CV_8UC3, GROUND));
      Imgproc.line(desk, new Point(0, 300), new Point(999, 350), new Scalar(40, 50, 40), 12);

      assertThat(PaperFinder.find(desk)).isEmpty();
    }
  }

  private static Mat desk(MatScope scope) {
    Mat desk = scope.own(new Mat(700, 1000, CvType.CV_8UC3, GROUND));
    Imgproc.rectangle(desk, CARD, new Scalar(225, 232, 235), -1);
    for (int y = 190; y < 460; y += 40) {
      Imgproc.putText(
          desk,
          "WMB 4711",
          new Point(240, y),
          Imgproc.FONT_HERSHEY_SIMPLEX,
          0.8,
          Scalar.all(40),
          2);
    }
    return desk;
  }

  private static double overlap(Paper paper) {
    Box card = new Box(CARD.x, CARD.y, CARD.x + CARD.width, CARD.y + CARD.height);
    return Corners.shared(card.quad(), paper.quad());
  }
}
