package dev.grille.vision.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.TableOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What belongs to tables whose rules run one way only. */
class StackTextsTest extends TablePieces {
  private final List<Rule> rules = new ArrayList<>();

  @Test
  void rulesAroundAHeadAloneMakeNoTableOfItsOwn() {
    rows(0, 40, 12);
    rules.add(new Rule(true, -16, 0, 340, 2));
    rules.add(new Rule(true, 16, 0, 340, 2));
    assertThat(found()).containsExactly("12 x 3");
  }

  @Test
  void theLastRowBelowTheRulesMayHaveItsNameAlone() {
    rows(0, 40, 5);
    write(200, 10, 60);
    write(240, 10, 200);
    for (int row = 1; row < 6; row++) {
      rules.add(new Rule(true, 40 * row - 20, 0, 340, 2));
    }
    assertThat(found()).containsExactly("6 x 3");
  }

  @Test
  void tablesBelowEachOtherThatAreNearlyAsWideStayTwo() {
    rows(0, 40, 4);
    for (double y : new double[] {-20, 20, 140}) {
      rules.add(new Rule(true, y, 0, 1000, 2));
    }
    write(0, 900, 990);
    write(180, 400, 600);
    rows(240, 40, 4);
    for (double y : new double[] {220, 260, 380}) {
      rules.add(new Rule(true, y, -45, 1000, 2));
    }
    assertThat(found()).hasSize(2);
  }

  @Test
  void rulesBetweenColumnsAreOfOneTableWhetherTheyRunThroughItsHeadOrNot() {
    for (int row = 0; row < 5; row++) {
      write(40 * row, 10, 60);
      write(40 * row, 120, 200);
      write(40 * row, 280, 330);
      write(40 * row, 400, 450);
    }
    rules.add(new Rule(false, 90, 20, 180, 2));
    rules.add(new Rule(false, 240, 20, 180, 2));
    rules.add(new Rule(false, 365, -20, 180, 2));
    assertThat(found()).containsExactly("5 x 4");
  }

  @Test
  void fewRowsBetweenColumnsRulesAndBelowAHeadArePartedByTheirText() {
    write(0, 10, 60);
    for (double y : new double[] {-10, 10}) {
      write(y, 120, 150);
      write(y, 155, 200);
    }
    for (int row = 1; row < 3; row++) {
      write(10 + 36 * row, 10, 60);
      write(10 + 36 * row, 120, 200);
    }
    for (double y : new double[] {-24, 26, 104}) {
      rules.add(new Rule(true, y, 0, 220, 2));
    }
    for (double x : new double[] {0, 90, 220}) {
      rules.add(new Rule(false, x, -24, 104, 2));
    }
    assertThat(found()).containsExactly("3 x 2");
  }

  @Test
  void aHeadSetWideAboveARuleHasTwoRowsOfHeads() {
    write(-110, 150, 230);
    write(-85, 0, 60);
    write(-60, 100, 180);
    write(-60, 240, 280);
    rows(0, 40, 6);
    for (double y : new double[] {-130, -30, 220}) {
      rules.add(new Rule(true, y, 0, 340, 2));
    }
    assertThat(found()).containsExactly("8 x 3");
  }

  @Test
  void theRowsOfAHeadMayStandCloserThanAllOthers() {
    write(-66, 190, 200);
    write(-66, 300, 310);
    write(-50, 10, 30);
    write(-36, 185, 205);
    write(-36, 295, 315);
    for (int row = 0; row < 6; row++) {
      write(40 * row, 10, 60);
      write(40 * row, 170, 260);
      write(40 * row, 280, 330);
    }
    assertThat(found()).hasSize(1).noneMatch(table -> table.startsWith("6 "));
  }

  private void rows(double from, double pitch, int count) {
    for (int row = 0; row < count; row++) {
      write(from + pitch * row, 10, 60);
      write(from + pitch * row, 120, 200);
      write(from + pitch * row, 280, 330);
    }
  }

  private List<String> found() {
    return new TableFinder(LETTER)
        .find(rules, pieces, TableOptions.DEFAULT).stream()
            .map(table -> table.grid().rows() + " x " + table.grid().columns())
            .toList();
  }
}
