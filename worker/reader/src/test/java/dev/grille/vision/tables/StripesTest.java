package dev.grille.vision.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.pages.TextRegion;
import dev.grille.vision.pixels.Box;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StripesTest {
  private static final double LETTER = 16;
  private static final RowFinder FINDER = new RowFinder(List.of(0.0, 100.0, 400.0), LETTER);

  /** Every other one of five rows of three lines each. */
  private static final List<Box> SHADED =
      List.of(new Box(0, 90, 400, 180), new Box(0, 270, 400, 360));

  @Test
  void theLinesOnAStripeAndThoseBetweenTwoAreOneRowEach() {
    assertThat(sizes(new Stripes(SHADED), wrapped(), true)).startsWith(3, 3, 3, 3);
  }

  @Test
  void whatStandsAboveTheFirstOneMayBeAHeadToo() {
    List<Integer> above = sizes(Stripes.NONE, wrapped().subList(0, 3), false);
    List<Integer> all = sizes(new Stripes(SHADED), wrapped(), false);

    assertThat(above).as("told by its text").hasSizeGreaterThan(1);
    assertThat(all.subList(0, above.size())).isEqualTo(above);
    assertThat(all.get(above.size())).isEqualTo(3);
  }

  @Test
  void aSingleOneOrOneThatIsNotAsWideAsTheTableTellsNothing() {
    List<Integer> byText = FINDER.rows(wrapped()).stream().map(row -> row.lines().size()).toList();
    List<Box> narrow = SHADED.stream().map(box -> new Box(0, box.top(), 90, box.bottom())).toList();

    assertThat(sizes(new Stripes(SHADED.subList(0, 1)), wrapped(), true)).isEqualTo(byText);
    assertThat(sizes(new Stripes(narrow), wrapped(), true)).isEqualTo(byText);
    assertThat(sizes(Stripes.NONE, wrapped(), true)).isEqualTo(byText);
  }

  private static List<Integer> sizes(Stripes stripes, List<TextRow> lines, boolean belowHead) {
    return stripes.rows(lines, 0, 400, belowHead, FINDER).stream()
        .map(row -> row.lines().size())
        .toList();
  }

  /** Lines at even distances: the name of a row stands beside the middle one. */
  private static List<TextRow> wrapped() {
    List<TextPiece> pieces = new ArrayList<>();
    for (int line = 0; line < 15; line++) {
      pieces.add(piece(250, 15 + 30 * line, 280));
      if (line % 3 == 1) {
        pieces.add(piece(40, 15 + 30 * line, 30));
      }
    }
    return TextRow.of(pieces);
  }

  private static TextPiece piece(double x, double y, double width) {
    TextRegion region = new TextRegion(x, y, width, LETTER, 0, 1);
    return new TextPiece(region, region);
  }
}
