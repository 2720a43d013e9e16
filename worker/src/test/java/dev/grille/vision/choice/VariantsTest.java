package dev.grille.vision.choice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.ocr.OcrBox;
import dev.grille.vision.ocr.OcrSymbol;
import java.util.List;
import org.junit.jupiter.api.Test;

class VariantsTest {
  private static final Expectation NOTHING =
      Expectation.of(
          FieldSpec.text(
              "field",
              new Quad(new Point(0, 0), new Point(90, 0), new Point(90, 20), new Point(0, 20))),
          "");

  @Test
  void oneCharacterIsExchangedAtATimeAndSpacesStay() {
    Candidate reading =
        reading("A1 1B", symbol("A"), symbol("1", "I", "l"), symbol("1"), symbol("B", "8"));
    assertThat(Variants.of(reading)).containsExactly("AI 1B", "Al 1B", "A1 18");
  }

  @Test
  void aReadingWithoutDoubtsHasNone() {
    assertThat(Variants.of(reading("AB", symbol("A"), symbol("B")))).isEmpty();
  }

  @Test
  void aReadingWhoseTextWasMendedIsTakenAsFarAsItGoes() {
    assertThat(Variants.of(reading("0B", symbol("O", "Q"), symbol("B", "8")))).isEmpty();
  }

  private static OcrSymbol symbol(String text, String... alternatives) {
    return new OcrSymbol(text, 60, new OcrBox(0, 0, 9, 9), List.of(alternatives));
  }

  private static Candidate reading(String raw, OcrSymbol... symbols) {
    return new Candidates(NOTHING).doubted(raw, symbols);
  }
}
