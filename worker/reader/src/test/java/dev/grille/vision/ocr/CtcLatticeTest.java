package dev.grille.vision.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class CtcLatticeTest {
  private static final Alphabet ALPHABET = Alphabet.of(List.of("a", "b", "：", ":", " "));

  /** Rows of the probabilities of: blank, a, b, wide colon, colon, space. */
  private static CtcLattice lattice(float... probabilities) {
    return CtcLattice.of(FloatBuffer.wrap(probabilities), probabilities.length / 6, 6, ALPHABET);
  }

  private static double probability(CtcLattice lattice, String text) {
    return Math.exp(lattice.logLikelihood(text));
  }

  @Test
  void aTextHasTheSumOfItsPaths() {
    CtcLattice two = lattice(0.4f, 0.6f, 0, 0, 0, 0, 0.5f, 0.3f, 0.2f, 0, 0, 0);
    // Graves' three paths: aa, a and blank, blank and a.
    assertThat(probability(two, "a")).isCloseTo(0.18 + 0.3 + 0.12, within(1e-4));
    assertThat(probability(two, "ab")).isCloseTo(0.6 * 0.2, within(1e-4));
    assertThat(probability(two, "")).isCloseTo(0.4 * 0.5, within(1e-4));
  }

  @Test
  void aRepeatedCharacterNeedsABlankBetween() {
    float[] a = {0, 1, 0, 0, 0, 0};
    assertThat(probability(lattice(0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0), "aa")).isLessThan(1e-4);
    assertThat(probability(lattice(a[0], 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0), "aa"))
        .isCloseTo(1, within(1e-3));
  }

  @Test
  void spacesAndTheWidthOfCharactersDoNotCount() {
    CtcLattice seen = lattice(0, 1, 0, 0, 0, 0, 0.1f, 0, 0, 0, 0, 0.9f, 0, 0, 0, 0.7f, 0.3f, 0);
    assertThat(probability(seen, "a :")).isCloseTo(1, within(1e-3));
    assertThat(probability(seen, "a：")).isCloseTo(1, within(1e-3));
  }

  @Test
  void whatWasNotSeenIsUnlikelyAndNeverImpossible() {
    CtcLattice seen = lattice(0, 1, 0, 0, 0, 0);
    assertThat(seen.logLikelihood("b")).isBetween(-30.0, -8.0);
    assertThat(seen.logLikelihood("£")).isBetween(-30.0, -8.0);
    assertThat(seen.logLikelihood("abababab")).isNegative().isFinite();
  }
}
