package dev.grille.vision.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.grille.contracts.Point;
import dev.grille.vision.alignment.PicturePyramid.Smaller;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.opencv.imgproc.Moments;

/** Sides that no level divides evenly: each level leaves a row and a column out. */
class PicturePyramidTest {
  private static final Size SIZE = new Size(3071, 2047);
  private static final Point DOT = new Point(2800, 1800);

  private final MatScope scope = new MatScope();

  @BeforeAll
  static void open() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  @AfterEach
  void close() {
    scope.close();
  }

  @Test
  void whatIsMadeSmallerKeepsItsPlace() {
    PicturePyramid pyramid = new PicturePyramid(dotted(), scope);
    for (int side : new int[] {2000, 1500, 1000, 700, 500, 100}) {
      Smaller smaller = pyramid.smaller(side, scope);

      assertThat(smaller.grey().cols()).isEqualTo(side);
      Point dot = centre(smaller.grey());
      Point place = smaller.onWhole(dot.x(), dot.y());
      assertThat(place.x()).isCloseTo(DOT.x(), within(0.3));
      assertThat(place.y()).isCloseTo(DOT.y(), within(0.3));
    }
  }

  @Test
  void whatIsRenderedSmallKeepsItsPlace() {
    PicturePyramid pyramid = new PicturePyramid(dotted(), scope);
    for (int times : new int[] {2, 4, 8, 16}) {
      Size plane = new Size(SIZE.width / times, SIZE.height / times);
      Mat rendered = pyramid.render(Homography.resize(times, times), plane, scope);

      Point dot = centre(rendered);
      assertThat((dot.x() + 0.5) * times - 0.5).isCloseTo(DOT.x(), within(0.3));
      assertThat((dot.y() + 0.5) * times - 0.5).isCloseTo(DOT.y(), within(0.3));
    }
  }

  @Test
  void ofAThinPictureARowIsLeft() {
    Mat thin = scope.own(new Mat(1, 4000, CvType.CV_8U, Scalar.all(9)));
    Smaller smaller = new PicturePyramid(thin, scope).smaller(500, scope);

    assertThat(smaller.grey().size()).isEqualTo(new Size(500, 1));
    assertThat(smaller.onWhole(499, 0)).isEqualTo(new Point(3995.5, 0));
  }

  @Test
  void whatIsSmallEnoughStaysAsItIs() {
    Mat small = scope.own(new Mat(30, 40, CvType.CV_8U, Scalar.all(9)));
    Smaller smaller = new PicturePyramid(small, scope).smaller(40, scope);

    assertThat(smaller).isEqualTo(new Smaller(small, 1, 1));
  }

  private Mat dotted() {
    Mat picture = scope.own(new Mat(SIZE, CvType.CV_8U, Scalar.all(0)));
    Imgproc.circle(
        picture, new org.opencv.core.Point(DOT.x(), DOT.y()), 40, Scalar.all(255), Imgproc.FILLED);
    return picture;
  }

  private static Point centre(Mat picture) {
    Moments moments = Imgproc.moments(picture);
    return new Point(moments.m10 / moments.m00, moments.m01 / moments.m00);
  }
}
