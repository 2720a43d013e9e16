package dev.grille.vision.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.AlignmentEvidence;
import dev.grille.contracts.Quad;
import dev.grille.vision.DrawnForm;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.ocr.TextDetector;
import dev.grille.vision.ocr.TextRecognizer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

class CopiesTest {
  private final MatScope scope = new MatScope();
  private final DrawnForm form = new DrawnForm(11);

  @BeforeAll
  static void loadOpenCv() {
    OpenCvLibrary.load(NativeCache.standard());
    Core.setNumThreads(1);
  }

  @AfterEach
  void release() {
    scope.close();
  }

  @Test
  void saysWhereAnotherCopyLies() {
    AlignmentEvidence found = find(form.sheet(2, scope), form.sheet(3, scope));
    assertThat(found.alsoFound()).hasSize(1);
    Quad other = found.alsoFound().get(0);
    double between = Math.abs(other.upperLeft().y() - found.corners().upperLeft().y());
    assertThat(between).isBetween(658.0, 662.0);
    assertThat(other.upperLeft().x()).isBetween(28.0, 32.0);
  }

  @Test
  void takesAnotherFormBesideForNoCopy() {
    Mat other = new DrawnForm(12).sheet(3, scope);
    assertThat(find(form.sheet(2, scope), other).alsoFound()).isEmpty();
  }

  private AlignmentEvidence find(Mat upper, Mat lower) {
    Mat grey = scope.mat();
    Imgproc.cvtColor(form.sheet(1, scope), grey, Imgproc.COLOR_BGR2GRAY);
    Mat picture = scope.own(new Mat(1320, 960, CvType.CV_8UC3, Scalar.all(120)));
    upper.copyTo(scope.own(picture.submat(new Rect(30, 30, 900, 600))));
    lower.copyTo(scope.own(picture.submat(new Rect(30, 690, 900, 600))));
    AlignmentSettings settings = AlignmentSettings.standard();
    try (TemplateModel model =
        new TemplateLearner(settings, TextDetector.NONE, TextRecognizer.NONE)
            .learn(grey, form.fields())) {
      return new FormFinder(settings, TextDetector.NONE).find(model, picture).evidence();
    }
  }
}
