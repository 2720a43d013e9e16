package dev.grille.vision.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.alignment.GuidedFit.Fit;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.Size;

class GateTest {
  private static final Size TEMPLATE = new Size(1000, 800);
  private static final int PIECES = 48;

  /** Of twenty words three are in their places. */
  private static final WordMatch FEW_WORDS = new WordMatch(3, 20, 3, 3, 0.2);

  private static final WordMatch MOST_WORDS = new WordMatch(16, 20, 14, 8, 0.4);

  private final Gate gate = new Gate("words", TEMPLATE, TEMPLATE);

  @BeforeAll
  static void loadOpenCv() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  @Test
  void printThatLiesInItsPlaceIsEnoughWhereShadowHidesTheWords() {
    assertThat(gate.judge(print(PIECES + 2), FEW_WORDS).alignment()).isNotNull();
  }

  @Test
  void theWordsDecideWhereMuchOfThePrintIsMissing() {
    assertThat(gate.judge(print(2 * PIECES), FEW_WORDS).alignment()).isNull();
    assertThat(gate.judge(print(2 * PIECES), FEW_WORDS).evidence().rejectedBecause())
        .contains("words");
    assertThat(gate.judge(print(2 * PIECES), MOST_WORDS).alignment()).isNotNull();
  }

  /** Pieces all over the form, found where they should be, of so many that could be seen. */
  private static Fit print(int seen) {
    double[] x = IntStream.range(0, PIECES).mapToDouble(i -> 60 + i % 8 * 120).toArray();
    double[] y = IntStream.range(0, PIECES).mapToDouble(i -> 60 + i / 8 * 120).toArray();
    double[] ones = new double[PIECES];
    Arrays.fill(ones, 1);
    Correspondences pairs = new Correspondences(x, y, x, y, ones);
    return new Fit(Homography.IDENTITY, null, pairs, new double[PIECES], 1, seen, 0.9);
  }
}
