package dev.grille.vision.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.DrawnForm;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.ocr.TextDetector;
import dev.grille.vision.ocr.TextRecognizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

class GuidedFitTest {
  private static final double WIDTH = DrawnForm.WIDTH;
  private static final double HEIGHT = DrawnForm.HEIGHT;
  private static final Quad SHEET =
      new Quad(
          new Point(0, 0), new Point(WIDTH, 0), new Point(WIDTH, HEIGHT), new Point(0, HEIGHT));

  private static final Scalar INK = Scalar.all(30);

  private final DrawnForm form = new DrawnForm(11);

  @BeforeAll
  static void loadOpenCv() {
    OpenCvLibrary.load(NativeCache.standard());
    Core.setNumThreads(1);
  }

  /** The map that features give may hold for one side of the form only. */
  @ParameterizedTest
  @CsvSource({"40, 40", "56, -56", "56, -84", "-84, -84"})
  void aFlatFormNeedsNoBendHoweverAskewItsMapBegan(double upper, double lower) {
    Size size = new Size(1300, 1000);
    Homography truth = DrawnForm.view(5, 1, 0.1, size);
    Quad askew =
        new Quad(
            new Point(0, 0),
            new Point(WIDTH, upper),
            new Point(WIDTH, HEIGHT + lower),
            new Point(0, HEIGHT));
    Homography start = Homography.fromQuad(SHEET, askew).then(truth);
    try (MatScope scope = new MatScope()) {
      Mat template = grey(form.sheet(1, scope), scope);
      Mat picture =
          grey(DrawnForm.photograph(form.sheet(2, scope), truth, size, 0.6, 4, scope), scope);
      TemplateLearner learner =
          new TemplateLearner(AlignmentSettings.standard(), TextDetector.NONE, TextRecognizer.NONE);
      try (TemplateModel model = learner.learn(template, form.fields())) {
        GuidedFit.Fit fit =
            new GuidedFit(AlignmentSettings.standard())
                .refine(start, model, new PicturePyramid(picture, scope));
        List.of(SHEET.upperLeft(), SHEET.upperRight(), SHEET.lowerRight(), SHEET.lowerLeft())
            .forEach(
                corner -> {
                  Point found = fit.plane().map(corner);
                  Point there = truth.map(corner);
                  assertThat(Math.hypot(found.x() - there.x(), found.y() - there.y()))
                      .isLessThan(1.5);
                });
      }
    }
  }

  /** Labels at the left, boxes that end at the right, and what is filled in between. */
  @ParameterizedTest
  @CsvSource({"22", "-22", "28"})
  void aBendIsFollowedAcrossTheEmptyMiddleOfAForm(double rise) {
    Size size = new Size(1150, 700);
    List<FieldSpec> fields = new ArrayList<>();
    try (MatScope scope = new MatScope()) {
      Mat template = new Mat(size, CvType.CV_8UC1, Scalar.all(240));
      scope.own(template);
      for (int row = 0; row < 4; row++) {
        int y = 190 + 100 * row;
        Imgproc.putText(
            template,
            "Label " + (char) ('P' + row),
            new org.opencv.core.Point(40, y + 45),
            0,
            0.8,
            INK,
            2);
        Imgproc.rectangle(
            template,
            new org.opencv.core.Point(370, y),
            new org.opencv.core.Point(1085, y + 70),
            INK,
            1);
        fields.add(FieldSpec.text("f" + row, box(380, y + 5, 1020, y + 65)));
      }
      Imgproc.putText(
          template, "Depot of the river", new org.opencv.core.Point(40, 90), 0, 1.2, INK, 2);
      Imgproc.putText(template, "Receipt", new org.opencv.core.Point(930, 90), 0, 1, INK, 2);
      Imgproc.putText(
          template, "Keep this sheet", new org.opencv.core.Point(40, 640), 0, 0.6, INK, 1);
      Mat picture = bent(template, rise, scope);
      TemplateLearner learner =
          new TemplateLearner(AlignmentSettings.standard(), TextDetector.NONE, TextRecognizer.NONE);
      try (TemplateModel model = learner.learn(template, fields)) {
        GuidedFit.Fit fit =
            new GuidedFit(AlignmentSettings.standard())
                .refine(Homography.resize(1, 1), model, new PicturePyramid(picture, scope));
        for (Point place :
            List.of(new Point(60, 230), new Point(1085, 230), new Point(1085, 560))) {
          Point found = fit.map().toPicture(place);
          assertThat(found.y() - place.y()).isCloseTo(lift(place.x(), rise), within(1.5));
        }
      }
    }
  }

  /** How far a page rises whose right half does not lie flat. */
  private static double lift(double x, double rise) {
    double beyond = Math.max(0, x - 350) / 800;
    return rise * beyond * beyond * (3 - 2 * beyond);
  }

  private static Mat bent(Mat flat, double rise, MatScope scope) {
    Mat picture = scope.mat();
    Mat mapX = scope.own(new Mat(flat.size(), CvType.CV_32FC1));
    Mat mapY = scope.own(new Mat(flat.size(), CvType.CV_32FC1));
    for (int y = 0; y < flat.rows(); y++) {
      for (int x = 0; x < flat.cols(); x++) {
        mapX.put(y, x, x);
        mapY.put(y, x, y - lift(x, rise));
      }
    }
    Imgproc.remap(
        flat, picture, mapX, mapY, Imgproc.INTER_LINEAR, Core.BORDER_CONSTANT, Scalar.all(240));
    return picture;
  }

  private static Quad box(double left, double top, double right, double bottom) {
    return new Quad(
        new Point(left, top),
        new Point(right, top),
        new Point(right, bottom),
        new Point(left, bottom));
  }

  private static Mat grey(Mat sheet, MatScope scope) {
    Mat grey = scope.mat();
    Imgproc.cvtColor(sheet, grey, Imgproc.COLOR_BGR2GRAY);
    return grey;
  }
}
