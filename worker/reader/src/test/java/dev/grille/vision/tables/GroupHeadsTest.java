package dev.grille.vision.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.pages.TextRegion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupHeadsTest {
  private static final double LETTER = 10;

  private final GroupHeads heads =
      new GroupHeads(LETTER, List.of(0.0, 100.0, 200.0, 300.0, 400.0, 500.0));

  @Test
  void eachStandsOverTheColumnsWhoseMiddleItHas() {
    assertThat(heads.over(line(250, 448), 1, 5, 0)).containsExactly(new Span(0, 1, 1, 4));
    assertThat(heads.over(line(150, 352), 1, 5, 0)).containsExactly(new Span(0, 2, 1, 5));
    assertThat(heads.over(line(203, 397), 1, 5, 0))
        .containsExactlyInAnyOrder(new Span(0, 1, 1, 3), new Span(0, 3, 1, 5));
  }

  @Test
  void asManyAsThereAreColumnsTellOfNoGroup() {
    assertThat(heads.over(line(150, 250), 1, 3, 0)).isEmpty();
  }

  @Test
  void headsThatAreNotCentredTellNothing() {
    assertThat(heads.over(line(120, 320), 1, 5, 0)).isEmpty();
  }

  private static TextRow line(double... middles) {
    List<TextPiece> pieces = new ArrayList<>();
    for (double middle : middles) {
      TextRegion region = new TextRegion(middle, 0, 40, LETTER, 0, 1);
      pieces.add(new TextPiece(region, region));
    }
    return new TextRow(pieces);
  }
}
