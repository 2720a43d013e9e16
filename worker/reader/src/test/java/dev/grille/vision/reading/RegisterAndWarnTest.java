package dev.grille.vision.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.Warning;
import dev.grille.contracts.WarningCode;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.ocr.OcrEngines;
import dev.grille.vision.ocr.Tessdata;
import dev.grille.vision.score.ScoreModel;
import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.Core;
import org.opencv.core.Mat;

/** Whoever registers a template is told what its windows will make hard, before the first query. */
class RegisterAndWarnTest {
  private static final FieldSpec BUYER = DrawnForm.field("buyer", 180, 30, 480, 74);
  private static final FieldSpec PHONE = DrawnForm.field("phone", 180, 110, 480, 154);

  private static OcrEngines engines;
  private static FormReader reader;

  @BeforeAll
  static void open() {
    OpenCvLibrary.load(NativeCache.standard());
    engines = new OcrEngines(Tessdata.folder());
    reader = new FormReader(engines, ScoreModel.shipped());
  }

  @AfterAll
  static void close() {
    engines.close();
  }

  private static DrawnForm blank() {
    return new DrawnForm(Color.WHITE)
        .text("Consignee", 30, 62, 26, Color.BLACK)
        .text("Telephone", 30, 142, 26, Color.BLACK)
        .rule(90)
        .rule(170);
  }

  private static DrawnForm filled() {
    return blank()
        .text("Harbour Mills", 190, 62, 26, Color.BLACK)
        .text("13800138000", 190, 142, 26, Color.BLACK);
  }

  private static List<Warning> warnings(DrawnForm form, FieldSpec... fields) {
    Mat template = form.mat();
    try {
      return reader.learn(template, List.of(fields)).warnings();
    } finally {
      template.release();
    }
  }

  private static void assertWarned(List<Warning> warnings, String... codesAndFields) {
    assertThat(warnings)
        .extracting(warning -> warning.code().wireName() + " " + warning.field())
        .containsExactly(codesAndFields);
  }

  @Test
  void nothingIsSaidOfWindowsThatAreDrawnAroundTheirValues() {
    assertWarned(warnings(filled(), BUYER, PHONE));
  }

  @Test
  void cornersThatBeginAtTheLowerRightAreNoticed() {
    Quad quad = BUYER.quad();
    FieldSpec turned =
        FieldSpec.text(
            "buyer",
            new Quad(quad.lowerRight(), quad.lowerLeft(), quad.upperLeft(), quad.upperRight()));
    assertThat(warnings(filled(), turned, PHONE))
        .filteredOn(warning -> warning.code() == WarningCode.TURNED_WINDOW)
        .singleElement()
        .satisfies(warning -> assertThat(warning.field()).isEqualTo("buyer"))
        .satisfies(warning -> assertThat(warning.message()).contains("180 degrees"));
  }

  @Test
  void windowsForTextThatIsTurnedItselfAreAsTheyWereMeant() {
    Mat template = filled().mat();
    try {
      Core.rotate(template, template, Core.ROTATE_90_CLOCKWISE);
      assertWarned(
          reader
              .learn(template, List.of(turnedClockwise(BUYER), turnedClockwise(PHONE)))
              .warnings());
    } finally {
      template.release();
    }
  }

  private static FieldSpec turnedClockwise(FieldSpec field) {
    List<Point> corners =
        field.quad().corners().stream()
            .map(corner -> new Point(DrawnForm.HEIGHT - 1 - corner.y(), corner.x()))
            .toList();
    return FieldSpec.text(
        field.name(), new Quad(corners.get(0), corners.get(1), corners.get(2), corners.get(3)));
  }

  @Test
  void windowsThatShareAPartOfThePageAreBothNamed() {
    FieldSpec tall = DrawnForm.field("phone", 180, 60, 480, 154);
    assertThat(warnings(filled(), BUYER, tall))
        .filteredOn(warning -> warning.code() == WarningCode.WINDOWS_OVERLAP)
        .extracting(Warning::field, Warning::message)
        .containsExactly(
            tuple("buyer", "its window overlaps that of phone"),
            tuple("phone", "its window overlaps that of buyer"));
  }

  @Test
  void windowsThatMeetAtOneLineDoNotOverlap() {
    assertWarned(
        warnings(
            filled(),
            DrawnForm.field("buyer", 180, 30, 480, 92),
            DrawnForm.field("phone", 180, 90, 480, 154)));
  }

  @Test
  void anEdgeThatCutsALabelIsNamed() {
    assertThat(warnings(filled(), DrawnForm.field("buyer", 80, 30, 480, 74), PHONE))
        .extracting(Warning::code, Warning::field, Warning::message)
        .containsExactly(
            tuple(WarningCode.OVERLAPS_LABEL, "buyer", "its left edge runs through print"));
  }

  @Test
  void anEdgeThatCutsTheValueIsNamed() {
    assertThat(warnings(filled(), DrawnForm.field("buyer", 180, 30, 262, 74), PHONE))
        .extracting(Warning::message)
        .contains("its right edge runs through print");
    assertThat(warnings(filled(), DrawnForm.field("buyer", 180, 53, 480, 86), PHONE))
        .extracting(Warning::message)
        .contains("its upper edge runs through print");
  }

  @Test
  void anEdgeThatLettersReachOutOfByTheirTailsCutsNoPrint() {
    DrawnForm form =
        blank()
            .text("gypsy quay", 190, 62, 26, Color.BLACK)
            .text("13800138000", 190, 142, 26, Color.BLACK);
    assertThat(warnings(form, DrawnForm.field("buyer", 180, 30, 480, 65), PHONE))
        .extracting(Warning::code)
        .doesNotContain(WarningCode.OVERLAPS_LABEL);
  }

  @Test
  void aLabelWithinItsWindowIsTold() {
    List<Warning> warnings =
        warnings(
            filled(),
            DrawnForm.field("consignee", 20, 30, 480, 74),
            DrawnForm.field("telephone", 20, 110, 480, 154));
    assertWarned(warnings, "overlaps_label consignee", "overlaps_label telephone");
    assertThat(warnings.get(0).message()).contains("Consignee", "'Harbour Mills' was taken");
  }

  @Test
  void aFieldThatIsEmptyInAFilledFormIsNoticed() {
    FieldSpec third = DrawnForm.field("fax", 180, 190, 480, 234);
    assertWarned(warnings(filled(), BUYER, PHONE, third), "empty fax");
  }

  @Test
  void aBlankFormIsSaidToBeOneAndNotFieldByField() {
    assertWarned(warnings(blank(), BUYER, PHONE), "registered_blank null");
  }

  @Test
  void whatWasTakenForPrintIsTold() {
    DrawnForm form =
        blank()
            .text("DD/MM/YYYY", 190, 62, 26, Color.BLACK)
            .text("13800138000", 190, 142, 26, Color.BLACK);
    assertWarned(
        warnings(form, BUYER, PHONE, DrawnForm.field("fax", 180, 190, 480, 234)),
        "registered_blank null",
        "taken_for_print buyer");
  }

  @Test
  void aValueThatIsTooSmallToReadIsDoubted() {
    DrawnForm form =
        blank()
            .text("Qxjw vkzp Ypgq", 190, 60, 6, Color.GRAY)
            .text("13800138000", 190, 142, 26, Color.BLACK)
            .text("Harbour Mills", 190, 222, 26, Color.BLACK);
    assertWarned(
        warnings(form, BUYER, PHONE, DrawnForm.field("seller", 180, 190, 480, 234)),
        "doubtful buyer");
  }
}
