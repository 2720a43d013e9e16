package dev.grille.vision.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlphabetTest {
  @Test
  void whatOurNetworkHasNoCharacterForHasAClassOfItsOwn() {
    Alphabet print = Alphabet.ofPrint();

    assertThat(print.character(print.classOf('鑫'))).isEqualTo(Alphabet.OUTSIDE);
    assertThat(print.classes("鑫")).containsExactly(print.classOf('鼎'));
    assertThat(print.character(print.classOf('7'))).isEqualTo("7");
  }

  @Test
  void anAlphabetWithoutOneHasNoClassForIt() {
    assertThat(Alphabet.of(List.of("a", "b")).classes("鑫")).isEmpty();
  }

  @Test
  void coversTextsOfItsCharactersInAnyWidthAndSpacing() {
    Alphabet print = Alphabet.ofPrint();

    assertThat(print.share("￥１２．５０ 元")).isEqualTo(1);
    assertThat(print.share("Øresund №7")).isEqualTo(1);
    assertThat(print.share("鑫源公司")).isLessThan(0.5);
  }
}
