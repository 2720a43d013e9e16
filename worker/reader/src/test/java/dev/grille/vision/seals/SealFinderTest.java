package dev.grille.vision.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.documents.Outline;
import dev.grille.evaluation.Overlap;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.pixels.Hue;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

class SealFinderTest {
  private static final Scalar RED = new Scalar(60, 50, 210);
  private static final Scalar BLACK = new Scalar(30, 30, 30);
  private static final org.opencv.core.Point MIDDLE = new org.opencv.core.Point(420, 310);

  @BeforeAll
  static void load() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  @Test
  void aWornRingThatTextCrossesIsACircle() {
    List<FoundSeal> seals =
        found(
            page -> {
              words(page, 360);
              arc(page, 140, 140, 0, 20, 150);
              arc(page, 140, 140, 0, 175, 300);
              arc(page, 140, 140, 0, 320, 365);
              letters(page);
            });

    assertThat(seals).hasSize(1);
    FoundSeal seal = seals.get(0);
    assertThat(seal.outline()).isEqualTo(Outline.CIRCLE);
    assertThat(seal.hue()).isEqualTo(Hue.RED);
    assertThat(Overlap.of(seal.location(0), new Box(278, 168, 562, 452).quad()))
        .isGreaterThan(0.95);
  }

  @Test
  void aTurnedOvalIsAnEllipseWithTheRectangleOfItsPageAround() {
    FoundSeal seal =
        found(
                page -> {
                  arc(page, 160, 118, 20, 0, 360);
                  letters(page);
                })
            .get(0);

    assertThat(seal.outline()).isEqualTo(Outline.ELLIPSE);
    assertThat(seal.down() / seal.across()).isCloseTo(118.0 / 160, within(0.03));
    double half =
        Math.hypot(160 * Math.cos(Math.toRadians(20)), 118 * Math.sin(Math.toRadians(20)));
    Quad location = seal.location(0);
    assertThat(Box.around(location).width()).isCloseTo(2 * half, within(10.0));
    assertThat(location.upperLeft().y()).isCloseTo(location.upperRight().y(), within(0.01));
  }

  @Test
  void theFirstCornerIsTheUpperLeftOneOfTheSealAsItIsRead() {
    FoundSeal seal = found(page -> disc(page, 140)).get(0);

    for (int quarters = 0; quarters < 4; quarters++) {
      FoundSeal upright = seal.turned(quarters * Math.PI / 2);
      Point top = upright.toPicture().map(new Point(0, -1));
      Quad location = upright.location(0);
      double x = (location.upperLeft().x() + location.upperRight().x()) / 2;
      double y = (location.upperLeft().y() + location.upperRight().y()) / 2;
      assertThat(Math.hypot(top.x() - x, top.y() - y)).isLessThan(8);
    }
  }

  @Test
  void inAPictureWithoutColoursARingOfAnyInkIsOne() {
    List<FoundSeal> seals =
        found(
            page -> {
              arc(page, 140, 140, 0, 0, 360);
              letters(page);
              Imgproc.cvtColor(page, page, Imgproc.COLOR_BGR2GRAY);
              Imgproc.cvtColor(page, page, Imgproc.COLOR_GRAY2BGR);
            });

    assertThat(seals).extracting(FoundSeal::hue).containsExactly(Hue.NEUTRAL);
  }

  @Test
  void blackRingsRedWordsDiscsAndEmptyRingsAreNone() {
    assertThat(
            found(
                page -> {
                  Imgproc.circle(page, MIDDLE, 140, BLACK, 8);
                  Imgproc.putText(page, "RED", MIDDLE, 0, 2, RED, 5);
                }))
        .isEmpty();
    assertThat(found(page -> Imgproc.circle(page, MIDDLE, 140, RED, -1))).isEmpty();
    assertThat(found(page -> arc(page, 140, 140, 0, 0, 360))).isEmpty();
    assertThat(
            found(
                page -> {
                  arc(page, 140, 140, 0, 0, 200);
                  letters(page);
                }))
        .isEmpty();
  }

  @Test
  void aSquareFrameIsOneAndAnOblongOneIsNone() {
    assertThat(found(page -> frame(page, 100, 100)))
        .extracting(FoundSeal::outline)
        .containsExactly(Outline.RECTANGLE);
    assertThat(found(page -> frame(page, 190, 100))).isEmpty();
  }

  private static List<FoundSeal> found(Consumer<Mat> drawing) {
    try (MatScope scope = new MatScope()) {
      Mat page = scope.own(new Mat(640, 900, CvType.CV_8UC3, new Scalar(235, 240, 242)));
      drawing.accept(page);
      return SealFinder.find(page);
    }
  }

  private static void arc(Mat page, double a, double b, double turn, double from, double to) {
    Imgproc.ellipse(page, MIDDLE, new Size(a, b), turn, from, to, RED, 5, Imgproc.LINE_AA);
  }

  private static void disc(Mat page, int radius) {
    arc(page, radius, radius, 0, 0, 360);
    letters(page);
  }

  private static void letters(Mat page) {
    for (int degrees = 160; degrees <= 380; degrees += 22) {
      double t = Math.toRadians(degrees);
      double x = MIDDLE.x + 85 * Math.cos(t);
      double y = MIDDLE.y + 85 * Math.sin(t);
      Imgproc.circle(page, new org.opencv.core.Point(x, y), 12, RED, 4);
    }
  }

  private static void frame(Mat page, double across, double down) {
    org.opencv.core.Point from = new org.opencv.core.Point(MIDDLE.x - across, MIDDLE.y - down);
    org.opencv.core.Point to = new org.opencv.core.Point(MIDDLE.x + across, MIDDLE.y + down);
    Imgproc.rectangle(page, from, to, RED, 6);
    for (int i = 0; i < 4; i++) {
      double x = MIDDLE.x + (i % 2 == 0 ? -45 : 45);
      double y = MIDDLE.y + (i < 2 ? -45 : 45);
      org.opencv.core.Point cross = new org.opencv.core.Point(x, y);
      Imgproc.drawMarker(page, cross, RED, Imgproc.MARKER_TILTED_CROSS, 50, 12);
    }
  }

  private static void words(Mat page, int y) {
    Imgproc.putText(
        page, "words that run across it", new org.opencv.core.Point(180, y), 0, 1.6, BLACK, 3);
  }
}
