package dev.grille.vision.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.grille.contracts.AlignmentEvidence;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.vision.DrawnForm;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.ocr.TextDetector;
import dev.grille.vision.ocr.TextRecognizer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

class FormFinderTest {
  private static final AlignmentSettings SETTINGS = AlignmentSettings.standard();

  private final DrawnForm form = new DrawnForm(11);
  private MatScope scope;
  private TemplateModel model;

  @BeforeAll
  static void loadOpenCv() {
    OpenCvLibrary.load(NativeCache.standard());
    Core.setNumThreads(1);
  }

  @BeforeEach
  void learnTheTemplate() {
    scope = new MatScope();
    model = learn(form, 1);
  }

  @AfterEach
  void release() {
    model.close();
    scope.close();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 23, 90, 135, 180, 270, 331})
  void findsTheFormTurnedByAnyAngle(double degrees) {
    Size size = new Size(1300, 1300);
    Homography truth = DrawnForm.view(degrees, 1.0, 0.1, size);
    Alignment found = find(DrawnForm.photograph(sheet(2), truth, size, 0.6, 4, scope));
    assertThat(cornerError(found, truth)).isLessThan(0.3);
  }

  @ParameterizedTest
  @CsvSource({"0.45, 0.4, 3", "0.7, 0.5, 4", "1.6, 1.2, 5", "2.5, 2, 6"})
  void findsTheFormAtAnyScale(double scale, double blur, double noise) {
    Size size = new Size(1500 * scale, 1200 * scale);
    Homography truth = DrawnForm.view(-8, scale, 0.12, size);
    Alignment found = find(DrawnForm.photograph(sheet(3), truth, size, blur, noise, scope));
    assertThat(cornerError(found, truth)).isLessThan(0.5);
  }

  @Test
  void staysExactInHardLightNoiseAndPerspective() {
    Size size = new Size(1800, 1500);
    Homography truth = DrawnForm.view(12, 1.3, 0.3, size);
    Alignment found = find(DrawnForm.photograph(sheet(4), truth, size, 1.8, 14, scope));
    assertThat(cornerError(found, truth)).isLessThan(1.0);
  }

  @Test
  void findsAFormThatFillsHalfOfALargePhotograph() {
    Size size = new Size(3600, 2700);
    Homography truth = DrawnForm.view(4, 2.0, 0.1, size);
    Alignment found = find(DrawnForm.photograph(sheet(5), truth, size, 1.5, 5, scope));
    assertThat(cornerError(found, truth)).isLessThan(0.3);
  }

  @Test
  void followsCurledPaper() {
    Size size = new Size(1400, 1000);
    Homography plane = DrawnForm.view(3, 1.1, 0.08, size);
    Mat curled = scope.mat();
    Mat map = scope.own(new Mat(DrawnForm.HEIGHT, DrawnForm.WIDTH, CvType.CV_32FC2));
    for (int y = 0; y < map.rows(); y++) {
      for (int x = 0; x < map.cols(); x++) {
        map.put(y, x, x, y - arc(x));
      }
    }
    Imgproc.remap(sheet(6), curled, map, scope.mat(), Imgproc.INTER_CUBIC, Core.BORDER_REPLICATE);
    Alignment found = find(DrawnForm.photograph(curled, plane, size, 0.6, 4, scope));
    double worst = 0;
    for (FieldSpec field : form.fields()) {
      for (Point corner : field.quad().corners()) {
        Point expected = plane.map(new Point(corner.x(), corner.y() + arc(corner.x())));
        Point actual = found.map().toPicture(corner);
        worst = Math.max(worst, distance(expected, actual) / 1.1);
      }
    }
    assertThat(worst).isLessThan(1.0);
    assertThat(found.quality().bend()).isGreaterThan(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {12, 13, 14, 15})
  void refusesAnotherFormAndSaysWhy(long layout) {
    Size size = new Size(1200, 900);
    Homography view = DrawnForm.view(5, 1.1, 0.1, size);
    Mat other = new DrawnForm(layout).sheet(1, scope);
    Mat picture = DrawnForm.photograph(other, view, size, 0.5, 3, scope);
    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(() -> find(picture))
        .satisfies(
            e -> {
              assertThat(e.code()).isEqualTo(ErrorCode.TEMPLATE_MISMATCH);
              assertThat(e.alignment()).extracting(AlignmentEvidence::rejectedBecause).isNotNull();
            });
  }

  @Test
  void refusesTheFormSeenInAMirror() {
    Size size = new Size(1200, 900);
    Mat mirrored = scope.mat();
    Core.flip(sheet(7), mirrored, 1);
    Homography view = DrawnForm.view(0, 1.1, 0, size);
    Mat picture = DrawnForm.photograph(mirrored, view, size, 0.5, 3, scope);
    assertThatExceptionOfType(CommandException.class).isThrownBy(() -> find(picture));
  }

  @Test
  void refusesAnEmptyPage() {
    Mat white = scope.own(new Mat(900, 1200, CvType.CV_8UC3, Scalar.all(255)));
    assertThatExceptionOfType(CommandException.class).isThrownBy(() -> find(white));
  }

  @Test
  void refusesATemplateWithNothingToRecognise() {
    Mat white = scope.own(new Mat(600, 900, CvType.CV_8U, Scalar.all(255)));
    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(
            () ->
                new TemplateLearner(SETTINGS, TextDetector.NONE, TextRecognizer.NONE)
                    .learn(white, List.of()))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.TEMPLATE_UNUSABLE));
  }

  @Test
  void whatStandsInTheFieldsHasNoVote() {
    for (FieldSpec field : form.fields()) {
      Point upperLeft = field.quad().upperLeft();
      Point lowerRight = field.quad().lowerRight();
      for (int i = 0; i < model.orb().size(); i++) {
        boolean inside =
            model.orb().x()[i] > upperLeft.x() + 2
                && model.orb().x()[i] < lowerRight.x() - 2
                && model.orb().y()[i] > upperLeft.y() + 2
                && model.orb().y()[i] < lowerRight.y() - 2;
        assertThat(inside).isFalse();
      }
    }
  }

  @Test
  void aStoredModelFindsWhatAFreshOneFinds() {
    Mat grey = scope.mat();
    Imgproc.cvtColor(sheet(1), grey, Imgproc.COLOR_BGR2GRAY);
    Size size = new Size(1300, 1000);
    Homography truth = DrawnForm.view(40, 1.0, 0.1, size);
    Mat picture = DrawnForm.photograph(sheet(8), truth, size, 0.6, 4, scope);
    try (TemplateModel stored =
        ModelBytes.read(ModelBytes.write(model), grey, List.of(), TextRecognizer.NONE)) {
      Alignment found = new FormFinder(SETTINGS, TextDetector.NONE).find(stored, picture);
      assertThat(cornerError(found, truth)).isLessThan(0.3);
    }
  }

  @Test
  void theSamePictureIsAlwaysFoundTheSame() {
    Size size = new Size(1300, 1000);
    Homography truth = DrawnForm.view(15, 1.0, 0.2, size);
    Mat picture = DrawnForm.photograph(sheet(9), truth, size, 1, 8, scope);
    AlignmentEvidence first = find(picture).evidence();
    assertThat(find(picture).evidence()).isEqualTo(first);
  }

  /** One finder serves all the pictures of a reader's life. */
  @Test
  void whatAFinderSawBeforeChangesNothing() {
    Size size = new Size(1300, 1000);
    Homography truth = DrawnForm.view(15, 1.0, 0.2, size);
    Mat picture = DrawnForm.photograph(sheet(9), truth, size, 1, 8, scope);
    Mat stranger =
        DrawnForm.photograph(new DrawnForm(12).sheet(9, scope), truth, size, 1, 8, scope);
    FormFinder finder = new FormFinder(SETTINGS, TextDetector.NONE);
    AlignmentEvidence first = finder.find(model, picture).evidence();
    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(() -> finder.find(model, stranger));
    assertThat(finder.find(model, picture).evidence()).isEqualTo(first);
  }

  private TemplateModel learn(DrawnForm of, long values) {
    Mat grey = scope.mat();
    Imgproc.cvtColor(of.sheet(values, scope), grey, Imgproc.COLOR_BGR2GRAY);
    return new TemplateLearner(SETTINGS, TextDetector.NONE, TextRecognizer.NONE)
        .learn(grey, of.fields());
  }

  private Mat sheet(long values) {
    return form.sheet(values, scope);
  }

  private Alignment find(Mat picture) {
    return new FormFinder(SETTINGS, TextDetector.NONE).find(model, picture);
  }

  /** Root mean square over the fields' corners, in template pixels. */
  private double cornerError(Alignment found, Homography truth) {
    double sum = 0;
    int n = 0;
    for (FieldSpec field : form.fields()) {
      for (Point corner : field.quad().corners()) {
        double scale = truth.scaleAt(corner.x(), corner.y());
        double off = distance(found.map().toPicture(corner), truth.map(corner)) / scale;
        sum += off * off;
        n++;
      }
    }
    return Math.sqrt(sum / n);
  }

  private static double arc(double x) {
    double u = 2 * x / DrawnForm.WIDTH - 1;
    return 9 * (1 - u * u) + 2 * u * u * u;
  }

  private static double distance(Point a, Point b) {
    return Math.hypot(a.x() - b.x(), a.y() - b.y());
  }
}
