package dev.grille.vision.crops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.ocr.OcrBox;
import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.ocr.OcrText;
import dev.grille.vision.ocr.OcrWord;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

class SpacingTest {
  private static final int HEIGHT = 40;
  private static final int WIDTH = 24;
  private static final int CLOSE = 4;

  /** Wide, and yet what a 1 has beside it in type of one pitch. */
  private static final int DOUBTFUL = 20;

  @BeforeAll
  static void loadOpenCv() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  @ParameterizedTest(name = "{0}, like {1}, with a gap of {2}: {3}")
  @CsvSource({
    "Q1L, Q5 R, " + DOUBTFUL + ", Q1 L",
    "Q1L, Q5R, " + DOUBTFUL + ", Q1L",
    "Q1L, '', " + DOUBTFUL + ", Q1L",
    "Q1L, 5 QR, " + DOUBTFUL + ", Q1L",
    "Q1L, Q5 R, " + CLOSE + ", Q1L",
    "fin, an d, " + DOUBTFUL + ", fin",
  })
  void gapsThatMayBeEitherAreThoseOfTheTemplatesOwnValue(
      String read, String known, int last, String spaced) {
    try (MatScope scope = new MatScope()) {
      Mat crop = scope.own(new Mat(HEIGHT + 20, 160, CvType.CV_8U, Scalar.all(255)));
      List<OcrSymbol> symbols = new ArrayList<>();
      int x = 10;
      for (int i = 0; i < read.length(); i++) {
        x += i == read.length() - 1 ? last : CLOSE;
        Imgproc.rectangle(crop, new Rect(x, 10, WIDTH, HEIGHT), Scalar.all(0), -1);
        OcrBox box = new OcrBox(x, 10, x + WIDTH, 10 + HEIGHT);
        symbols.add(new OcrSymbol(read.substring(i, i + 1), 99, box));
        x += WIDTH;
      }
      OcrBox all = new OcrBox(10, 10, x, 10 + HEIGHT);
      OcrText text = new OcrText(List.of(new OcrWord(read, 99, all, 0, symbols)));

      assertThat(new Spacing(crop, HEIGHT, known, true).corrected(Spacing.singly(text)).text())
          .isEqualTo(spaced);
    }
  }

  /** With spaces of 0.2 and of 0.1 ems. */
  @ParameterizedTest
  @CsvSource({
    "Serif, Supplies\u2009Ltd, Supplies Ltd",
    "Serif, Northgate\u2009Supplies\u2009Ltd, Northgate Supplies Ltd",
    "Serif, Sup\u200aplies\u2009Ltd, SuppliesLtd",
    "Serif, Lt\u2009d, Ltd"
  })
  void aGapThatMayBeEitherIsASpaceWhereNoneComesNearIt(String family, String drawn, String spaced) {
    try (MatScope scope = new MatScope()) {
      DrawnLine line = new DrawnLine(drawn, family, scope);

      assertThat(
              new Spacing(line.crop(), line.height(), "", true)
                  .corrected(Spacing.singly(line.read()))
                  .text())
          .isEqualTo(spaced);
    }
  }
}
