package dev.grille.vision.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.DrawnForm;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.ocr.TextDetector;
import dev.grille.vision.ocr.TextRecognizer;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

class GuidedFitTest {
  private static final double WIDTH = DrawnForm.WIDTH;
  private static final double HEIGHT = DrawnForm.HEIGHT;
  private static final Quad SHEET =
      new Quad(
          new Point(0, 0), new Point(WIDTH, 0), new Point(WIDTH, HEIGHT), new Point(0, HEIGHT));

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

  private static Mat grey(Mat sheet, MatScope scope) {
    Mat grey = scope.mat();
    Imgproc.cvtColor(sheet, grey, Imgproc.COLOR_BGR2GRAY);
    return grey;
  }
}
