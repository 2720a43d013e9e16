package dev.grille.vision.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.RowDoubt;
import dev.grille.contracts.Ruling;
import dev.grille.vision.pages.TextRegion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowDoubtsTest {
  private static final double LETTER = 16;

  private static final double PITCH = 30;

  private final List<TextPiece> page = new ArrayList<>();

  @Test
  void rowsAtOneDistanceWithTextFurtherOffAreNotInDoubt() {
    List<Double> ys = rows(5);
    write(-2 * PITCH, 20, 180);
    write(6 * PITCH, 20, 180);
    assertThat(doubts(Ruling.NONE, ys)).isEmpty();
  }

  @Test
  void textThatStandsAsNearAsAnotherRowIsSaidAtTheRowNextToIt() {
    List<Double> ys = rows(5);
    write(-PITCH, 120, 180);
    write(5 * PITCH, 20, 60);
    assertThat(doubts(Ruling.HORIZONTAL, ys))
        .isEqualTo(Map.of(0, RowDoubt.MISSED, 4, RowDoubt.MISSED));
  }

  @Test
  void aTitleInLargerPrintIsNoRow() {
    List<Double> ys = rows(5);
    TextRegion title = new TextRegion(100, -PITCH, 160, 1.4 * LETTER, 0, 1);
    page.add(new TextPiece(title, title));
    assertThat(doubts(Ruling.NONE, ys)).isEmpty();
  }

  @Test
  void textBesideATableIsNoRowOfIt() {
    List<Double> ys = rows(5);
    write(5 * PITCH, 220, 400);
    assertThat(doubts(Ruling.NONE, ys)).isEmpty();
  }

  @Test
  void roomForARowIsSaidBelowItWhereNoRulesPartRows() {
    List<Double> ys = rows(5);
    row(6 * PITCH);
    ys.set(5, 5 * PITCH);
    ys.add(6.5 * PITCH);
    assertThat(doubts(Ruling.VERTICAL, ys)).isEqualTo(Map.of(5, RowDoubt.MISSED));
    assertThat(doubts(Ruling.HORIZONTAL, ys)).isEmpty();
  }

  @Test
  void aRowWithoutANameBelowTextThatMayGoOnIsSaidToBeParted() {
    List<Double> ys = rows(5);
    write(5 * PITCH, 120, 160);
    ys.add(5.5 * PITCH);
    assertThat(doubts(Ruling.NONE, ys)).isEqualTo(Map.of(5, RowDoubt.PARTED));
  }

  @Test
  void wholeGridsOfRulesTellTheirRowsThemselves() {
    List<Double> ys = rows(5);
    write(5 * PITCH, 20, 60);
    assertThat(doubts(Ruling.FULL, ys)).isEmpty();
  }

  /** Writes rows of two texts, and gives the borders of a grid around them. */
  private List<Double> rows(int count) {
    List<Double> ys = new ArrayList<>(List.of(-PITCH / 2));
    for (int row = 0; row < count; row++) {
      row(row * PITCH);
      ys.add((row + 0.5) * PITCH);
    }
    return ys;
  }

  private void row(double y) {
    write(y, 20, 60);
    write(y, 120, 180);
  }

  private void write(double y, double from, double to) {
    TextRegion region = new TextRegion((from + to) / 2, y, to - from, LETTER, 0, 1);
    page.add(new TextPiece(region, region));
  }

  private Map<Integer, RowDoubt> doubts(Ruling ruling, List<Double> ys) {
    Grid grid = Grid.of(List.of(0.0, 90.0, 200.0), ys, List.of());
    boolean ruled = ruling == Ruling.FULL || ruling == Ruling.HORIZONTAL;
    int byRules = ruled ? grid.rows() : 0;
    FoundTable found = new FoundTable(grid, ruling, byRules, grid.rows(), 0, 2, 1, Map.of());
    return new RowDoubts(LETTER).of(found, page).doubts();
  }
}
