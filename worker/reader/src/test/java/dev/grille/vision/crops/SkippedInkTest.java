package dev.grille.vision.crops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.ocr.OcrBox;
import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.ocr.OcrText;
import dev.grille.vision.ocr.OcrWord;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

class SkippedInkTest {
  private static final int SIDE = 40;

  private Mat crop;

  @BeforeAll
  static void load() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  /** Four squares of ink, one beside the other, as Han characters stand. */
  @BeforeEach
  void draw() {
    crop = new Mat(SIDE, 4 * SIDE, CvType.CV_8UC1, Scalar.all(255));
    for (int i = 0; i < 4; i++) {
      Rect square = new Rect(i * SIDE + 4, 4, SIDE - 8, SIDE - 8);
      Imgproc.rectangle(crop, square, Scalar.all(0), 3);
    }
  }

  @AfterEach
  void release() {
    crop.release();
  }

  private static OcrText read(int... places) {
    List<OcrSymbol> symbols = new ArrayList<>();
    for (int place : places) {
      OcrBox box = new OcrBox(place * SIDE, 0, (place + 1) * SIDE, SIDE);
      symbols.add(new OcrSymbol("中", 99, box));
    }
    OcrBox all = new OcrBox(0, 0, 4 * SIDE, SIDE);
    return new OcrText(List.of(new OcrWord("中", 99, all, 0, symbols)));
  }

  @Test
  void aReadingThatHearsAllInkHasNoGap() {
    assertThat(SkippedInk.isIn(crop, read(0, 1, 2, 3), SIDE)).isFalse();
  }

  @Test
  void inkBetweenCharactersIsAGap() {
    assertThat(SkippedInk.isIn(crop, read(0, 2, 3), SIDE)).isTrue();
  }

  @Test
  void inkBeforeAndBehindTheTextIsAGap() {
    assertThat(SkippedInk.isIn(crop, read(1, 2, 3), SIDE)).isTrue();
    assertThat(SkippedInk.isIn(crop, read(0, 1, 2), SIDE)).isTrue();
  }

  @Test
  void whiteBetweenCharactersIsNone() {
    crop.submat(0, SIDE, SIDE, 2 * SIDE).setTo(Scalar.all(255));
    assertThat(SkippedInk.isIn(crop, read(0, 2, 3), SIDE)).isFalse();
  }

  @Test
  void nothingReadIsNoGap() {
    assertThat(SkippedInk.isIn(crop, OcrText.EMPTY, SIDE)).isFalse();
  }

  /** Characters that stand closer than their line is high leave less between their boxes. */
  @Test
  void aCharacterIsMissedAlsoWhereAllStandClose() {
    int pitch = 26;
    Mat close = new Mat(SIDE, 7 * pitch, CvType.CV_8UC1, Scalar.all(255));
    List<OcrSymbol> symbols = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      Rect square = new Rect(i * pitch + 3, 7, pitch - 6, pitch - 6);
      Imgproc.rectangle(close, square, Scalar.all(0), 3);
      int centre = i * pitch + pitch / 2;
      if (i != 5) {
        OcrBox box = new OcrBox(centre - SIDE / 2, 0, centre + SIDE / 2, SIDE);
        symbols.add(new OcrSymbol("中", 99, box));
      }
    }
    OcrBox all = new OcrBox(0, 0, close.cols(), SIDE);
    var read = new OcrText(List.of(new OcrWord("中", 99, all, 0, symbols)));
    assertThat(SkippedInk.isIn(close, read, SIDE)).isTrue();
    Imgproc.rectangle(close, new Rect(5 * pitch, 0, pitch, SIDE), Scalar.all(255), -1);
    assertThat(SkippedInk.isIn(close, read, SIDE)).isFalse();
    close.release();
  }

  /** Neighbours of a character that the network passed over are seen nearer to it: real boxes. */
  @Test
  void aCharacterIsMissedAlsoWhereItsNeighboursLeanTowardsIt() {
    int pitch = 37;
    int[] lefts = {0, 42, 80, 117, 174, 226, 264, 297};
    int[] rights = {42, 80, 117, 165, 226, 264, 297, 332};
    Mat line = new Mat(57, 9 * pitch, CvType.CV_8UC1, Scalar.all(255));
    for (int i = 0; i < 9; i++) {
      Rect square = new Rect(i * pitch + 3, 13, pitch - 6, pitch - 6);
      Imgproc.rectangle(line, square, Scalar.all(0), 3);
    }
    List<OcrSymbol> symbols = new ArrayList<>();
    for (int i = 0; i < lefts.length; i++) {
      symbols.add(new OcrSymbol("中", 99, new OcrBox(lefts[i], 0, rights[i], 57)));
    }
    OcrBox all = new OcrBox(0, 0, line.cols(), 57);
    OcrText read = new OcrText(List.of(new OcrWord("中", 99, all, 0, symbols)));
    assertThat(SkippedInk.isIn(line, read, SIDE)).isTrue();
    line.release();
  }
}
