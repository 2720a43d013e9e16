package dev.grille.vision.ink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ink.InkMap.Blob;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.pixels.Box;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

class DottedPrintTest {
  private static final Box FIELD = new Box(0, 0, 300, 48);

  /** An eight of five columns and seven rows. */
  private static final String[] EIGHT = {
    ".###.", "#...#", "#...#", ".###.", "#...#", "#...#", ".###."
  };

  @BeforeAll
  static void loadOpenCv() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  @Test
  void aWindowOfDotsHasOneLineAsHighAsItsCharacters() {
    assertThat(lines(-1))
        .hasSize(1)
        .allSatisfy(line -> assertThat(line.lineHeight()).isBetween(24.0, 30.0));
  }

  @Test
  void aMissingRowOfDotsDoesNotPartItsLine() {
    for (int row = 1; row < 6; row++) {
      assertThat(lines(row)).as("without row " + row).hasSize(1);
    }
  }

  @Test
  void lettersAreNotDotted() {
    List<Blob> letters = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      letters.add(new Blob(new Box(12 * i, 10, 12 * i + 9, 24), 60, 200));
    }
    letters.add(new Blob(new Box(30, 5, 33, 8), 9, 200));
    assertThat(DottedPrint.dot(letters, FIELD, 1)).isZero();
  }

  @Test
  void dustIsNotDotted() {
    List<Blob> dust = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      dust.add(new Blob(new Box(7 * i, 10, 7 * i + 1, 11), 1, 200));
    }
    assertThat(DottedPrint.dot(dust, FIELD, 1.5)).isZero();
  }

  /** What is found where six eights of dots stand that are 3 pixels thick and 4 apart. */
  private static List<InkLine> lines(int missing) {
    try (MatScope scope = new MatScope()) {
      Mat grey = scope.own(new Mat(48, 300, CvType.CV_8UC1, Scalar.all(255)));
      for (int i = 0; i < 6; i++) {
        for (int row = 0; row < EIGHT.length; row++) {
          for (int column = 0; column < 5; column++) {
            if (row != missing && EIGHT[row].charAt(column) == '#') {
              Rect dot = new Rect(20 + 28 * i + 4 * column, 10 + 4 * row, 3, 3);
              Imgproc.rectangle(grey, dot, Scalar.all(40), Imgproc.FILLED);
            }
          }
        }
      }
      double most = 30;
      InkLevel level = InkLevel.of(grey, new Rect(0, 0, 300, 48), most, 0);
      InkMap ink = InkMap.measuring(grey, FIELD, 1, level, FIELD, most);
      double expected = Math.max(ink.leastHeight(), TextRows.lineHeight(ink.blobs(), FIELD, most));
      return new LineFinder(
              FIELD, expected, ink.leastHeight(), 24, List.of(), List.of(), true, true)
          .find(ink)
          .lines();
    }
  }
}
