package dev.grille.vision.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SupportTest {
  private static final Candidates READINGS = Candidates.ofAnyText();

  @Test
  void aCharacterThatTheNetworkNearlyTookIsSupported() {
    assertThat(seen("8204", 0.9, "B204").holds("B204")).isTrue();
    assertThat(seen("8204", 0.99, "B204").holds("B204")).as("one in a hundred").isFalse();
    assertThat(seen("8204", 0.9, "6204").holds("B204")).as("another was").isFalse();
  }

  @Test
  void everyChangedCharacterNeedsInkOfItsOwn() {
    assertThat(seen("8204", 0.6, "B2O4").holds("B2O4")).isTrue();
    assertThat(seen("8204", 0.6, "B2O4").holds("B2O7")).as("likely ones lend nothing").isFalse();
  }

  @Test
  void whatTesseractReadSaysNothingOfInk() {
    assertThat(new Support(List.of(READINGS.tesseract("8204", 50))).holds("B204")).isFalse();
  }

  @Test
  void aCertainLookLeavesNoDoubtUnlessItPassedOverInk() {
    assertThat(new Support(List.of(network("8204", 0.97))).leavesNoDoubt()).isTrue();
    assertThat(new Support(List.of(network("8204", 0.9))).leavesNoDoubt()).isFalse();
    assertThat(
            new Support(List.of(READINGS.passedOver("8204", 97, Lattices.of("8204", 0.97))))
                .leavesNoDoubt())
        .isFalse();
  }

  private static Support seen(String text, double probability, String doubt) {
    return new Support(
        List.of(
            READINGS.network(
                text, 100 * probability, true, Lattices.of(text, probability, doubt))));
  }

  private static Candidate network(String text, double probability) {
    return READINGS.network(text, 100 * probability, true, Lattices.of(text, probability));
  }
}
