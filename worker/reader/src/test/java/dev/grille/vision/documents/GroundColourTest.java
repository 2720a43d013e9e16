package dev.grille.vision.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.pixels.Box;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

class GroundColourTest {
  private static final Scalar WHITE = Scalar.all(235);
  private static final Scalar BLACK = Scalar.all(25);

  @BeforeAll
  static void load() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  @Test
  void theColourOfThePlateIsToldRatherThanThatOfItsLettersOrOfTheCar() {
    Map<String, Scalar> grounds =
        Map.of(
            "blue", new Scalar(150, 70, 20),
            "yellow", new Scalar(20, 170, 230),
            "green", new Scalar(90, 180, 60),
            "red", new Scalar(40, 30, 190));
    grounds.forEach((name, ground) -> assertThat(told(ground, WHITE)).isEqualTo(name));
    grounds.forEach((name, ground) -> assertThat(told(ground, BLACK)).isEqualTo(name));
  }

  @Test
  void groundsWithoutColourAreToldByTheirBrightness() {
    assertThat(told(WHITE, BLACK)).isEqualTo("white");
    assertThat(told(BLACK, WHITE)).isEqualTo("black");
    assertThat(told(new Scalar(185, 205, 220), BLACK)).as("white in warm light").isEqualTo("white");
  }

  private static String told(Scalar ground, Scalar letters) {
    try (MatScope scope = new MatScope()) {
      Mat picture = scope.own(new Mat(200, 500, CvType.CV_8UC3, new Scalar(60, 10, 120)));
      Imgproc.rectangle(picture, new Rect(100, 50, 300, 90), ground, -1);
      Imgproc.putText(
          picture, "A8X056", new Point(120, 115), Imgproc.FONT_HERSHEY_SIMPLEX, 1.8, letters, 6);
      return GroundColour.of(picture, new Box(100, 50, 400, 140)).name();
    }
  }
}
