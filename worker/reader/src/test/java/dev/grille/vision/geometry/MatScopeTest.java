package dev.grille.vision.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

class MatScopeTest {
  @BeforeAll
  static void loadOpenCv() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  @Test
  void releasesWhatItOwnsWhenItCloses() {
    Mat mat = new Mat(10, 10, CvType.CV_8U);
    Mat inner = new Mat(10, 10, CvType.CV_8U);
    MatScope scope = new MatScope();
    scope.own(mat);
    scope.nested().own(inner);
    assertThat(scope.live()).isEqualTo(2);
    scope.close();
    assertThat(scope.live()).isZero();
    assertThat(mat.empty()).isTrue();
    assertThat(inner.empty()).isTrue();
  }

  @Test
  void releasesEarlyOnRequest() {
    try (MatScope scope = new MatScope()) {
      Mat mat = scope.own(new Mat(10, 10, CvType.CV_8U));
      scope.release(mat);
      assertThat(mat.empty()).isTrue();
      assertThat(scope.live()).isZero();
    }
  }

  @Test
  void takesNothingAfterItClosed() {
    MatScope scope = new MatScope();
    scope.close();
    assertThatIllegalStateException().isThrownBy(scope::mat);
  }
}
