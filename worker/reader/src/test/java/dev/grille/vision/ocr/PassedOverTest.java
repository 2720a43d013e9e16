package dev.grille.vision.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassedOverTest {
  private static final Alphabet ALPHABET = Alphabet.of(List.of("a", "b", "*", " "));

  private static final float[] NOTHING = {1, 0, 0, 0, 0};
  private static final float[] A = {0, 1, 0, 0, 0};
  private static final float[] B = {0, 0, 1, 0, 0};

  /** Rows of the probabilities of: blank, a, b, asterisk, space. */
  private static List<PassedOver> of(float[]... rows) {
    FloatBuffer all = FloatBuffer.allocate(rows.length * ALPHABET.size());
    for (float[] row : rows) {
      all.put(row);
    }
    return PassedOver.of(CtcLattice.of(all.rewind(), rows.length, ALPHABET.size(), ALPHABET));
  }

  @Test
  void aCharacterThatWasLessLikelyThanNoneIsFoundWithItsPlace() {
    List<PassedOver> found = of(A, NOTHING, new float[] {0.6f, 0, 0, 0.4f, 0}, B);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).before()).isEqualTo(1);
    assertThat(found.get(0).character()).isEqualTo("*");
    assertThat(found.get(0).logRatio()).isCloseTo(Math.log(0.4 / 0.6), within(1e-3));
    assertThat(found.get(0).place()).isCloseTo(2.5 / 4, within(1e-9));
  }

  @Test
  void theEndsOfALineHaveTheirsToo() {
    float[] faint = {0.5f, 0, 0, 0.1f, 0.4f};
    assertThat(of(faint, A, faint)).extracting(PassedOver::before).containsExactly(0, 1);
  }

  @Test
  void aNeighboursOwnStepsAreNoCharacterNorIsWhatWasHardlySeen() {
    assertThat(of(A, new float[] {0.7f, 0.3f, 0, 0, 0}, NOTHING, B)).isEmpty();
    assertThat(of(A, new float[] {0.99f, 0, 0, 0.01f, 0}, NOTHING, B)).isEmpty();
    assertThat(of()).isEmpty();
  }
}
