package dev.grille.vision.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.pixels.Box;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

class FormPrintTest {
  private static final double LINE = 24;
  private static final int ROOM = 20;
  private static final int WIDTH = 400;
  private static final int HEIGHT = 60;
  private static final int VALUE = 250;

  private static final FieldSpec FIELD =
      FieldSpec.text(
          "quantity",
          new Quad(
              new Point(ROOM, ROOM),
              new Point(ROOM + WIDTH, ROOM),
              new Point(ROOM + WIDTH, ROOM + HEIGHT),
              new Point(ROOM, ROOM + HEIGHT)));

  private final MatScope scope = new MatScope();

  @BeforeAll
  static void loadOpenCv() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  @AfterEach
  void release() {
    scope.close();
  }

  private Mat sheet(String label, int down, String value) {
    Mat sheet =
        scope.own(new Mat(HEIGHT + 2 * ROOM, WIDTH + 2 * ROOM, CvType.CV_8U, Scalar.all(255)));
    write(sheet, label, ROOM + 10, ROOM + 40 + down);
    write(sheet, value, ROOM + VALUE + 10, ROOM + 40);
    return sheet;
  }

  private static void write(Mat sheet, String text, int x, int y) {
    Imgproc.putText(
        sheet,
        text,
        new org.opencv.core.Point(x, y),
        Imgproc.FONT_HERSHEY_SIMPLEX,
        1,
        Scalar.all(0),
        2,
        Imgproc.LINE_AA);
  }

  /** Takes the print of a form out of what this sheet shows of the field and its surroundings. */
  private Dropout erase(Mat sheet) {
    List<FieldSpec> fields = List.of(FIELD);
    FormPrint print = FormPrint.of(sheet("Quantity", 0, ""), FormReference.none(), fields, scope);
    FieldFrame frame = FieldFrame.of(FIELD.quad());
    Box region = frame.box().grow(ROOM, ROOM);
    return print.erase(sheet, frame, region, 1, false, LINE);
  }

  private int ink(Mat sheet, int from, int to) {
    Mat part = scope.own(sheet.colRange(from, to));
    Mat dark = scope.mat();
    Core.compare(part, Scalar.all(128), dark, Core.CMP_LT);
    return Core.countNonZero(dark);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, -8})
  void printIsTakenOutWhereThePictureShowsItAndTheValueStays(int down) {
    Mat sheet = sheet("Quantity", down, "42");
    int value = ink(sheet, ROOM + VALUE, sheet.cols());
    Dropout dropout = erase(sheet);
    assertThat(dropout.isFound()).isTrue();
    assertThat(ink(sheet, 0, ROOM + VALUE)).isZero();
    assertThat(ink(sheet, ROOM + VALUE, sheet.cols())).isEqualTo(value);
  }

  @Test
  void howFarThePrintIsOffIsToldWhereThatIsMuch() {
    assertThat(erase(sheet("Quantity", 7, "42")).dy()).isCloseTo(7, within(1.0));
    assertThat(erase(sheet("Quantity", 1, "42")).dy()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 8, -8})
  void aRuleIsTakenOutAlongItsWholeLengthOnBentPaper(int end) {
    Mat form = sheet("", 0, "");
    rule(form, 0);
    Mat sheet = sheet("", 0, "42");
    int value = ink(sheet, 0, sheet.cols());
    rule(sheet, end);
    FieldFrame frame = FieldFrame.of(FIELD.quad());
    FormPrint.of(form, FormReference.none(), List.of(FIELD), scope)
        .erase(sheet, frame, frame.box().grow(ROOM, ROOM), 1, false, LINE);
    assertThat(ink(sheet, 0, sheet.cols())).isEqualTo(value);
  }

  /** A rule below the text that stands so far off at its right end, and nowhere at its left. */
  private void rule(Mat sheet, int end) {
    int length = sheet.cols();
    for (int x = 0; x < length; x++) {
      double along = x / (double) length;
      int y = ROOM + 52 + (int) Math.round(end * along * along);
      Imgproc.line(
          sheet,
          new org.opencv.core.Point(x, y),
          new org.opencv.core.Point(x, y + 1),
          Scalar.all(0));
    }
  }

  @Test
  void otherPrintIsNotTakenForTheForms() {
    Mat sheet = sheet("Name 1837", 7, "42");
    int before = ink(sheet, 0, sheet.cols());
    Dropout dropout = erase(sheet);
    assertThat(dropout.isFound()).isFalse();
    assertThat(dropout.dy()).isZero();
    assertThat(ink(sheet, 0, sheet.cols())).isGreaterThan(before / 3);
  }
}
