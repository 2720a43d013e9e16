package dev.grille.vision.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.FieldSpec;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.ocr.Engine;
import dev.grille.vision.ocr.Language;
import dev.grille.vision.ocr.OcrEngines;
import dev.grille.vision.ocr.OcrText;
import dev.grille.vision.ocr.Tessdata;
import dev.grille.vision.ocr.TextRecognizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LabelFinderTest {
  /** Words of a template in which those beside its fields were missed. */
  private static final List<Token> ELSEWHERE =
      Stream.of("one", "two", "three", "four", "five", "six", "seven", "eight")
          .map(word -> new Token(word, 100, 450, 20, 1))
          .toList();

  private final MatScope scope = new MatScope();

  @BeforeAll
  static void loadOpenCv() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  @AfterEach
  void release() {
    scope.close();
  }

  @Test
  void takesThePrintToTheLeftAndAbove() {
    DrawnPage page = new DrawnPage(900, 500).text("Customer", 100, 230, 24).box(300, 200, 400, 44);
    page.text("Registered name", 310, 190, 18).text("Miller", 320, 230, 26);
    List<Label> labels = labels(page, DrawnPage.window("a", 304, 204, 392, 36)).get(0);
    assertThat(labels).hasSize(2).allMatch(Label::sure).allMatch(Label::inRow);
    assertThat(labels.get(0).x()).isBetween(98.0, 104.0);
    assertThat(labels.get(1).y()).isBetween(170.0, 180.0);
  }

  @Test
  void takesWhatStandsToTheRightOrBelowWhereThereIsNoOther() {
    DrawnPage page = new DrawnPage(900, 500).box(300, 200, 300, 44).text("kilograms", 620, 230, 22);
    List<Label> labels = labels(page, DrawnPage.window("a", 304, 204, 292, 36)).get(0);
    assertThat(labels).singleElement().satisfies(l -> assertThat(l.x()).isGreaterThan(600));
  }

  @Test
  void takesNeitherRuledLinesNorValuesNorLabelsBeyondAnotherWindow() {
    DrawnPage page = new DrawnPage(900, 500).box(100, 200, 300, 44).box(450, 200, 300, 44);
    page.text("Miller", 110, 230, 26).text("Smith", 460, 230, 26).text("Name", 20, 230, 24);
    List<List<Label>> labels =
        labels(
            page,
            DrawnPage.window("a", 104, 204, 292, 36),
            DrawnPage.window("b", 454, 204, 292, 36));
    assertThat(labels.get(0)).singleElement().satisfies(l -> assertThat(l.x()).isLessThan(100));
    assertThat(labels.get(1)).isEmpty();
  }

  @Test
  void doubtsOtherRowsOfATableAndTakesWhatHeadsThem() {
    DrawnPage book = DrawnPage.logBook(12, 1);
    List<Label> labels = labels(book, DrawnPage.cell(5, 0), DrawnPage.cell(5, 1)).get(1);
    assertThat(labels)
        .filteredOn(Label::sure)
        .singleElement()
        .satisfies(
            heading -> {
              assertThat(heading.y()).isBetween(130.0, 152.0);
              assertThat(heading.inRow()).isFalse();
            });
  }

  @Test
  void doubtsNumbersWhereTheTemplatesWordsAreKnown() {
    DrawnPage page = new DrawnPage(900, 500).text("0471-8265", 100, 230, 24).box(300, 200, 400, 44);
    FieldSpec window = DrawnPage.window("a", 304, 204, 392, 36);
    FormLabels labels =
        LabelFinder.find(page.grey(scope), List.of(window), ELSEWHERE, TextRecognizer.NONE);
    assertThat(labels.fields().get(0).labels()).isNotEmpty().noneMatch(Label::sure);
  }

  @Test
  void aLabelWhoseWordWasMissedIsReadByItself() {
    DrawnPage page =
        new DrawnPage(900, 500)
            .text("Balance", 100, 230, 24)
            .box(300, 200, 400, 44)
            .text("04718265", 100, 330, 24)
            .box(300, 300, 400, 44);
    List<FieldSpec> windows =
        List.of(DrawnPage.window("a", 304, 204, 392, 36), DrawnPage.window("b", 304, 304, 392, 36));
    try (OcrEngines engines = new OcrEngines(Tessdata.folder())) {
      TextRecognizer reader = engines.recognizer(Engine.PP_OCR, Language.MIXED);
      List<FieldLabels> fields =
          LabelFinder.find(page.grey(scope), windows, ELSEWHERE, reader).fields();

      assertThat(fields.get(0).labels()).singleElement().matches(Label::sure);
      assertThat(fields.get(1).labels()).singleElement().matches(label -> !label.sure());
    }
  }

  @Test
  void aFormFullOfNumbersIsNotReadForEver() {
    DrawnPage page = new DrawnPage(2_000, 2_000);
    List<FieldSpec> windows = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      int x = 40 + i % 4 * 480;
      int y = 40 + i / 4 * 95;
      page.text("0471-" + (8_000 + i), x, y + 30, 24);
      windows.add(DrawnPage.window("w" + i, x + 200, y, 200, 40));
    }
    int[] read = {0};
    TextRecognizer counting =
        line -> {
          read[0]++;
          return OcrText.EMPTY;
        };
    LabelFinder.find(page.grey(scope), windows, ELSEWHERE, counting);

    assertThat(read[0]).isEqualTo(50);
  }

  private List<List<Label>> labels(DrawnPage page, FieldSpec... fields) {
    return LabelFinder.find(page.grey(scope), List.of(fields), List.of(), TextRecognizer.NONE)
        .fields()
        .stream()
        .map(FieldLabels::labels)
        .toList();
  }
}
