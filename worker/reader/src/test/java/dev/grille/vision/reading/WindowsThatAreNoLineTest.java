package dev.grille.vision.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import dev.grille.contracts.FieldKind;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.Value;
import dev.grille.contracts.Warning;
import dev.grille.contracts.WarningCode;
import dev.grille.reader.FieldReading;
import dev.grille.reader.LearnedTemplate;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import dev.grille.reader.Reading;
import dev.grille.reader.StoredTemplate;
import dev.grille.reader.Task;
import dev.grille.reader.TemplateTask;
import dev.grille.vision.DrawnForm;
import dev.grille.vision.NativeReader;
import dev.grille.vision.ReaderSettings;
import dev.grille.vision.geometry.MatScope;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/** Templates with codes, signatures and wrapped texts, registered and read. */
class WindowsThatAreNoLineTest {
  private static final Scalar PAPER = new Scalar(246, 250, 250);
  private static final Scalar INK = new Scalar(60, 20, 20);

  /** The last row of the form; below it is paper. */
  private static final int LAST = 7;

  private static NativeReader reader;

  private final DrawnForm form = new DrawnForm(31);
  private final MatScope scope = new MatScope();

  @BeforeAll
  static void open() {
    reader = new NativeReader(ReaderSettings.standard().withoutTrials());
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  @AfterEach
  void release() {
    scope.close();
  }

  @Test
  void aTextGoesOnBelowItsWindowAsFarAsNothingIsPrintedThere() {
    Mat template = bareBelow(form.sheet(6, scope));
    List<FieldSpec> fields = with(form.fields().get(LAST).growing(true));
    Mat later = bareBelow(form.sheet(9, scope));
    write(later, "DELTA 42", 24);
    write(later, "GAMMA 77", 48);

    List<FieldReading> read = read(template, later, fields);
    List<FieldReading> kept = read(template, later, with(form.fields().get(LAST)));

    String first = kept.get(LAST).value();
    assertThat(first).isNotBlank().doesNotContain("DELTA");
    assertThat(read.get(LAST).value()).isEqualTo(first + " DELTA 42 GAMMA 77");
    assertThat(read.subList(0, LAST)).isEqualTo(kept.subList(0, LAST));
  }

  @Test
  void aTextEndsWhereTheFormPrintsARule() {
    Mat template = form.sheet(6, scope);
    Mat later = form.sheet(9, scope);
    write(later, "DELTA 42", 30);

    List<FieldReading> read = read(template, later, with(form.fields().get(LAST).growing(true)));

    assertThat(read.get(LAST).value()).isNotBlank().doesNotContain("DELTA");
  }

  @Test
  void aTextEndsWhereItsLinesDo() {
    Mat template = bareBelow(form.sheet(6, scope));
    Mat later = bareBelow(form.sheet(9, scope));
    write(later, "STAMPED", 62);

    List<FieldReading> read = read(template, later, with(form.fields().get(LAST).growing(true)));

    assertThat(read.get(LAST).value()).isNotBlank().doesNotContain("STAMPED");
  }

  @Test
  void aSignatureIsThereOrNotWhateverLineItIsMadeOn() {
    FieldSpec place = crop(form.fields().get(0));
    Mat signed = signed(form.sheet(6, scope), place, 3);
    Mat again = signed(form.sheet(8, scope), place, 5);
    Mat bare = signed(form.sheet(9, scope), place, 0);
    List<FieldSpec> fields = with(place);

    FieldReading there = read(signed, again, fields).get(0);
    FieldReading missing = read(signed, bare, fields).get(0);

    assertThat(there.value()).isEqualTo("true");
    assertThat(missing.value()).isEqualTo("false");
    Value.Crop crop = (Value.Crop) there.content();
    MatOfByte file = scope.own(new MatOfByte(Base64.getDecoder().decode(crop.img())));
    Mat seen = scope.own(Imgcodecs.imdecode(file, Imgcodecs.IMREAD_COLOR));
    Rect window = rect(place.quad());
    assertThat(seen.cols()).isBetween(window.width - 2, window.width + 2);
    assertThat(seen.rows()).isBetween(window.height - 2, window.height + 2);
    Imgproc.resize(seen, seen, window.size());
    assertThat(difference(seen, again, window)).isLessThan(difference(seen, bare, window) / 2);
  }

  @Test
  void aCodeIsReadAtRegistrationToo() throws WriterException {
    FieldSpec place = of(FieldKind.BARCODE, form.fields().get(0));
    Mat template = coded(form.sheet(6, scope), place, "FL-1042");
    List<FieldSpec> fields = with(place);

    LearnedTemplate learned = learn(template, fields);
    FieldReading later =
        read(template, coded(form.sheet(8, scope), place, "FL-2077"), fields).get(0);

    assertThat(learned.fields().get(0).value()).isEqualTo("FL-1042");
    assertThat(learned.warnings())
        .filteredOn(warning -> place.name().equals(warning.field()))
        .extracting(Warning::code)
        .doesNotContain(WarningCode.EMPTY);
    assertThat(later.value()).isEqualTo("FL-2077");
  }

  @Test
  void whoRegistersAWindowWithoutACodeIsTold() {
    FieldSpec place = of(FieldKind.BARCODE, form.fields().get(0));

    LearnedTemplate learned = learn(wiped(form.sheet(6, scope), place), with(place));

    assertThat(learned.warnings())
        .filteredOn(warning -> place.name().equals(warning.field()))
        .extracting(Warning::code)
        .contains(WarningCode.EMPTY);
  }

  private List<FieldSpec> with(FieldSpec other) {
    List<FieldSpec> fields = new ArrayList<>(form.fields());
    fields.replaceAll(field -> field.name().equals(other.name()) ? other : field);
    return fields;
  }

  private static FieldSpec crop(FieldSpec field) {
    return of(FieldKind.CROP, field);
  }

  private static FieldSpec of(FieldKind kind, FieldSpec field) {
    return new FieldSpec(field.name(), field.quad(), kind, List.of(), null);
  }

  /** The form without what it prints below its last row. */
  private Mat bareBelow(Mat sheet) {
    Rect row = rect(form.fields().get(LAST).quad());
    Imgproc.rectangle(
        sheet,
        new Rect(row.x - 4, row.y + row.height, row.width + 60, sheet.rows() - row.y - row.height),
        PAPER,
        -1);
    return sheet;
  }

  private void write(Mat sheet, String text, double below) {
    Rect row = rect(form.fields().get(LAST).quad());
    Imgproc.putText(
        sheet,
        text,
        new org.opencv.core.Point(row.x + 4, row.y + row.height - 6 + below),
        Imgproc.FONT_HERSHEY_SIMPLEX,
        0.62,
        INK,
        1,
        Imgproc.LINE_AA);
  }

  private static Mat wiped(Mat sheet, FieldSpec place) {
    Imgproc.rectangle(sheet, rect(place.quad()), PAPER, -1);
    return sheet;
  }

  /** A place with a line to sign on, and so many waves on it. */
  private static Mat signed(Mat sheet, FieldSpec place, int waves) {
    wiped(sheet, place);
    Rect window = rect(place.quad());
    int line = window.y + window.height - 6;
    Imgproc.line(
        sheet,
        new org.opencv.core.Point(window.x, line),
        new org.opencv.core.Point(window.x + window.width, line),
        INK,
        1);
    for (int i = 0; i < waves; i++) {
      Imgproc.ellipse(
          sheet,
          new org.opencv.core.Point(window.x + 40.0 + 14 * i, line - 7.0),
          new org.opencv.core.Size(10, 5 + i),
          25,
          0,
          300,
          INK,
          2,
          Imgproc.LINE_AA);
    }
    return sheet;
  }

  private static Mat coded(Mat sheet, FieldSpec place, String text) throws WriterException {
    wiped(sheet, place);
    Rect window = rect(place.quad());
    BitMatrix modules =
        new MultiFormatWriter()
            .encode(text, BarcodeFormat.CODE_128, window.width - 8, window.height - 4);
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y)) {
          sheet.put(window.y + 2 + y, window.x + 4 + x, 0, 0, 0);
        }
      }
    }
    return sheet;
  }

  private LearnedTemplate learn(Mat template, List<FieldSpec> fields) {
    TemplateTask.Learn task = new TemplateTask.Learn(picture(template), fields);
    LearnedTemplate learned = reader.ask(task);
    assertThat(task.accepts(learned)).isTrue();
    return learned;
  }

  private List<FieldReading> read(Mat template, Mat later, List<FieldSpec> fields) {
    LearnedTemplate learned = learn(template, fields);
    StoredTemplate stored =
        new StoredTemplate(
            "form " + System.identityHashCode(template) + fields.hashCode(),
            picture(template).bytes(),
            fields,
            learned.features());
    Task.ReadForm task = new Task.ReadForm(stored, picture(later));
    Reading reading = reader.ask(task);
    assertThat(task.accepts(reading)).isTrue();
    return reading.fields();
  }

  /** The mean, 0 to 255. */
  private double difference(Mat crop, Mat sheet, Rect window) {
    Mat difference = scope.mat();
    Core.absdiff(crop, scope.own(sheet.submat(window)), difference);
    return Core.mean(difference).val[0];
  }

  private Picture picture(Mat sheet) {
    MatOfByte file = scope.own(new MatOfByte());
    Imgcodecs.imencode(".png", sheet, file);
    return new Picture(file.toArray(), PictureKind.PNG, sheet.cols(), sheet.rows());
  }

  private static Rect rect(Quad quad) {
    Point from = quad.upperLeft();
    Point to = quad.lowerRight();
    return new Rect(
        (int) from.x(), (int) from.y(), (int) (to.x() - from.x()), (int) (to.y() - from.y()));
  }
}
