package dev.grille.vision.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.ocr.Alphabet;
import dev.grille.vision.ocr.CtcLattice;
import dev.grille.vision.ocr.OcrBox;
import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.ocr.OcrText;
import dev.grille.vision.ocr.OcrWord;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** Two characters, 40 pixels wide each, on a crop of eight steps of 20; something between them. */
class PassedOverSignsTest {
  private static final Alphabet ALPHABET = Alphabet.of(List.of("电", "线", "*", "l", " "));
  private static final int ASTERISK = 3;
  private static final int LETTER = 4;

  private static final Rect FIRST = new Rect(20, 10, 40, 40);
  private static final Rect SECOND = new Rect(100, 10, 40, 40);
  private static final Rect SIGN = new Rect(66, 20, 14, 12);

  @BeforeAll
  static void load() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  @Test
  void aSignThatInkStandsForIsPutBackWhereItStands() {
    OcrText restored = restored(SIGN, ASTERISK, 0.2f);
    assertThat(restored.text()).isEqualTo("电*线");
    OcrBox box = restored.symbols().get(1).box();
    assertThat((box.left() + box.right()) / 2).isBetween(SIGN.x, SIGN.x + SIGN.width);
  }

  @Test
  void withoutInkThereIsNoSign() {
    assertThat(restored(new Rect(0, 0, 0, 0), ASTERISK, 0.2f).text()).isEqualTo("电线");
  }

  @Test
  void inkAsHighAsTheLineIsNoSign() {
    assertThat(restored(new Rect(68, 10, 4, 40), ASTERISK, 0.2f).text()).isEqualTo("电线");
  }

  @Test
  void whatTheNetworkHardlySawIsNotTaken() {
    assertThat(restored(SIGN, ASTERISK, 0.03f).text()).isEqualTo("电线");
  }

  @Test
  void lettersAreNotGuessed() {
    assertThat(restored(SIGN, LETTER, 0.2f).text()).isEqualTo("电线");
  }

  @Test
  void inkOfANeighbourIsNoSign() {
    assertThat(restored(new Rect(53, 20, 14, 12), ASTERISK, 0.2f, 2).text()).isEqualTo("电线");
  }

  private static OcrText restored(Rect ink, int type, float probability) {
    return restored(ink, type, probability, 3);
  }

  private static OcrText restored(Rect ink, int type, float probability, int step) {
    try (MatScope scope = new MatScope()) {
      Mat crop = scope.own(new Mat(60, 160, CvType.CV_8UC3, Scalar.all(255)));
      for (Rect dark : List.of(FIRST, SECOND, ink)) {
        Imgproc.rectangle(crop, dark, Scalar.all(0), Imgproc.FILLED);
      }
      return new PassedOverSigns(new SeenLine(crop, scope), crop.cols())
          .restored(read(type, probability, step));
    }
  }

  /** What is read where a step between the characters shows another a little. */
  private static OcrText read(int type, float probability, int step) {
    FloatBuffer rows = FloatBuffer.allocate(8 * ALPHABET.size());
    IntStream.range(0, 8).forEach(t -> rows.put(t * ALPHABET.size(), 1));
    character(rows, 1, 1, 1);
    character(rows, step, type, probability);
    character(rows, 5, 2, 1);
    List<OcrSymbol> symbols =
        List.of(
            new OcrSymbol("电", 99, new OcrBox(FIRST.x, 0, FIRST.x + FIRST.width, 60)),
            new OcrSymbol("线", 99, new OcrBox(SECOND.x, 0, SECOND.x + SECOND.width, 60)));
    return new OcrText(
        List.of(OcrWord.of(symbols, 0)), CtcLattice.of(rows, 8, ALPHABET.size(), ALPHABET));
  }

  private static void character(FloatBuffer rows, int step, int type, float probability) {
    rows.put(step * ALPHABET.size(), 1 - probability);
    rows.put(step * ALPHABET.size() + type, probability);
  }
}
