package dev.grille.vision.crops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.ocr.Alphabet;
import dev.grille.vision.ocr.CtcLattice;
import dev.grille.vision.ocr.OcrBox;
import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.ocr.OcrText;
import dev.grille.vision.ocr.OcrWord;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** Six characters in a row, of which the network passed over the third. */
class SkippedHanTest {
  private static final int SIDE = 40;
  private static final int COUNT = 6;
  private static final int RARE = 2;

  private static final List<String> CHARACTERS = List.of("中", "罘", "果");

  private Mat crop;

  @BeforeAll
  static void load() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  @BeforeEach
  void draw() {
    crop = new Mat(SIDE, COUNT * SIDE, CvType.CV_8UC1, Scalar.all(255));
    for (int i = 0; i < COUNT; i++) {
      Imgproc.rectangle(crop, new Rect(i * SIDE + 4, 4, SIDE - 8, SIDE - 8), Scalar.all(0), 3);
    }
  }

  @AfterEach
  void release() {
    crop.release();
  }

  @Test
  void whereInkStandsTheLikeliestCharacterIsRead() {
    OcrText restored = SkippedHan.restored(crop, read(0.27f, 0.08f));

    assertThat(characters(restored)).isEqualTo("中中罘中中中");
    assertThat(restored.symbols().get(RARE).box().middle())
        .isCloseTo((RARE + 0.75) * SIDE, within(1.0 * SIDE));
    assertThat(restored.symbols().get(RARE).confidence())
        .as("the one against nothing")
        .isCloseTo(100 * 0.27 / (0.27 + 0.65), within(1.0));
  }

  @Test
  void whereNoInkStandsNothingIsRead() {
    crop.submat(0, SIDE, RARE * SIDE, (RARE + 1) * SIDE).setTo(Scalar.all(255));

    assertThat(characters(SkippedHan.restored(crop, read(0.27f, 0.08f)))).isEqualTo("中中中中中");
  }

  @Test
  void whatIsMuchLessLikelyThanNothingIsNotRead() {
    assertThat(characters(SkippedHan.restored(crop, read(0.1f, 0.08f)))).isEqualTo("中中中中中");
  }

  private static String characters(OcrText text) {
    return text.symbols().stream().map(OcrSymbol::text).collect(Collectors.joining());
  }

  /** How likely the second and the third character of the alphabet are in the third place. */
  private static OcrText read(float rare, float common) {
    int classes = CHARACTERS.size() + 1;
    FloatBuffer rows = FloatBuffer.allocate(2 * COUNT * classes);
    List<OcrSymbol> symbols = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      rows.put(2 * i * classes, 1);
      int row = (2 * i + 1) * classes;
      if (i == RARE) {
        rows.put(row, 1 - rare - common);
        rows.put(row + 2, rare);
        rows.put(row + 3, common);
      } else {
        rows.put(row + 1, 1);
        symbols.add(new OcrSymbol("中", 99, new OcrBox(i * SIDE, 0, (i + 1) * SIDE, SIDE)));
      }
    }
    CtcLattice lattice = CtcLattice.of(rows, 2 * COUNT, classes, Alphabet.of(CHARACTERS));
    return new OcrText(List.of(OcrWord.of(symbols, 0)), lattice);
  }
}
