package dev.grille.vision.alignment;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.opencv.core.Core;
import org.opencv.core.Mat;

/** Judges the very map that is right: what matters is whether anything shows that it is. */
class PartViewTest {
  private static final String REPEATS = "the part that is seen repeats within the form";
  private final MatScope scope = new MatScope();
  private TemplateModel model;

  @BeforeAll
  static void loadOpenCv() {
    OpenCvLibrary.load(NativeCache.standard());
    Core.setNumThreads(1);
  }

  @BeforeEach
  void learn() {
    Mat grey = DrawnPage.logBook(20, 4).grey(scope);
    model =
        new TemplateLearner(AlignmentSettings.standard(), TextDetector.NONE, TextRecognizer.NONE)
            .learn(grey, List.of(DrawnPage.cell(3, 0), DrawnPage.cell(3, 1), DrawnPage.cell(3, 2)));
  }

  @AfterEach
  void release() {
    model.close();
    scope.close();
  }

  @Test
  void refusesEqualRowsAlone() {
    assertThat(rejection(DrawnPage.logBook(20, 5), 190, 1000)).isEqualTo(REPEATS);
  }

  @Test
  void takesRowsWithWhatHeadsThem() {
    assertThat(rejection(DrawnPage.logBook(20, 5), 0, 800)).isNull();
    assertThat(rejection(DrawnPage.logBook(20, 5), 80, 800)).isNull();
  }

  @Test
  void takesTheWholeForm() {
    assertThat(rejection(DrawnPage.logBook(20, 5), 0, 1270)).isNull();
  }

  private String rejection(DrawnPage page, int top, int bottom) {
    Mat part = page.grey(scope).rowRange(top, bottom);
    return PartView.rejection(model, Homography.shift(0, -top), new PicturePyramid(part, scope));
  }
}
