package dev.grille.vision.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.DrawnText;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.pages.TextRegion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

class LoneGlyphsTest {
  private static final double LETTER = 20;

  private final DrawnText page = new DrawnText(900, 400);
  private final List<TextPiece> texts = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();

  @BeforeAll
  static void load() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  @Test
  void theNumbersOfRowsAreFoundBesideTheirText() {
    for (int row = 1; row <= 5; row++) {
      page.line(Integer.toString(row), 28, 60, 60 * row);
      text(60 * row);
    }
    assertThat(found(page.mat(0)))
        .hasSize(5)
        .allMatch(piece -> piece.left() >= 60 && piece.right() <= 80);
  }

  @Test
  void whatStandsAloneWithoutOthersBelowIsPassedOver() {
    for (int row = 1; row <= 5; row++) {
      page.line("7", 28, 50 + 30 * row, 60 * row);
      text(60 * row);
    }
    assertThat(found(page.mat(0))).isEmpty();
  }

  @Test
  void whatADeskIsWovenOfIsNoText() {
    for (int row = 1; row <= 5; row++) {
      text(60 * row);
    }
    Mat woven = page.mat(0);
    for (int y = 10; y < 400; y += 36) {
      for (int x = 10; x < 180; x += 36) {
        Imgproc.rectangle(woven, new Point(x, y), new Point(x + 12, y + 20), Scalar.all(40), -1);
      }
    }
    assertThat(found(woven)).isEmpty();
  }

  @Test
  void numbersThatTheDetectorFoundTellOfThoseThatItPassedOver() {
    for (int row = 1; row <= 5; row++) {
      page.line(Integer.toString(row), 28, 60, 60 * row);
      text(60 * row);
      if (row != 2) {
        TextRegion number = new TextRegion(68, 60 * row - LETTER / 2, 16, 22, 0, 1);
        texts.add(new TextPiece(number, number));
      }
    }
    assertThat(found(page.mat(0))).hasSize(1);
  }

  @Test
  void whatIsLeftOfASheetsEdgeIsNoText() {
    for (int row = 1; row <= 5; row++) {
      page.line("1", 28, 60, 60 * row);
      text(60 * row);
    }
    rules.add(new Rule(false, 64, 0, 400, 4));
    assertThat(found(page.mat(0))).isEmpty();
  }

  private List<TextPiece> found(Mat mat) {
    try {
      return new LoneGlyphs(mat, LETTER).beside(texts, rules);
    } finally {
      mat.release();
    }
  }

  private void text(double base) {
    TextRegion region = new TextRegion(300, base - LETTER / 2, 160, 24, 0, 1);
    texts.add(new TextPiece(region, region));
  }
}
