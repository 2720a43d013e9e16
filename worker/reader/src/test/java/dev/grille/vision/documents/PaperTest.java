package dev.grille.vision.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.pixels.Box;
import org.junit.jupiter.api.Test;

class PaperTest {
  private static final Paper WHOLE = paper(0, 0, 1000, 600, 0.98, 10);

  @Test
  void aCardBeatsItselfWithoutABandThoughThatStandsOutMore() {
    Paper without = paper(250, 0, 1000, 600, 1, 120);

    assertThat(WHOLE.beats(without)).isTrue();
    assertThat(without.beats(WHOLE)).isFalse();
  }

  @Test
  void aBandWhoseOuterSideIsNoEdgeBelongsToNoCard() {
    Paper without = paper(250, 0, 1000, 600, 1, 10);
    Paper wider = paper(0, 0, 1000, 600, 0.9, 10);

    assertThat(wider.beats(without)).isFalse();
    assertThat(without.beats(wider)).isTrue();
  }

  @Test
  void aSheetBeatsAFrameAndOfOthersTheOneThatStandsOutMore() {
    Paper within = paper(40, 30, 950, 560, 1, 120);
    Paper frame = paper(40, 30, 950, 560, 1, 2);

    assertThat(within.beats(WHOLE)).isTrue();
    assertThat(WHOLE.beats(frame)).isTrue();
    assertThat(frame.beats(WHOLE)).isFalse();
  }

  private static Paper paper(
      double left, double top, double right, double bottom, double quality, double step) {
    Box box = new Box(left, top, right, bottom);
    return new Paper(box.quad(), quality, step, box.area());
  }
}
