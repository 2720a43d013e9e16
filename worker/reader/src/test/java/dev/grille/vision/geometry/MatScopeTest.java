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
    MatScope scope = new MatScope();
    scope.own(mat);
    assertThat(scope.live()).isEqualTo(1);
    scope.close();
    assertThat(scope.live()).isZero();
    assertThat(mat.empty()).isTrue();
  }

  @Test
  void takesNothingAfterItClosed() {
    MatScope scope = new MatScope();
    scope.close();
    assertThatIllegalStateException().isThrownBy(scope::mat);
  }
}
