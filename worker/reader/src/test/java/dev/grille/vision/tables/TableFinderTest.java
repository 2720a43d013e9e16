package dev.grille.vision.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.Ruling;
import dev.grille.contracts.TableOptions;
import dev.grille.vision.pages.TextRegion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableFinderTest extends TablePieces {
  private final List<Rule> rules = new ArrayList<>();

  @Test
  void whereRulesRunBetweenRowsAloneTheFirstAndTheLastRowStandBeyondThem() {
    write(-60, 100, 300);
    for (int row = 0; row < 5; row++) {
      write(40 * row, 10, 60);
      write(40 * row, 120, 200);
      write(40 * row, 280, 330);
    }
    write(190, 0, 330);
    for (int row = 1; row < 5; row++) {
      rules.add(new Rule(true, 40 * row - 20, 0, 340, 2));
    }
    FoundTable table = only();
    assertThat(table.ruling()).isEqualTo(Ruling.HORIZONTAL);
    assertThat(table.grid().rows()).isEqualTo(5);
    assertThat(table.grid().columns()).isEqualTo(3);
  }

  @Test
  void whereRulesRunBetweenColumnsAloneTheOuterColumnsStandBeyondThem() {
    for (int row = 0; row < 5; row++) {
      write(40 * row, 10, 60);
      write(40 * row, 120, 200);
      write(40 * row, 280, 330);
    }
    rules.add(new Rule(false, 90, -20, 180, 2));
    rules.add(new Rule(false, 240, -20, 180, 2));
    FoundTable table = only();
    assertThat(table.ruling()).isEqualTo(Ruling.VERTICAL);
    assertThat(table.grid().rows()).isEqualTo(5);
    assertThat(table.grid().columns()).isEqualTo(3);
  }

  @Test
  void ofTwoTablesWithRulesAroundTheirHeadsEachHasItsOwnRows() {
    for (int row = 0; row < 4; row++) {
      write(40 * row, 110, 160);
      write(40 * row, 220, 300);
      write(200 + 40 * row, 10, 60);
      write(200 + 40 * row, 120, 200);
      write(200 + 40 * row, 280, 430);
    }
    for (double y : new double[] {-20, 20, 140}) {
      rules.add(new Rule(true, y, 100, 310, 2));
      rules.add(new Rule(true, 200 + y, 0, 440, 2));
    }
    assertThat(found())
        .extracting(table -> table.grid().rows() + " x " + table.grid().columns())
        .containsExactly("4 x 2", "4 x 3");
  }

  @Test
  void proseInTypeOfFixedWidthIsNoTable() {
    for (int row = 0; row < 6; row++) {
      TextRegion line = new TextRegion(200, 30 * row, 400, LETTER, 0, 1);
      for (int word = 0; word < 5; word++) {
        double end = row % 2 == 0 || word == 0 ? 60 : 56;
        TextRegion region = new TextRegion(90 * word + end / 2, 30 * row, end, LETTER, 0, 1);
        pieces.add(new TextPiece(line, region));
      }
    }
    assertThat(found()).isEmpty();
  }

  @Test
  void aFrameAroundAPageIsNoTable() {
    write(0, 100, 300);
    write(40, 100, 320);
    rules.add(new Rule(true, -100, -50, 600, 3));
    rules.add(new Rule(true, 500, -50, 600, 3));
    rules.add(new Rule(false, -50, -100, 500, 3));
    rules.add(new Rule(false, 600, -100, 500, 3));
    assertThat(found()).isEmpty();
  }

  @Test
  void rowsWithoutRulesBetweenThemArePartedByTheirText() {
    for (int row = 0; row < 6; row++) {
      write(40 * row, 10, 60);
      write(40 * row, 120, 200);
    }
    for (double y : new double[] {-20, 20, 220}) {
      rules.add(new Rule(true, y, 0, 220, 2));
    }
    for (double x : new double[] {0, 90, 220}) {
      rules.add(new Rule(false, x, -20, 220, 2));
    }
    assertThat(only().grid().rows()).isEqualTo(6);
  }

  @Test
  void aStampAcrossSeveralRowsJoinsNone() {
    for (int row = 0; row < 8; row++) {
      write(40 * row, 10, 60);
      write(40 * row, 120, 200);
      write(40 * row, 260, 320);
    }
    TextRegion stamp = new TextRegion(150, 140, 130, 110, 0, 1);
    pieces.add(new TextPiece(stamp, stamp));
    assertThat(only().grid().rows()).isEqualTo(8);
    assertThat(only().grid().columns()).isEqualTo(3);
  }

  @Test
  void aRuleThatGoesOnBehindAGapPartsTheRowsThere() {
    for (int row = 0; row < 8; row++) {
      write(40 * row, 10, 60);
      write(40 * row, 120, 200);
      write(40 * row, 240, 300);
    }
    rules.add(new Rule(true, 20, 0, 320, 2));
    rules.add(new Rule(false, 220, -20, 300, 2));
    rules.add(new Rule(false, 90, -20, 90, 2));
    // Meets no other rule.
    rules.add(new Rule(false, 91, 130, 300, 2));
    assertThat(only().ruling()).isEqualTo(Ruling.VERTICAL);
    assertThat(only().grid().columns()).isEqualTo(3);
  }

  @Test
  void shorterRulesUnderHeadsOfGroupsBelongToTheTableBelow() {
    write(-42, 200, 250);
    write(-30, 10, 60);
    for (int row = 0; row < 6; row++) {
      write(40 * row, row == 0 ? 120 : 10, row == 0 ? 170 : 60);
      write(40 * row, row == 0 ? 280 : 120, row == 0 ? 320 : 200);
      if (row > 0) {
        write(40 * row, 280, 330);
      }
    }
    rules.add(new Rule(true, -20, 100, 340, 2));
    for (int row = 1; row < 6; row++) {
      rules.add(new Rule(true, 40 * row - 20, 0, 340, 2));
    }
    assertThat(only().grid().rows()).isEqualTo(7);
  }

  @Test
  void aTableBelowOneBetweenTwoRulesIsOneOfItsOwn() {
    for (int row = 0; row < 10; row++) {
      write(30 * row, 10, 60);
      write(30 * row, 120, 200);
      write(30 * row, 280, 330);
    }
    rules.add(new Rule(true, -20, 0, 340, 2));
    rules.add(new Rule(true, 290, 0, 340, 2));
    for (int row = 0; row < 4; row++) {
      write(380 + 30 * row, 110, 160);
      write(380 + 30 * row, 200, 240);
    }
    rules.add(new Rule(true, 395, 100, 250, 2));
    rules.add(new Rule(true, 485, 100, 250, 2));
    assertThat(found())
        .extracting(table -> table.grid().rows() + " x " + table.grid().columns())
        .containsExactly("10 x 3", "4 x 2");
  }

  @Test
  void rowsAboveATableThatBelongToAnotherAreNotItsOwn() {
    for (int row = 0; row < 2; row++) {
      write(-110 + 40 * row, 10, 60);
      write(-110 + 40 * row, 120, 200);
    }
    for (double y : new double[] {-130, -90, -50}) {
      rules.add(new Rule(true, y, 0, 220, 2));
    }
    for (double x : new double[] {0, 90, 220}) {
      rules.add(new Rule(false, x, -130, -50, 2));
    }
    for (int row = 0; row < 4; row++) {
      write(100 * row + 30, 10, 60);
      write(100 * row + 30, 120, 200);
      write(100 * row + 30, 300, 380);
    }
    for (int row = 0; row < 5; row++) {
      rules.add(new Rule(true, 100 * row - 20, 0, 400, 2));
    }
    assertThat(found())
        .extracting(table -> table.grid().rows() + " x " + table.grid().columns())
        .containsExactly("2 x 2", "4 x 3");
  }

  @Test
  void theEdgesOfASheetAndTheGrainOfItsDeskAreNoTableAroundItsOwn() {
    for (int row = 0; row < 5; row++) {
      write(40 * row, 10, 60);
      write(40 * row, 120, 200);
      write(40 * row, 280, 330);
    }
    for (double y : new double[] {-100, 300}) {
      rules.add(new Rule(true, y, -100, 700, 3));
    }
    for (double x : new double[] {-100, 400, 700}) {
      rules.add(new Rule(false, x, -100, 300, 3));
    }
    rules.add(new Rule(true, 250, 400, 700, 3));
    FoundTable table = only();
    assertThat(table.grid().rows()).isEqualTo(5);
    assertThat(table.grid().columns()).isEqualTo(3);
  }

  @Test
  void aLastRowThatHasItsNameAloneIsOne() {
    for (int row = 0; row < 6; row++) {
      write(30 * row, 10, 60);
      if (row < 5) {
        write(30 * row, 120, 200);
        write(30 * row, 280, 330);
      }
    }
    assertThat(only().grid().rows()).isEqualTo(6);
  }

  @Test
  void aHeadOfAGroupThatStandsAloneAboveTheOthersBelongsToTheTable() {
    write(-34, 210, 260);
    write(-18, 10, 60);
    write(-18, 400, 450);
    write(0, 120, 200);
    write(0, 280, 330);
    for (int row = 1; row < 6; row++) {
      write(35 * row, 10, 60);
      write(35 * row, 400, 450);
      write(35 * row, 120, 200);
      write(35 * row, 280, 330);
    }
    assertThat(only().grid().rows()).isEqualTo(7);
  }

  @Test
  void rowsBelowAHeadThatStandsBesideThemAllArePartedByTheirText() {
    write(110, 10, 60);
    write(0, 120, 200);
    write(0, 280, 330);
    for (int row = 1; row < 7; row++) {
      write(40 * row, 120, 200);
      write(40 * row, 280, 330);
    }
    for (double x : new double[] {0, 90, 240, 340}) {
      rules.add(new Rule(false, x, -20, 260, 2));
    }
    for (double y : new double[] {-20, 260}) {
      rules.add(new Rule(true, y, 0, 340, 2));
    }
    // Below the heads of the other columns alone.
    rules.add(new Rule(true, 20, 90, 340, 2));
    assertThat(only().grid().rows()).isEqualTo(7);
  }

  @Test
  void theLinesOfARuledCellAreNoRows() {
    for (int row = 0; row < 3; row++) {
      for (int line = 0; line < 3; line++) {
        write(90 * row + 25 * line, 120, 300);
      }
      rules.add(new Rule(true, 90 * row - 20, row == 1 ? 90 : 0, 340, 2));
    }
    rules.add(new Rule(true, 250, 0, 340, 2));
    for (double x : new double[] {0, 90, 340}) {
      rules.add(new Rule(false, x, -20, 250, 2));
    }
    assertThat(only().doubts()).isEmpty();
    assertThat(only().grid().rows()).isEqualTo(3);
  }

  private FoundTable only() {
    assertThat(found()).hasSize(1);
    return found().get(0);
  }

  private List<FoundTable> found() {
    return new TableFinder(LETTER).find(rules, pieces, TableOptions.DEFAULT);
  }
}
