package dev.grille.vision.codes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import dev.grille.contracts.FieldKind;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.Reason;
import dev.grille.contracts.Value;
import dev.grille.reader.FieldReading;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ink.FieldFrame;
import dev.grille.vision.ink.FieldInkFinder;
import dev.grille.vision.ink.FieldReference;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.pixels.Cropper;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

class CodeReaderTest {
  private static final int WIDTH = 460;
  private static final int HEIGHT = 260;

  private static final FieldSpec FIELD =
      new FieldSpec(
          "code",
          new Quad(
              new Point(20, 20),
              new Point(WIDTH - 20, 20),
              new Point(WIDTH - 20, HEIGHT - 20),
              new Point(20, HEIGHT - 20)),
          FieldKind.BARCODE,
          List.of(),
          null);

  private final MatScope scope = new MatScope();
  private final CodeReader reader = new CodeReader();

  @BeforeAll
  static void loadOpenCv() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  @AfterEach
  void release() {
    scope.close();
  }

  @ParameterizedTest
  @CsvSource({
    "QR_CODE, 发票 4403212222",
    "DATA_MATRIX, LOT 42/B",
    "PDF_417, SHIPMENT 1042",
    "CODE_128, SF1032298817442",
    "CODE_39, FL-1042",
    "EAN_13, 4006381333931",
    "ITF, 00012345678905"
  })
  void aCodeIsWhatItSays(BarcodeFormat format, String text) throws WriterException {
    FieldReading read = read(picture(format, text));

    assertThat(read.content())
        .isEqualTo(new Value.Barcode(text, format.name().toLowerCase(java.util.Locale.ROOT)));
    assertThat(read.score()).isGreaterThanOrEqualTo(98);
    assertThat(read.reason()).isNull();
  }

  @Test
  void aCodeIsReadUpsideDownAndFromTheSide() throws WriterException {
    Mat picture = picture(BarcodeFormat.CODE_128, "SF10322");
    Mat turned = scope.mat();
    Core.rotate(picture, turned, Core.ROTATE_180);
    assertThat(read(turned).value()).isEqualTo("SF10322");
    Mat upright = scope.mat();
    Core.rotate(code(BarcodeFormat.CODE_128, "SF10", 200, 60), upright, Core.ROTATE_90_CLOCKWISE);
    Imgproc.resize(upright, upright, new Size(60, 200), 0, 0, Imgproc.INTER_AREA);
    Mat page = page();
    upright.copyTo(scope.own(page.submat(new Rect(150, 30, 60, 200))));

    assertThat(read(page).value()).isEqualTo("SF10");
  }

  @Test
  void aCodeIsReadInAFrameThatLeavesNoQuietZone() throws WriterException {
    Mat picture = picture(BarcodeFormat.CODE_128, "XK745682281MW");
    Mat within = scope.own(picture.submat(new Rect(20, 20, WIDTH - 40, HEIGHT - 40)));
    stretch(within, within);
    Imgproc.rectangle(picture, new Rect(14, 14, WIDTH - 28, HEIGHT - 28), Scalar.all(0), 3);

    assertThat(read(picture).value()).isEqualTo("XK745682281MW");
  }

  @ParameterizedTest
  @CsvSource({"CODE_128, BU391228958JL", "CODE_39, M0509Y"})
  void aCodeIsReadInAFrameWithinItsWindow(BarcodeFormat format, String text)
      throws WriterException {
    Mat code = code(format, text, 380, 110);
    Mat picture = scope.own(new Mat(HEIGHT, WIDTH, CvType.CV_8UC3, Scalar.all(170)));
    Mat place = scope.own(picture.submat(new Rect(34, 50, WIDTH - 68, HEIGHT - 100)));
    stretch(code, place);
    Imgproc.rectangle(picture, new Rect(22, 22, WIDTH - 44, HEIGHT - 44), Scalar.all(20), 2);
    Imgproc.GaussianBlur(picture, picture, new Size(), 0.6);

    assertThat(read(picture).value()).isEqualTo(text);
  }

  @Test
  void aShortCodeIsNotBelievedWhereBarsGoOnBeyondItsEnds() throws WriterException {
    Mat code = scope.mat();
    Imgproc.cvtColor(code(BarcodeFormat.CODE_39, "M0509Y", 380, 110), code, Imgproc.COLOR_BGR2GRAY);
    int[] inked = ends(code);
    int third = (inked[1] - inked[0]) / 3;

    assertThat(PartialCodes.contain(code, upcE(code, inked[0], inked[0] + third))).isTrue();
    assertThat(PartialCodes.contain(code, upcE(code, inked[0], inked[1]))).isFalse();
  }

  private static Result upcE(Mat code, int from, int to) {
    float y = code.rows() / 2f;
    ResultPoint[] ends = {new ResultPoint(from, y), new ResultPoint(to, y)};
    return new Result("02221111", null, ends, BarcodeFormat.UPC_E);
  }

  @Test
  void aCodeOfBytesThatAreNoTextIsNotRead() throws WriterException {
    FieldReading read = read(picture(BarcodeFormat.QR_CODE, "SF1032\0A8817442"));

    assertThat(read.value()).isEmpty();
    assertThat(read.reason()).isEqualTo(Reason.UNREADABLE_CODE);
  }

  @Test
  void anEmptyWindowInAFrameIsEmptyForCertain() {
    Mat picture = page();
    Imgproc.rectangle(picture, new Rect(14, 14, WIDTH - 28, HEIGHT - 28), Scalar.all(0), 3);

    FieldReading read = read(picture);
    assertThat(read.value()).isEmpty();
    assertThat(read.reason()).isNull();
    assertThat(read.score()).isGreaterThan(90);
  }

  /** Fills a place with a code from its first bar to its last. */
  private void stretch(Mat code, Mat place) {
    int[] inked = ends(code);
    Mat bars = scope.own(code.submat(0, code.rows(), inked[0], inked[1]));
    Imgproc.resize(bars, place, place.size(), 0, 0, Imgproc.INTER_AREA);
  }

  /** The first and the last inked column of a picture. */
  private static int[] ends(Mat picture) {
    int row = picture.rows() / 2;
    int from = 0;
    while (picture.get(row, from)[0] > 128) {
      from++;
    }
    int to = picture.cols();
    while (picture.get(row, to - 1)[0] > 128) {
      to--;
    }
    return new int[] {from, to};
  }

  @Test
  void aCodeThatCannotBeReadIsEmptyWithAReasonAndNeverGuessed() throws WriterException {
    Mat picture = picture(BarcodeFormat.CODE_128, "SF1032298817442");
    Imgproc.GaussianBlur(picture, picture, new Size(), 9);
    FieldReading read = read(picture);

    assertThat(read.value()).isEmpty();
    assertThat(read.reason()).isEqualTo(Reason.UNREADABLE_CODE);
    assertThat(read.score()).isLessThan(10);
  }

  @Test
  void whereNothingStandsThereIsNoCode() {
    FieldReading read = read(page());

    assertThat(read.content()).isEqualTo(new Value.Barcode("", null));
    assertThat(read.reason()).isNull();
    assertThat(read.score()).isGreaterThan(90);
  }

  private FieldReading read(Mat picture) {
    Cropper cropper = new Cropper(picture);
    return reader.read(
        cropper,
        FIELD,
        new FieldInkFinder(cropper, Homography.IDENTITY, null)
            .find(FieldFrame.of(FIELD.quad()), FieldReference.NONE, List.of(), 0, false, false));
  }

  private Mat picture(BarcodeFormat format, String text) throws WriterException {
    boolean square = format == BarcodeFormat.QR_CODE || format == BarcodeFormat.DATA_MATRIX;
    Mat code = code(format, text, square ? 160 : 380, square ? 160 : 110);
    Mat page = page();
    Rect place =
        new Rect((WIDTH - code.cols()) / 2, (HEIGHT - code.rows()) / 2, code.cols(), code.rows());
    code.copyTo(scope.own(page.submat(place)));
    Imgproc.GaussianBlur(page, page, new Size(), 0.6);
    return page;
  }

  private Mat code(BarcodeFormat format, String text, int width, int height)
      throws WriterException {
    BitMatrix bits =
        new MultiFormatWriter()
            .encode(
                text,
                format,
                width,
                height,
                java.util.Map.of(com.google.zxing.EncodeHintType.CHARACTER_SET, "UTF-8"));
    Mat code =
        scope.own(new Mat(bits.getHeight(), bits.getWidth(), CvType.CV_8UC3, Scalar.all(255)));
    for (int y = 0; y < bits.getHeight(); y++) {
      for (int x = 0; x < bits.getWidth(); x++) {
        if (bits.get(x, y)) {
          code.put(y, x, 20, 20, 20);
        }
      }
    }
    int factor = Math.max(1, Math.min(400 / code.cols(), 200 / code.rows()));
    Mat sized = scope.mat();
    Imgproc.resize(code, sized, new Size(), factor, factor, Imgproc.INTER_NEAREST);
    return sized;
  }

  private Mat page() {
    return scope.own(new Mat(HEIGHT, WIDTH, CvType.CV_8UC3, Scalar.all(240)));
  }
}
