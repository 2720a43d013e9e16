package dev.grille.vision.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

class SeenLineTest {
  @BeforeAll
  static void load() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  @Test
  void aRuleHigherThanTheLettersPartsTheLine() {
    try (MatScope scope = new MatScope()) {
      Mat crop = letters(scope, 8, 40);
      stroke(crop, 100, 4, 0, 48);

      assertThat(new SeenLine(crop, scope).parts()).hasSize(2);
    }
  }

  @Test
  void strokesOfLettersThatFillTheCropAreNoRules() {
    try (MatScope scope = new MatScope()) {
      Mat crop = letters(scope, 0, 48);
      stroke(crop, 100, 4, 0, 48);
      stroke(crop, 140, 4, 1, 48);

      assertThat(new SeenLine(crop, scope).parts()).hasSize(1);
    }
  }

  @Test
  void aRuleDoesNotMakeTheLettersHigher() {
    try (MatScope scope = new MatScope()) {
      Mat crop = letters(scope, 8, 40);
      stroke(crop, 100, 4, 0, 48);
      List<Integer> rows =
          List.of(new SeenLine(crop, scope).top(), new SeenLine(crop, scope).bottom());

      assertThat(rows.get(0)).isBetween(7, 9);
      assertThat(rows.get(1)).isBetween(39, 41);
    }
  }

  /** Letters made of two short strokes each, which together are as high as asked. */
  private static Mat letters(MatScope scope, int top, int bottom) {
    Mat crop = scope.own(new Mat(48, 200, CvType.CV_8UC3, Scalar.all(255)));
    int middle = (top + bottom) / 2;
    for (int x = 10; x < 190; x += 20) {
      if (Math.abs(x - 100) > 5) {
        stroke(crop, x, 3, top, middle);
        stroke(crop, x + 5, 3, middle, bottom);
      }
    }
    return crop;
  }

  private static void stroke(Mat crop, int x, int width, int top, int bottom) {
    Imgproc.rectangle(crop, new Rect(x, top, width, bottom - top), Scalar.all(0), Imgproc.FILLED);
  }
}
