package dev.grille.vision.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.Ruling;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextGridTest extends TablePieces {
  @Test
  void columnsAreWhereWhiteSpaceRunsThroughTheRows() {
    for (int row = 0; row < 5; row++) {
      write(30 * row, 0, 60);
      write(30 * row, 100, 180);
      write(30 * row, 240, 280);
    }
    Grid grid = table(null).grid();
    assertThat(grid.rows()).isEqualTo(5);
    assertThat(grid.columns()).isEqualTo(3);
  }

  @Test
  void aTitleAcrossTheColumnsIsOneCellOfThem() {
    write(0, 40, 260);
    for (int row = 1; row < 7; row++) {
      write(30 * row, 0, 60);
      write(30 * row, 100, 180);
      write(30 * row, 240, 280);
    }
    assertThat(table(null).grid().cells().get(0)).isEqualTo(new Span(0, 0, 1, 3));
  }

  @Test
  void aColumnInWhichFewRowsHaveTextIsOneOfItsOwn() {
    for (int row = 0; row < 12; row++) {
      if (row % 6 == 0) {
        write(30 * row, 0, 60);
      }
      write(30 * row, 100, 180);
      write(30 * row, 240, 280);
    }
    assertThat(table(null).grid().columns()).isEqualTo(3);
  }

  @Test
  void headsThatReachOverTheWhiteSpaceBesideThemMoveNoBorder() {
    write(0, 0, 60);
    write(0, 100, 180);
    for (int row = 1; row < 6; row++) {
      write(30 * row, 0, 60);
      write(30 * row, 200, 240);
    }
    assertThat(table(null).grid().xs().get(1)).isBetween(60.0, 100.0);
  }

  @Test
  void aStrokeOfAStampPartsNoColumns() {
    for (int row = 0; row < 6; row++) {
      write(40 * row, 0, 60);
      write(40 * row, 100, 180);
      write(40 * row, 240, 280);
    }
    List<Rule> level = new ArrayList<>();
    for (int row = 0; row < 7; row++) {
      level.add(new Rule(true, 40 * row - 20, -10, 290, 2));
    }
    Grid grid = table(new RuleGroup(level, List.of(new Rule(false, 205, 90, 140, 2)))).grid();
    assertThat(grid.columns()).isEqualTo(3);
    assertThat(grid.rows()).isEqualTo(6);
  }

  @Test
  void rulesAroundAHeadPartNoRowsBelowIt() {
    for (int row = 0; row < 8; row++) {
      write(30 * row, 0, 60);
      write(30 * row, 100, 180);
      write(30 * row, 240, 280);
    }
    List<Rule> level = new ArrayList<>();
    for (double y : new double[] {-15, 15, 45, 225}) {
      level.add(new Rule(true, y, -10, 290, 2));
    }
    assertThat(table(new RuleGroup(level, List.of())).grid().rows()).isEqualTo(8);
  }

  @Test
  void rulesBetweenRowsPartThemWhateverTheirTextIs() {
    for (int row = 0; row < 4; row++) {
      write(60 * row, 0, 60);
      write(60 * row, 100, 280);
      write(60 * row + 22, 100, 240);
      write(60 * row, 320, 380);
    }
    FoundTable table = table(rules(-20, 48, 108, 168, 228));
    assertThat(table.ruling()).isEqualTo(Ruling.HORIZONTAL);
    assertThat(table.grid().rows()).isEqualTo(4);
    assertThat(table.rowsByRules()).isEqualTo(4);
  }

  @Test
  void threeRulesSetTheHeadApartAndNotTheRows() {
    for (int row = 0; row < 6; row++) {
      write(30 * row, 0, 60);
      write(30 * row, 100, 180);
      write(30 * row, 240, 280);
    }
    FoundTable table = table(rules(-15, 15, 170));
    assertThat(table.ruling()).isEqualTo(Ruling.NONE);
    assertThat(table.grid().rows()).isEqualTo(6);
  }

  @Test
  void aHeadBesideTwoRowsOfHeadsIsOneCellOfBoth() {
    write(0, 150, 230);
    write(16, 0, 60);
    write(34, 100, 180);
    write(34, 240, 280);
    rowsBelow(5);
    Grid grid = table(null).grid();
    assertThat(grid.rows()).isEqualTo(7);
    assertThat(grid.cells())
        .contains(new Span(0, 0, 2, 1), new Span(0, 1, 1, 3), new Span(1, 1, 2, 2));
  }

  @Test
  void aHeadThatStandsAcrossAShortRuleIsOneCellOfBothRows() {
    write(0, 150, 230);
    write(22, 0, 60);
    write(44, 100, 180);
    write(44, 240, 280);
    rowsBelow(5);
    List<Rule> level = new ArrayList<>(rules(-20, 62, 250).level());
    level.add(new Rule(true, 22, 90, 400, 2));
    Grid grid = table(new RuleGroup(level, List.of())).grid();
    assertThat(grid.rows()).isEqualTo(7);
    assertThat(grid.cells()).contains(new Span(0, 0, 2, 1), new Span(1, 2, 2, 3));
  }

  @Test
  void aHeadOfAGroupOverWhiteSpaceHidesNoColumn() {
    write(0, 190, 236);
    for (int row = 1; row < 6; row++) {
      write(30 * row, 0, 60);
      write(30 * row, 100 + 10 * (row % 3), 180 - 10 * (row % 2));
      write(30 * row, 240 + 7 * (row % 2), 290 - 9 * (row % 3));
    }
    assertThat(table(null).grid().columns()).isEqualTo(3);
  }

  @Test
  void textsOfOneRowThatAreAlignedDifferentlyAreSideBySide() {
    List<Double> ys = new ArrayList<>(List.of(-30.0));
    for (int row = 0; row < 5; row++) {
      write(80 * row, 0, 60);
      write(80 * row - 18, 120, 200);
      write(80 * row + 18, 120, 180);
      write(80 * row, 300, 340);
      ys.add(80.0 * row + 40);
    }
    double[] borders = ys.stream().mapToDouble(Double::doubleValue).toArray();
    Grid grid = table(rules(borders)).grid();
    assertThat(grid.columns()).isEqualTo(3);
    assertThat(grid.rows()).isEqualTo(5);
  }

  @Test
  void placesThatMoreTextsCrossThanStandBesideThemAreNoBorders() {
    for (int row = 0; row < 20; row++) {
      write(30 * row, 0, 60);
      write(30 * row, row % 5 == 1 ? 150 : 250, 320);
      if (row % 9 == 0) {
        write(30 * row, 150, 200);
      }
    }
    assertThat(table(null).grid().columns()).isEqualTo(2);
  }

  @Test
  void aTextAcrossARuleThatIsDrawnBesideItsRowStandsInTwoCells() {
    write(0, 0, 200);
    write(0, 240, 280);
    for (int row = 1; row < 6; row++) {
      write(30 * row, 0, 60);
      write(30 * row, 100, 180);
      write(30 * row, 240, 280);
    }
    List<Rule> upright =
        List.of(new Rule(false, 80, -15, 165, 2), new Rule(false, 210, -15, 165, 2));
    assertThat(table(new RuleGroup(List.of(), upright)).grid().cells())
        .contains(new Span(0, 0, 1, 1), new Span(0, 1, 1, 2));
  }

  @Test
  void aRuleBesideACellOfSeveralRowsIsUnderNoHead() {
    for (int row = 0; row < 5; row++) {
      write(40 * row, 210, 270);
      if (row != 1) {
        write(40 * row, 110, 160);
      }
    }
    write(0, 10, 60);
    write(80, 10, 60);
    List<Rule> level = new ArrayList<>(rules(-20, 20, 180).level());
    for (double y : new double[] {60, 100, 140}) {
      level.add(new Rule(true, y, 90, 400, 2));
    }
    assertThat(table(new RuleGroup(level, List.of())).grid().cells())
        .contains(new Span(1, 1, 2, 2), new Span(1, 2, 2, 3));
  }

  private void rowsBelow(int count) {
    for (int row = 0; row < count; row++) {
      write(80 + 35 * row, 0, 60);
      write(80 + 35 * row, 100, 180);
      write(80 + 35 * row, 240, 280);
    }
  }
}
