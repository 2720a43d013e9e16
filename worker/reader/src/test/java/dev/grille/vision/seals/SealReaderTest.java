package dev.grille.vision.seals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.evaluation.Overlap;
import dev.grille.evaluation.documents.TrueValue;
import dev.grille.lab.cases.documents.kinds.Seals;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.ocr.OcrEngines;
import dev.grille.vision.ocr.Tessdata;
import dev.grille.vision.score.LineScoreModel;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

class SealReaderTest {
  private static final int ROUND = 0;
  private static final int OVAL = 1;
  private static final int SQUARE = 2;

  /** No turn of those that {@link Core#rotate} knows. */
  private static final int UPRIGHT = -1;

  private static final double UP = -Math.PI / 2;

  private static OcrEngines engines;
  private static SealReader reader;

  @BeforeAll
  static void open() {
    OpenCvLibrary.load(NativeCache.standard());
    engines = new OcrEngines(Tessdata.folder());
    reader = new SealReader(engines, LineScoreModel.shipped());
  }

  @AfterAll
  static void close() {
    engines.close();
  }

  @Test
  void theNameAlongARingIsUnrolledAndTheNumberBelowIsReadFromWithin() {
    assertRead(numbered(), UPRIGHT, UP);
  }

  @Test
  void aRoundSealIsReadHoweverItIsTurned() {
    assertRead(numbered(), Core.ROTATE_180, UP);
    assertRead(numbered(), Core.ROTATE_90_CLOCKWISE, UP);
  }

  @Test
  void linesAcrossAnOvalAreNoPartOfTheTextAlongIt() {
    assertRead(paper(OVAL, 3), UPRIGHT, UP);
  }

  @Test
  void anOvalOnAPageThatStandsOnItsHeadIsReadAgainstThePage() {
    assertRead(paper(OVAL, 3), Core.ROTATE_180, UP);
  }

  @Test
  void aSquareOnesLettersAreReadInColumnsFromTheRight() {
    assertRead(paper(SQUARE, 2), UPRIGHT, UP);
    assertRead(paper(SQUARE, 2), Core.ROTATE_180, Math.PI / 2);
  }

  private static Paper paper(int style, long seed) {
    return Seals.styles()
        .get(style)
        .drawing()
        .draw(new Inventor(Fonts.ofThisMachine(), new Random(seed)));
  }

  /** The first round seal that has a number. */
  private static Paper numbered() {
    for (long seed = 1; ; seed++) {
      Paper paper = paper(ROUND, seed);
      if (!lines(paper).isEmpty()) {
        return paper;
      }
    }
  }

  private static List<String> lines(Paper paper) {
    return ((TrueValue.Many) paper.content().get("general_text")).texts();
  }

  private static void assertRead(Paper paper, int turn, double upwards) {
    try (MatScope scope = new MatScope()) {
      Mat picture = picture(paper, scope);
      if (turn == UPRIGHT) {
        List<FoundSeal> found = SealFinder.find(picture);
        assertThat(found).hasSize(1);
        assertThat(Overlap.of(found.get(0).location(0), paper.outline())).isGreaterThan(0.9);
      } else {
        Core.rotate(picture, picture, turn);
      }
      LaidSeal laid = reader.read(picture, SealFinder.find(picture).get(0), upwards, scope);
      assertThat(laid.ring()).hasSize(1);
      assertThat(laid.ring().get(0).text())
          .isEqualTo(((TrueValue.Text) paper.content().get("text")).text());
      assertThat(laid.inner()).extracting(SealLine::text).isEqualTo(lines(paper));
      assertThat(laid.ring().get(0).box().top()).isGreaterThan(laid.within().bottom());
    }
  }

  private static Mat picture(Paper paper, MatScope scope) {
    BufferedImage image = paper.draw(1, 1);
    Mat rgb = scope.own(new Mat(image.getHeight(), image.getWidth(), CvType.CV_8UC3));
    byte[] bytes = new byte[3 * image.getWidth() * image.getHeight()];
    int at = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int pixel = image.getRGB(x, y);
        bytes[at++] = (byte) (pixel >> 16);
        bytes[at++] = (byte) (pixel >> 8);
        bytes[at++] = (byte) pixel;
      }
    }
    rgb.put(0, 0, bytes);
    Mat picture = scope.mat();
    Imgproc.cvtColor(rgb, picture, Imgproc.COLOR_RGB2BGR);
    return picture;
  }
}
