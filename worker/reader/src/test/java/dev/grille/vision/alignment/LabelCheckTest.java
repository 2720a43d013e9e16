package dev.grille.vision.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

class LabelCheckTest {
  private static final Label LABEL = new Label(60, 82, 84, 22, true, true);
  private final MatScope scope = new MatScope();

  @BeforeAll
  static void loadOpenCv() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  @AfterEach
  void release() {
    scope.close();
  }

  @ParameterizedTest
  @CsvSource({"1, 0.3, 0", "1, 1.6, 10", "0.5, 0.6, 6", "0.6, 1, 12", "2.2, 2, 15"})
  void findsTheWordInOrdinaryAndInHardPhotographs(double scale, double blur, double noise) {
    assertThat(look("Shipper", scale, blur, noise)).isEqualTo(Surroundings.FOUND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Consignee", "Voyage", "Port of discharge", "Total", ""})
  void tellsAnotherWordOfTheSameFont(String other) {
    assertThat(look(other, 1, 0.5, 4)).isEqualTo(Surroundings.OTHER);
    assertThat(look(other, 0.6, 0.8, 8)).isNotEqualTo(Surroundings.FOUND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Meter in", "Meter read"})
  void takesNoLabelForAnotherThatBeginsAlike(String other) {
    Mat picture = page(other).grey(scope);
    LabelCheck check =
        new LabelCheck(page("Meter out").grey(scope), new PicturePyramid(picture, scope));
    Label label = new Label(60, 82, 102, 22, true, true);
    assertThat(check.compare(label, Homography.resize(1, 1)))
        .isIn(Surroundings.OTHER, Surroundings.DOUBTFUL);
  }

  @Test
  void findsAWordThatAValueIsPrintedAcross() {
    DrawnPage page = page("Shipper").typed("42 17", 100, 112, 26);
    assertThat(look(page, 1, 0.5, 4)).isNotEqualTo(Surroundings.OTHER);
  }

  @Test
  void saysNothingOfWhatIsBlurredToABar() {
    assertThat(look("Shipper", 1, 9, 2)).isEqualTo(Surroundings.UNSEEN);
  }

  @Test
  void saysNothingOfWhatLiesOutside() {
    LabelCheck check = check(page("Shipper"), 1, 0.3, 0);
    assertThat(check.compare(LABEL, Homography.shift(-70, 0))).isEqualTo(Surroundings.UNSEEN);
  }

  private Surroundings look(String word, double scale, double blur, double noise) {
    return look(page(word), scale, blur, noise);
  }

  private Surroundings look(DrawnPage page, double scale, double blur, double noise) {
    return check(page, scale, blur, noise).compare(LABEL, Homography.resize(scale, scale));
  }

  private LabelCheck check(DrawnPage page, double scale, double blur, double noise) {
    Mat picture = page.grey(scope);
    Imgproc.resize(picture, picture, new Size(), scale, scale, Imgproc.INTER_AREA);
    Imgproc.GaussianBlur(picture, picture, new Size(0, 0), blur);
    Mat grain = scope.own(new Mat(picture.size(), CvType.CV_8S));
    Core.setRNGSeed(3);
    Core.randn(grain, 0, noise);
    Core.add(picture, grain, picture, scope.mat(), CvType.CV_8U);
    PicturePyramid pyramid = new PicturePyramid(picture, scope);
    return new LabelCheck(page("Shipper").grey(scope), pyramid);
  }

  private static DrawnPage page(String word) {
    return new DrawnPage(400, 200).text(word, 60, 100, 22).box(50, 108, 300, 60);
  }
}
