package dev.grille.vision.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.ocr.Alphabet;
import dev.grille.vision.ocr.CtcLattice;
import dev.grille.vision.ocr.OcrBox;
import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.ocr.OcrText;
import dev.grille.vision.ocr.OcrWord;
import dev.grille.vision.ocr.TextRecognizer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

class PageLineReaderTest {
  /** Of a line, in pixels: far more than its height. */
  private static final int LENGTH = 300;

  @BeforeAll
  static void load() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  @Test
  void aTallSingleCharacterIsReadUprightToo() {
    TextRecognizer reader =
        crop -> crop.cols() < crop.rows() ? read("7", 99, crop) : read("2", 80, crop);

    assertThat(lines(reader, new Rect(80, 60, 40, 80), new TextRegion(100, 100, 56, 100, 0, 0.9)))
        .containsExactly("7");
  }

  @Test
  void aColumnIsOnlyReadTurned() {
    TextRecognizer reader =
        crop -> crop.cols() < crop.rows() ? read("7", 99, crop) : read("一二三", 80, crop);

    assertThat(lines(reader, new Rect(80, 20, 40, 160), new TextRegion(100, 100, 50, 180, 0, 0.9)))
        .containsExactly("一二三");
  }

  @Test
  void narrowLettersAreLookedAtWider() {
    List<Integer> widths = new ArrayList<>();
    TextRecognizer reader =
        crop -> {
          widths.add(crop.cols());
          return crop.cols() > 1.2 * widths.get(0)
              ? read("165 Bridge Street, Leeds, Surrey".replace(" ", ""), 95, crop)
              : read("165BridgStetLedsSurreyandmore", 50, crop);
        };

    assertThat(
            lines(reader, new Rect(20, 85, LENGTH, 30), new TextRegion(170, 100, 312, 34, 0, 0.9)))
        .containsExactly("165BridgeStreet,Leeds,Surrey");
  }

  @Test
  void aSignThatInkStandsForIsReadThoughTheNetworkPassesOverIt() {
    Mat page = new Mat(200, 400, CvType.CV_8UC3, Scalar.all(255));
    for (int x : List.of(120, 137, 154, 188, 205, 222)) {
      Imgproc.rectangle(page, new Rect(x, 80, 6, 40), Scalar.all(0), Imgproc.FILLED);
    }
    Imgproc.rectangle(page, new Rect(168, 90, 12, 12), Scalar.all(0), Imgproc.FILLED);
    try {
      assertThat(
              new PageLineReader(page, PageLineReaderTest::withFaintAsterisk)
                  .read(new TextRegion(174, 100, 128, 60, 0, 0.9)))
          .extracting(LineReading::text)
          .containsExactly("电*线");
    } finally {
      page.release();
    }
  }

  /** Two characters at the ends; between them one that is a little less likely than none. */
  private static OcrText withFaintAsterisk(Mat crop) {
    Alphabet alphabet = Alphabet.of(List.of("电", "线", "*", " "));
    float[] rows = new float[9 * alphabet.size()];
    IntStream.range(0, 9).forEach(step -> rows[step * alphabet.size()] = 0.6f);
    rows[alphabet.size() + 1] = 1;
    rows[4 * alphabet.size() + 3] = 0.4f;
    rows[7 * alphabet.size() + 2] = 1;
    OcrBox first = new OcrBox(0, 0, 4 * crop.cols() / 9, crop.rows());
    OcrBox second = new OcrBox(5 * crop.cols() / 9, 0, crop.cols(), crop.rows());
    List<OcrSymbol> symbols =
        List.of(new OcrSymbol("电", 99, first), new OcrSymbol("线", 99, second));
    return new OcrText(
        List.of(OcrWord.of(symbols, 0)),
        CtcLattice.of(FloatBuffer.wrap(rows), 9, alphabet.size(), alphabet));
  }

  private static List<String> lines(TextRecognizer reader, Rect ink, TextRegion region) {
    Mat page = new Mat(200, 400, CvType.CV_8UC3, Scalar.all(255));
    try {
      for (int x = ink.x; x < ink.x + ink.width; x += 8) {
        Rect stroke = new Rect(x, ink.y, 4, ink.height);
        Imgproc.rectangle(page, stroke, Scalar.all(0), Imgproc.FILLED);
      }
      return new PageLineReader(page, reader).read(region).stream().map(LineReading::text).toList();
    } finally {
      page.release();
    }
  }

  /** A reading whose characters share the crop's width. */
  private static OcrText read(String text, double confidence, Mat crop) {
    List<OcrSymbol> symbols = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      int left = crop.cols() * i / text.length();
      int right = crop.cols() * (i + 1) / text.length();
      OcrBox box = new OcrBox(left, 0, right, crop.rows());
      symbols.add(new OcrSymbol(text.substring(i, i + 1), confidence, box));
    }
    OcrBox whole = new OcrBox(0, 0, crop.cols(), crop.rows());
    return new OcrText(List.of(new OcrWord(text, confidence, whole, 0, symbols)));
  }
}
