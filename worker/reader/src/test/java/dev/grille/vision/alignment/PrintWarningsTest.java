package dev.grille.vision.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Warning;
import dev.grille.contracts.WarningCode;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.ocr.TextDetector;
import dev.grille.vision.ocr.TextRecognizer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.Core;

class PrintWarningsTest {
  private static final List<String> VALUES =
      List.of("Moss", "Reed", "Aurora 22", "Kiel", "Emden", "MSKU 2231", "18 t", "1,250.00");

  @BeforeAll
  static void loadOpenCv() {
    OpenCvLibrary.load(NativeCache.standard());
    Core.setNumThreads(1);
  }

  @Test
  void nothingIsSaidOfAFormWithPrintOfItsOwnAllOverIt() {
    assertThat(warnings(DrawnPage.boxes(DrawnPage.LABELS, VALUES), DrawnPage.boxWindows()))
        .isEmpty();
  }

  @Test
  void windowsThatLeaveHardlyAnyPrintAreNoticed() {
    FieldSpec all = DrawnPage.window("all", 5, 5, 990, 940);
    assertThat(warnings(DrawnPage.boxes(DrawnPage.LABELS, VALUES), List.of(all)))
        .singleElement()
        .satisfies(w -> assertThat(w.code()).isEqualTo(WarningCode.LITTLE_PRINT))
        .satisfies(w -> assertThat(w.message()).contains("pieces of print", "40 are few"))
        .satisfies(w -> assertThat(w.message()).contains("of the 4 anchors", "0 are marked"));
    assertThat(warnings(DrawnPage.boxes(DrawnPage.LABELS, VALUES), List.of(all), 4)).isEmpty();
  }

  @Test
  void printInOnePartOfTheFormAloneIsLittle() {
    DrawnPage page = new DrawnPage(1000, 1400);
    for (int i = 0; i < VALUES.size(); i++) {
      page.text(DrawnPage.LABELS.get(i), 60 + 31 * i, 60 + 40 * i, 24)
          .text(VALUES.get(i) + " " + DrawnPage.LABELS.get(7 - i), 480 + 17 * i, 60 + 40 * i, 24);
    }
    assertThat(warnings(page, List.of(DrawnPage.window("name", 60, 1200, 400, 60))))
        .singleElement()
        .satisfies(w -> assertThat(w.code()).isEqualTo(WarningCode.LITTLE_PRINT))
        .satisfies(w -> assertThat(w.message()).contains("spans", "30 %"));
  }

  @Test
  void rowsThatNothingTellsApartAreNoticed() {
    assertThat(warnings(DrawnPage.logBook(20, 4), row(14)))
        .singleElement()
        .satisfies(w -> assertThat(w.code()).isEqualTo(WarningCode.REPEATING_PRINT))
        .satisfies(w -> assertThat(w.message()).startsWith("the lower half"));
  }

  @Test
  void rowsUnderTheirHeadCanBePlaced() {
    assertThat(warnings(DrawnPage.logBook(20, 4), row(1))).isEmpty();
  }

  private static List<FieldSpec> row(int row) {
    return IntStream.range(0, 4).mapToObj(column -> DrawnPage.cell(row, column)).toList();
  }

  private static List<Warning> warnings(DrawnPage page, List<FieldSpec> fields) {
    return warnings(page, fields, 0);
  }

  private static List<Warning> warnings(DrawnPage page, List<FieldSpec> fields, int anchors) {
    try (MatScope scope = new MatScope();
        TemplateModel model =
            new TemplateLearner(
                    AlignmentSettings.standard(), TextDetector.NONE, TextRecognizer.NONE)
                .learn(page.grey(scope), fields)) {
      return PrintWarnings.of(model, fields, anchors);
    }
  }
}
