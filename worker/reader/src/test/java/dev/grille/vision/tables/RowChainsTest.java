package dev.grille.vision.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.grille.contracts.Point;
import dev.grille.vision.pages.TextRegion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowChainsTest {
  private static final double LETTER = 16;

  private final List<TextRegion> texts = new ArrayList<>();
  private final Flattening none = Flattening.none(1200, 900);

  @Test
  void shortTextsSideBySideAreOneRow() {
    for (int row = 0; row < 5; row++) {
      for (int column = 0; column < 4; column++) {
        text(100 + 200 * column, 100 + 60 * row + 4 * column);
      }
    }
    List<Flattening.Chain> chains = new RowChains(texts, LETTER).of(none);

    assertThat(chains).hasSize(5).allMatch(chain -> chain.points().size() == 4);
    Flattening fitted = none.fitted(chains, List.of());
    double left = fitted.flat(new Point(100, 220)).y();
    assertThat(fitted.flat(new Point(700, 232)).y()).isCloseTo(left, within(1.0));
  }

  @Test
  void aTextBetweenTwoLinesFollowsNeither() {
    text(100, 100);
    text(260, 88);
    text(260, 112);

    assertThat(new RowChains(texts, LETTER).of(none)).isEmpty();
  }

  @Test
  void textsFarApartSayNothingOfEachOther() {
    text(100, 100);
    text(100 + 20 * LETTER + 60, 100);

    assertThat(new RowChains(texts, LETTER).of(none)).isEmpty();
  }

  private void text(double x, double y) {
    texts.add(new TextRegion(x, y, 60, 22, 0, 1));
  }
}
