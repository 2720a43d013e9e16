package dev.grille.vision.pixels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Range;
import org.opencv.core.Scalar;

class RowsTest {
  private Mat crop;

  @BeforeAll
  static void load() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  @BeforeEach
  void draw() {
    crop = new Mat(100, 60, CvType.CV_8UC1, Scalar.all(255));
    crop.submat(10, 40, 5, 50).setTo(Scalar.all(0));
    crop.submat(60, 90, 5, 50).setTo(Scalar.all(0));
  }

  @AfterEach
  void release() {
    crop.release();
  }

  @Test
  void rowsAreCutWhereNoInkIs() {
    assertThat(Rows.of(crop, 30)).containsExactly(new Range(6, 44), new Range(56, 94));
  }

  @Test
  void dustBetweenRowsIsNoRow() {
    crop.submat(48, 50, 5, 50).setTo(Scalar.all(0));
    assertThat(Rows.of(crop, 30)).hasSize(2);
  }

  @Test
  void aCropWithoutInkIsOneRow() {
    crop.setTo(Scalar.all(255));
    assertThat(Rows.of(crop, 30)).containsExactly(new Range(0, 100));
  }
}
