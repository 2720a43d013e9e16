package dev.grille.vision.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.documents.Outline;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.pixels.Hue;
import dev.grille.vision.seals.FoundSeal;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnderSealsTest {
  /** A circle around 400, 200 of radius 100. */
  private static final FoundSeal SEAL =
      new FoundSeal(
          Outline.CIRCLE, Hue.RED, Homography.of(100, 0, 400, 0, 100, 200, 0, 0, 1), 100, 100);

  private final UnderSeals under = new UnderSeals(List.of(SEAL));

  @Test
  void whatASealSaysIsNoTextOfTheDocument() {
    PlacedText beside = at(0, 20, 200, "登记日期", 0.9);
    PlacedText own = at(340, 190, 460, "户口专用章", 0.9);
    PlacedText date = at(330, 210, 470, "2010年05月25日", 0.8);

    assertThat(under.texts(List.of(beside, own), List.of(beside, date)))
        .containsExactlyInAnyOrder(beside, date);
  }

  @Test
  void aLineThatRunsUnderASealIsTheOneThatIsSurer() {
    PlacedText with = at(0, 190, 400, "No. 4711 paid in fu#", 0.5);
    PlacedText without = at(0, 190, 400, "No. 4711 paid in full", 0.9);

    assertThat(under.texts(List.of(with), List.of(without))).containsExactly(without);
    assertThat(under.texts(List.of(without), List.of(with))).containsExactly(without);
  }

  @Test
  void aPieceOfALineIsNoBetterThanTheLine() {
    PlacedText with = at(0, 190, 400, "No. 4711 paid in fu#", 0.5);
    PlacedText piece = at(310, 190, 400, "full", 0.9);

    assertThat(under.texts(List.of(with), List.of(piece))).containsExactly(with);
  }

  @Test
  void aLineOfWhichOnlyThePartBesideTheSealWasReadIsReplacedByTheWhole() {
    PlacedText part = at(0, 190, 290, "No. 4711 paid", 0.9);
    PlacedText rest = at(310, 190, 400, "1n fu#", 0.4);
    PlacedText whole = at(0, 190, 400, "No. 4711 paid in full", 0.9);

    assertThat(under.texts(List.of(part, rest), List.of(whole))).containsExactly(whole);
  }

  private static PlacedText at(double left, double top, double right, String text, double sure) {
    return new PlacedText(text, left, top, right, top + 24, false, sure);
  }
}
