package dev.grille.vision.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.documents.Gradients.Limits;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.pixels.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

class BandSearchTest {
  private static final Scalar WHITE = new Scalar(225, 232, 235);
  private static final Scalar BLUE = new Scalar(190, 130, 60);
  private static final Scalar GROUND = new Scalar(80, 90, 70);
  private static final Box CARD = new Box(200, 150, 800, 550);

  /** From the lower left corner to the upper left one. */
  private static final int LEFT = 3;

  @BeforeAll
  static void load() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  /** Down to where the band runs out to a point. */
  @ParameterizedTest
  @ValueSource(ints = {330, 260, 200})
  void aCardGoesOnToTheOtherSideOfItsBand(int lower) {
    try (MatScope scope = new MatScope()) {
      Mat desk = card(lower, scope);

      assertThat(widened(desk, white(lower)))
          .hasValueSatisfying(wide -> assertThat(overlap(wide)).isGreaterThan(0.97));
    }
  }

  @Test
  void aPatternOfTheGroundIsNoBand() {
    try (MatScope scope = new MatScope()) {
      Mat desk = scope.own(new Mat(700, 1000, CvType.CV_8UC3, GROUND));
      Mat noise = scope.own(new Mat(desk.size(), CvType.CV_16SC3));
      Core.setRNGSeed(3);
      Core.randn(noise, 0, 30);
      Core.add(desk, noise, desk, scope.mat(), CvType.CV_8UC3);
      Imgproc.medianBlur(desk, desk, 5);
      Imgproc.rectangle(desk, new Rect(330, 150, 470, 400), WHITE, -1);

      assertThat(widened(desk, white(330))).isEmpty();
    }
  }

  private static Mat card(int lower, MatScope scope) {
    Mat desk = scope.own(new Mat(700, 1000, CvType.CV_8UC3, GROUND));
    Imgproc.rectangle(desk, new Rect(200, 150, 600, 400), WHITE, -1);
    MatOfPoint band = new MatOfPoint(at(200, 150), at(330, 150), at(lower, 549), at(200, 549));
    scope.own(band);
    Imgproc.fillConvexPoly(desk, band, BLUE);
    return desk;
  }

  private static Quad white(int lower) {
    return new Quad(
        new Point(330, 150), new Point(800, 150), new Point(800, 550), new Point(lower, 550));
  }

  private static org.opencv.core.Point at(double x, double y) {
    return new org.opencv.core.Point(x, y);
  }

  private static Optional<Quad> widened(Mat desk, Quad quad) {
    try (MatScope scope = new MatScope()) {
      Mat lab = scope.mat();
      Imgproc.cvtColor(desk, lab, Imgproc.COLOR_BGR2Lab);
      List<Mat> channels = new ArrayList<>();
      Core.split(lab, channels);
      channels.forEach(scope::own);
      Mat edges = new Gradients(channels, scope).edges(new Limits(12, 36), scope);
      EdgeMap map = new EdgeMap(edges);
      return new BandSearch(map, new SidesOnEdges(map), new ColourSteps(lab)).widened(quad, LEFT);
    }
  }

  private static double overlap(Quad quad) {
    return Corners.shared(CARD.quad(), quad);
  }
}
