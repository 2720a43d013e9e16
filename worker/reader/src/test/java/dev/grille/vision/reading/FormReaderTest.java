package dev.grille.vision.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Reason;
import dev.grille.reader.FieldReading;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ink.FormPrint;
import dev.grille.vision.ink.FormReference;
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
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

class FormReaderTest {
  private static final FieldSpec NAME = DrawnForm.field("姓名", 120, 30, 480, 74);
  private static final FieldSpec PHONE = DrawnForm.field("电话", 120, 110, 480, 154);

  /** Hangul, of which the engines know nothing. */
  private static final String ILLEGIBLE = "한국어";

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
        .text("姓名", 30, 62, 26, Color.BLACK)
        .text("电话", 30, 142, 26, Color.BLACK)
        .rule(90)
        .rule(170);
  }

  private static FormReference reference() {
    Mat template =
        blank()
            .text("王小明", 130, 62, 26, Color.BLACK)
            .text("13800138000", 130, 142, 26, Color.BLACK)
            .mat();
    try {
      return FormReference.fromBytes(
          reader.learn(template, List.of(NAME, PHONE)).reference().toBytes());
    } finally {
      template.release();
    }
  }

  private static List<FieldReading> read(DrawnForm form) {
    Mat picture = form.mat();
    try {
      return reader.read(picture, Homography.IDENTITY, 1, reference(), null, List.of(NAME, PHONE));
    } finally {
      picture.release();
    }
  }

  private static List<String> values(DrawnForm form) {
    return read(form).stream().map(FieldReading::value).toList();
  }

  @Test
  void aShortNameInAWideFieldIsReadAsHanCharacters() {
    DrawnForm form =
        blank().text("李华", 130, 62, 26, Color.BLACK).text("13912345678", 130, 142, 26, Color.BLACK);
    assertThat(values(form)).containsExactly("李华", "13912345678");
  }

  @Test
  void anEmptyFieldIsEmptyWithItsOwnCertainty() {
    FieldReading name = read(blank().text("13912345678", 130, 142, 26, Color.BLACK)).get(0);
    assertThat(name.value()).isEmpty();
    assertThat(name.score()).isGreaterThan(50);
  }

  @Test
  void printThatMissedItsFieldIsFollowedAndTheDistanceIsTold() {
    DrawnForm form =
        blank().text("李华", 130, 76, 26, Color.BLACK).text("13912345678", 130, 156, 26, Color.BLACK);
    List<FieldReading> readings = read(form);
    assertThat(readings).extracting(FieldReading::value).containsExactly("李华", "13912345678");
    assertThat(readings.get(1).evidence().shift().y()).isBetween(10.0, 18.0);
  }

  @Test
  void lightTextOnAColouredGroundIsRead() {
    DrawnForm form =
        blank()
            .band(20, 66, new Color(200, 80, 20))
            .text("李华", 130, 62, 26, Color.WHITE)
            .text("13912345678", 130, 142, 26, Color.BLACK);
    assertThat(values(form)).containsExactly("李华", "13912345678");
  }

  @Test
  void aFieldOutsideThePictureIsEmpty() {
    Mat picture = blank().mat();
    try {
      List<FieldReading> readings =
          reader.read(
              picture,
              Homography.shift(5000, 0),
              1,
              FormReference.none(),
              null,
              List.of(NAME, PHONE));
      assertThat(readings).extracting(FieldReading::value).containsExactly("", "");
      assertThat(readings)
          .allMatch(reading -> reading.reason() == Reason.OUTSIDE_PICTURE && reading.score() < 20);
    } finally {
      picture.release();
    }
  }

  @Test
  void memoryOfAnotherFormatIsRefused() {
    byte[] bytes = reference().toBytes();
    bytes[3]++;
    assertThatThrownBy(() -> FormReference.fromBytes(bytes))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<FieldReading> learned(DrawnForm form, FieldSpec... fields) {
    Mat template = form.mat();
    try {
      return reader.learn(template, List.of(fields)).fields();
    } finally {
      template.release();
    }
  }

  @Test
  void aWindowOnTheRuledLinesOfItsBoxIsRead() {
    DrawnForm form =
        new DrawnForm(Color.WHITE)
            .box(100, 40, 500, 86)
            .text("HH AB 1234", 112, 74, 26, Color.BLACK);
    assertThat(learned(form, DrawnForm.field("plate", 100, 40, 500, 86)))
        .extracting(FieldReading::value)
        .containsExactly("HH AB 1234");
  }

  @Test
  void everyLineOfAWindowIsReadInOrder() {
    DrawnForm form =
        new DrawnForm(Color.WHITE)
            .text("14 Harbour Road", 112, 60, 26, Color.BLACK)
            .text("Bristol BS1 5TY", 112, 94, 26, Color.BLACK);
    assertThat(learned(form, DrawnForm.field("address", 100, 30, 500, 108)))
        .extracting(FieldReading::value)
        .containsExactly("14 Harbour Road\nBristol BS1 5TY");
  }

  @Test
  void hanLinesReadOnWithoutABreakWhereTheFieldAsksForIt() {
    DrawnForm form =
        new DrawnForm(Color.WHITE)
            .text("北京市朝阳区", 112, 60, 26, Color.BLACK)
            .text("酒仙桥路", 112, 98, 26, Color.BLACK);
    FieldSpec apart = DrawnForm.field("地址", 100, 30, 500, 112);
    FieldSpec joined =
        new FieldSpec(apart.name(), apart.quad(), apart.kind(), List.of(), null, true);
    assertThat(learned(form, apart).get(0).value()).isEqualTo("北京市朝阳区\n酒仙桥路");
    assertThat(learned(form, joined).get(0).value()).isEqualTo("北京市朝阳区酒仙桥路");
  }

  @Test
  void tightLinesOfAWindowThatIsHighForThemStayApart() {
    DrawnForm form =
        new DrawnForm(Color.WHITE)
            .text("Goods left here after May", 112, 56, 20, Color.BLACK)
            .text("may be sold by the agent", 112, 79, 20, Color.BLACK)
            .text("without any other notice", 112, 102, 20, Color.BLACK);
    assertThat(learned(form, DrawnForm.field("notice", 100, 30, 600, 170)))
        .extracting(FieldReading::value)
        .containsExactly(
            "Goods left here after May\nmay be sold by the agent\nwithout any other notice");
  }

  @Test
  void anEmptyTickBoxIsNoText() {
    DrawnForm form = new DrawnForm(Color.WHITE).box(112, 48, 138, 74);
    assertThat(learned(form, DrawnForm.field("yes", 100, 36, 152, 86)))
        .extracting(FieldReading::value)
        .containsExactly("");
  }

  @Test
  void whatABlankFormPrintsInItsWindowsIsNoValueAndWhatIsWrittenBesideItIs() {
    FieldSpec fee = DrawnForm.field("fee", 100, 40, 500, 86);
    FieldSpec date = DrawnForm.field("date", 100, 140, 500, 186);
    DrawnForm blank =
        new DrawnForm(Color.WHITE)
            .box(98, 38, 502, 88)
            .text("EUR", 112, 74, 26, Color.BLACK)
            .box(98, 138, 502, 188)
            .text("DD/MM/YYYY", 112, 174, 26, Color.GRAY);
    Mat template = blank.mat();
    Mat empty = blank.mat();
    Mat filled = blank.text("25.00", 200, 74, 26, Color.BLACK).mat();
    try (MatScope scope = new MatScope()) {
      List<FieldSpec> fields = List.of(fee, date);
      FormReference learned = reader.learn(template, fields).reference();
      Mat grey = scope.mat();
      Imgproc.cvtColor(template, grey, Imgproc.COLOR_BGR2GRAY);
      FormPrint print = FormPrint.of(grey, learned, fields, scope);
      assertThat(reader.read(empty, Homography.IDENTITY, 1, learned, print, fields))
          .extracting(FieldReading::value)
          .containsExactly("", "");
      assertThat(reader.read(filled, Homography.IDENTITY, 1, learned, print, fields))
          .extracting(FieldReading::value)
          .containsExactly("25.00", "");
    } finally {
      template.release();
      empty.release();
      filled.release();
    }
  }

  /** Reads a form's own picture again, as though a later value were the registered one. */
  private static List<FieldReading> readAgain(DrawnForm form, List<FieldSpec> fields) {
    Mat template = form.mat();
    try (MatScope scope = new MatScope()) {
      FormReference learned =
          FormReference.fromBytes(reader.learn(template, fields).reference().toBytes());
      Mat grey = scope.mat();
      Imgproc.cvtColor(template, grey, Imgproc.COLOR_BGR2GRAY);
      FormPrint print = FormPrint.of(grey, learned, fields, scope);
      return reader.read(template, Homography.IDENTITY, 1, learned, print, fields);
    } finally {
      template.release();
    }
  }

  @Test
  void valuesThatNoEngineCouldReadWhenTheyWereRegisteredAreNotSurelyEmptyLater() {
    DrawnForm form =
        blank()
            .text(ILLEGIBLE, 130, 62, 26, Color.BLACK)
            .text(ILLEGIBLE, 130, 142, 26, Color.BLACK);
    assertThat(readAgain(form, List.of(NAME, PHONE)))
        .allMatch(reading -> !reading.value().isEmpty() || reading.score() <= 50);
  }

  @Test
  void textInABlankFormThatNobodyCanReadIsTakenForPrintWithDoubt() {
    FieldSpec third = DrawnForm.field("备注", 120, 190, 480, 234);
    DrawnForm form = blank().text(ILLEGIBLE, 130, 62, 26, Color.BLACK);
    List<FieldReading> readings = readAgain(form, List.of(NAME, PHONE, third));
    assertThat(readings.get(0).value()).isEmpty();
    assertThat(readings.get(0).reason()).isEqualTo(Reason.UNREAD_INK);
    assertThat(readings.get(0).score()).isLessThanOrEqualTo(50);
    assertThat(readings.get(1).score()).isGreaterThan(80);
  }
}
