package dev.grille.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CharacterErrorsTest {
  /**
   * The first pair is reckoned out in Computing error rates, Impact Centre of Competence: 4 of 6.
   */
  @Test
  void areHeldAgainstTheLengthOfTheTruth() {
    assertThat(CharacterErrors.between("ernest", "nester").rate()).isCloseTo(4 / 6.0, within(1e-9));
    assertThat(CharacterErrors.between("𠮷野家", "").rate()).isEqualTo(1);
    assertThat(CharacterErrors.between("a", "abc").rate()).isEqualTo(2);
    assertThat(CharacterErrors.between("", "abc").rate()).isNaN();
  }

  @Test
  void passOverHowATextIsSet() {
    assertThat(CharacterErrors.between("青 岛：１２", "青岛:12")).isEqualTo(new CharacterErrors(0, 5));
  }

  /** The mean of the rates would be (1 + 0) ÷ 2. */
  @Test
  void weighALongTextMore() {
    CharacterErrors sum =
        CharacterErrors.sum(
            List.of(
                CharacterErrors.between("a", "b"),
                CharacterErrors.between("123456789", "123456789")));

    assertThat(sum).isEqualTo(new CharacterErrors(1, 10));
    assertThat(sum.rate()).isCloseTo(0.1, within(1e-9));
  }

  @Test
  void areNoLessThanNone() {
    assertThatThrownBy(() -> new CharacterErrors(-1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
