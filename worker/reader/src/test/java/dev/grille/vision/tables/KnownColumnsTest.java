package dev.grille.vision.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.pages.TextRegion;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnownColumnsTest {
  private static final double LETTER = 10;
  private static final double LEFT = 0;
  private static final double RIGHT = 300;

  @Test
  void bordersAreKeptWhereNoTextCrossesThem() {
    KnownColumns columns = new KnownColumns(List.of(LEFT, 100.0, 200.0, RIGHT), false);

    assertThat(columns.between(rows(10, 0), List.of(), LEFT, RIGHT, LETTER))
        .containsExactly(100.0, 200.0);
  }

  @Test
  void bordersMoveToWhereTheFewestTextsCrossThem() {
    KnownColumns columns = new KnownColumns(List.of(LEFT, 100.0, 200.0, RIGHT), false);

    List<Double> found = columns.between(rows(10, 12), List.of(), LEFT, RIGHT, LETTER);

    assertThat(found.get(0)).isBetween(109.0, 115.0);
    assertThat(found.get(1)).isBetween(209.0, 215.0);
  }

  @Test
  void aHeadHasOneTextOverEachColumnWhateverGapsStandBelow() {
    KnownColumns headed = new KnownColumns(List.of(), true);
    TextRow head = row(0, 5, 80, 110, 150, 250, 290);
    List<TextRow> lines =
        IntStream.range(1, 6)
            .mapToObj(i -> row(30 * i, 5, 40, 55, 90, 110, 180, 230, 290))
            .toList();
    List<TextRow> all =
        java.util.stream.Stream.concat(java.util.stream.Stream.of(head), lines.stream()).toList();

    List<Double> found = headed.between(all, all, LEFT, RIGHT, LETTER);

    assertThat(found).hasSize(2);
    assertThat(found.get(0)).isBetween(91.0, 109.0);
    assertThat(found.get(1)).isBetween(181.0, 229.0);
  }

  /** Rows whose texts begin and end at the borders of 100 and 200, moved to the right. */
  private static List<TextRow> rows(int count, double by) {
    return IntStream.range(0, count)
        .mapToObj(i -> row(30 * i, 4 + by, 96 + by, 104 + by, 196 + by, 204 + by, 290))
        .toList();
  }

  /** A row of texts, each from one place to the next. */
  private static TextRow row(double y, double... ends) {
    return new TextRow(
        IntStream.range(0, ends.length / 2)
            .mapToObj(
                i -> {
                  double width = ends[2 * i + 1] - ends[2 * i];
                  double middle = (ends[2 * i + 1] + ends[2 * i]) / 2;
                  TextRegion region = new TextRegion(middle, y, width, 14, 0, 1);
                  return new TextPiece(region, region);
                })
            .toList());
  }
}
