package dev.grille.vision.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

class InkRunsTest {
  private static final int HEIGHT = 30;

  @BeforeAll
  static void load() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  @Test
  void aPointInANumberOfFixedWidthPartsNoWords() {
    assertThat(words(12, 6)).isEqualTo(1);
  }

  @Test
  void aLetterSoFarOffIsAnotherWord() {
    assertThat(words(12, HEIGHT)).isEqualTo(3);
  }

  @Test
  void aPointIsOfNothingThatStandsFarOff() {
    assertThat(words(18, 6)).isEqualTo(3);
  }

  /** How many words two letters are, and what stands on their line between them. */
  private static int words(int gap, int height) {
    try (MatScope scope = new MatScope()) {
      Mat crop = scope.own(new Mat(48, 200, CvType.CV_8UC3, Scalar.all(255)));
      int bottom = 8 + HEIGHT;
      stroke(crop, 40, 8, bottom);
      stroke(crop, 46 + gap, bottom - height, bottom);
      stroke(crop, 52 + 2 * gap, 8, bottom);
      return new InkRuns(new SeenLine(crop, scope)).words(0.3).size();
    }
  }

  private static void stroke(Mat crop, int left, int top, int bottom) {
    Rect box = new Rect(left, top, 6, bottom - top);
    Imgproc.rectangle(crop, box, Scalar.all(20), Imgproc.FILLED);
  }
}
