package dev.grille.vision.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class CtcDecoderTest {
  private static final Alphabet ALPHABET = Alphabet.of(List.of("a", "b", " "));

  /** One step per index of a likeliest class; it gets 0.9, the next class 0.08, the rest little. */
  private static FloatBuffer steps(int... likeliest) {
    FloatBuffer out = FloatBuffer.allocate(likeliest.length * 4);
    for (int best : likeliest) {
      for (int type = 0; type < 4; type++) {
        out.put(type == best ? 0.9f : type == (best + 1) % 4 ? 0.08f : 0.01f);
      }
    }
    return out.flip();
  }

  private static OcrText decode(int... likeliest) {
    CtcLattice lattice = CtcLattice.of(steps(likeliest), likeliest.length, 4, ALPHABET);
    return new CtcDecoder(lattice, 10 * likeliest.length, 20).decode();
  }

  @Test
  void repetitionsAreOneCharacterUnlessABlankStandsBetween() {
    assertThat(decode(1, 1, 0, 1, 2, 2).text()).isEqualTo("aab");
  }

  @Test
  void spacesEndWords() {
    assertThat(decode(1, 3, 2).words()).extracting(OcrWord::text).containsExactly("a", "b");
  }

  @Test
  void blanksAloneAreNoText() {
    assertThat(decode(0, 0, 0).words()).isEmpty();
  }

  @Test
  void charactersStandWhereTheirStepsAre() {
    OcrBox box = decode(0, 0, 0, 1, 0, 0, 0, 2).symbols().get(0).box();
    assertThat((box.left() + box.right()) / 2.0).isCloseTo(35, within(1.0));
  }

  @Test
  void confidencesAreProbabilities() {
    OcrSymbol symbol = decode(0, 1, 0).symbols().get(0);
    assertThat(symbol.confidence()).isCloseTo(90, within(0.01));
  }

  @Test
  void aNetworkWithOtherClassesIsRefused() {
    assertThatThrownBy(() -> CtcLattice.of(steps(1), 1, 3, ALPHABET))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
