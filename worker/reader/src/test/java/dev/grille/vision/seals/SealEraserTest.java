package dev.grille.vision.seals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.documents.Outline;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.pixels.Hue;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

class SealEraserTest {
  @BeforeAll
  static void load() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  @Test
  void theInkOfASealGoesAndWhatItWasPutUponStays() {
    try (MatScope scope = new MatScope()) {
      Mat page = scope.own(new Mat(300, 400, CvType.CV_8UC3, Scalar.all(235)));
      Imgproc.circle(page, new Point(200, 150), 100, new Scalar(60, 50, 200), 6);
      Imgproc.line(page, new Point(20, 150), new Point(380, 150), Scalar.all(40), 8);
      Imgproc.line(page, new Point(20, 20), new Point(380, 20), new Scalar(60, 50, 200), 8);
      FoundSeal seal =
          new FoundSeal(
              Outline.CIRCLE, Hue.RED, Homography.of(100, 0, 200, 0, 100, 150, 0, 0, 1), 100, 100);

      Mat erased = SealEraser.erased(page, List.of(seal), scope);

      assertThat(erased.get(50, 200)[0]).as("the ring").isGreaterThan(225);
      assertThat(erased.get(150, 200)).as("print under it").containsOnly(40);
      assertThat(erased.get(20, 200)).as("red print elsewhere").containsExactly(60, 50, 200);
      assertThat(page.get(50, 200)).as("the picture itself").containsExactly(60, 50, 200);
    }
  }
}
