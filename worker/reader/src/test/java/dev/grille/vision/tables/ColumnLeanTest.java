package dev.grille.vision.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.grille.contracts.Point;
import dev.grille.vision.pages.TextRegion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnLeanTest {
  private static final double LETTER = 16;

  /** What rules would have to be wrong by before texts are believed rather. */
  private static final double SURELY = 1.5;

  private final Flattening level = Flattening.none(1000, 1200);

  @Test
  void columnsThatLeanAreSetUpright() {
    List<TextRegion> texts = texts(0.05);
    Flattening upright = ColumnLean.of(texts, level, LETTER, SURELY);

    double first = upright.flat(new Point(texts.get(0).x(), texts.get(0).y())).x();
    TextRegion last = texts.get(texts.size() - 4);
    assertThat(upright.flat(new Point(last.x(), last.y())).x()).isCloseTo(first, within(6.0));
  }

  @Test
  void columnsThatStandUprightStayAsTheyAre() {
    assertThat(ColumnLean.of(texts(0), level, LETTER, SURELY)).isSameAs(level);
  }

  @Test
  void fewTextsTellNothing() {
    assertThat(ColumnLean.of(texts(0.05).subList(0, 8), level, LETTER, SURELY)).isSameAs(level);
  }

  /** Four columns of texts of one width. */
  private static List<TextRegion> texts(double lean) {
    List<TextRegion> texts = new ArrayList<>();
    for (int row = 0; row < 30; row++) {
      double y = 100 + 34 * row;
      for (int column = 0; column < 4; column++) {
        double x = 150 + 220 * column + lean * (y - 600);
        texts.add(new TextRegion(x, y, 90, LETTER, 0, 1));
      }
    }
    return texts;
  }
}
