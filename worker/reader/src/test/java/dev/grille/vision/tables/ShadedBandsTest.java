package dev.grille.vision.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.DrawnText;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.pixels.Box;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

class ShadedBandsTest {
  private static final double LETTER = 22;

  /** The picture on which bands are looked for is smaller. */
  private static final Offset<Double> NEAR = Offset.offset(5.0);

  @BeforeAll
  static void load() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  @Test
  void aDarkHeadOfAnyColourIsFoundThroughItsTextAndThroughLightRules() {
    for (Scalar colour :
        List.of(Scalar.all(40), new Scalar(120, 60, 20), new Scalar(30, 30, 170))) {
      Mat page = new DrawnText(900, 500).mat(0);
      band(page, 100, 120, 800, 180, colour);
      Imgproc.line(page, new Point(400, 120), new Point(400, 180), Scalar.all(230), 2);
      for (int x = 130; x < 780; x += 180) {
        Imgproc.putText(
            page, "WMB8", new Point(x, 162), Imgproc.FONT_HERSHEY_SIMPLEX, 1, Scalar.all(250), 3);
      }

      List<Box> found = new ShadedBands(LETTER).dark(page);

      assertThat(found).as("%s", colour).hasSize(1);
      assertThat(found.get(0).left()).isCloseTo(100, NEAR);
      assertThat(found.get(0).top()).isCloseTo(120, NEAR);
      assertThat(found.get(0).right()).isCloseTo(800, NEAR);
      assertThat(found.get(0).bottom()).isCloseTo(180, NEAR);
    }
  }

  @Test
  void textRulesAndLightStripesAreNone() {
    DrawnText text = new DrawnText(900, 500);
    for (int y = 60; y < 300; y += 30) {
      text.line("国圆麗鬱国圆麗鬱国圆麗鬱国圆麗鬱国圆麗鬱", 28, 60, y);
    }
    Mat page = text.mat(0);
    Imgproc.line(page, new Point(60, 320), new Point(800, 320), Scalar.all(0), 8);
    band(page, 60, 380, 800, 430, Scalar.all(215));

    assertThat(new ShadedBands(LETTER).dark(page)).isEmpty();
  }

  @Test
  void rowsThatAreShadedLightlyAreFoundWithTheirText() {
    DrawnText drawn = new DrawnText(900, 500);
    Mat page = drawn.mat(0);
    for (int y : new int[] {100, 220, 340}) {
      band(page, 60, y, 800, y + 60, new Scalar(235, 240, 225));
    }
    for (int y = 82; y < 440; y += 60) {
      Imgproc.putText(
          page,
          "WMB8 HKR wrapped text",
          new Point(90, y + 58),
          Imgproc.FONT_HERSHEY_SIMPLEX,
          1,
          Scalar.all(20),
          3);
    }

    List<Box> found = new ShadedBands(LETTER).all(page);

    assertThat(found).hasSize(3);
    assertThat(found)
        .extracting(box -> (double) Math.round(box.top() / 20) * 20)
        .containsExactly(100.0, 220.0, 340.0);
    assertThat(found).allMatch(box -> Math.abs(box.right() - 800) < 6);
  }

  @Test
  void aDeskAroundThePaperIsNone() {
    Mat page = new DrawnText(900, 500).mat(0);
    band(page, 0, 0, 899, 70, Scalar.all(60));
    band(page, 0, 400, 899, 499, Scalar.all(60));
    band(page, 0, 0, 50, 499, Scalar.all(60));

    assertThat(new ShadedBands(LETTER).dark(page)).isEmpty();
  }

  private static void band(Mat page, int left, int top, int right, int bottom, Scalar colour) {
    Imgproc.rectangle(page, new Point(left, top), new Point(right, bottom), colour, Imgproc.FILLED);
  }
}
