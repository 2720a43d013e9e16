package dev.grille.vision.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuledGridTest {
  private static final double LETTER = 16;

  @Test
  void placesWithoutARuleBetweenThemAreOneCell() {
    // Three columns and three rows; the first row is one cell, and the first column's others, too.
    RuleGroup rules =
        group(
            level(0, 0, 300),
            level(40, 0, 300),
            level(80, 100, 300),
            level(120, 0, 300),
            upright(0, 0, 120),
            upright(100, 40, 120),
            upright(200, 40, 120),
            upright(300, 0, 120));

    assertThat(RuledGrid.of(rules, LETTER).cells())
        .containsExactly(
            new Span(0, 0, 1, 3),
            new Span(1, 0, 3, 1),
            new Span(1, 1, 2, 2),
            new Span(1, 2, 2, 3),
            new Span(2, 1, 3, 2),
            new Span(2, 2, 3, 3));
  }

  @Test
  void theTwoLinesOfADoubleFrameAreOneBorder() {
    RuleGroup rules =
        group(
            level(0, 0, 200),
            level(4, 4, 196),
            level(50, 4, 196),
            level(100, 0, 200),
            upright(0, 0, 100),
            upright(4, 4, 96),
            upright(100, 4, 96),
            upright(200, 0, 100));

    Grid grid = RuledGrid.of(rules, LETTER);
    assertThat(grid.rows()).isEqualTo(2);
    assertThat(grid.columns()).isEqualTo(2);
  }

  @Test
  void inkThatPartsNoCellsIsNoBorder() {
    RuleGroup rules =
        group(
            level(0, 0, 300),
            level(60, 0, 300),
            level(90, 110, 150),
            level(120, 0, 300),
            upright(0, 0, 120),
            upright(100, 0, 120),
            upright(300, 0, 120));

    assertThat(RuledGrid.of(rules, LETTER).rows()).isEqualTo(2);
  }

  @Test
  void aTableThatIsOpenAtItsSidesHasItsOuterColumns() {
    RuleGroup rules =
        group(
            level(0, 0, 300),
            level(60, 0, 300),
            level(120, 0, 300),
            upright(100, 0, 120),
            upright(200, 0, 120));

    assertThat(RuledGrid.of(rules, LETTER).columns()).isEqualTo(3);
  }

  private static Rule level(double at, double from, double to) {
    return new Rule(true, at, from, to, 2);
  }

  private static Rule upright(double at, double from, double to) {
    return new Rule(false, at, from, to, 2);
  }

  private static RuleGroup group(Rule... rules) {
    List<Rule> level = new ArrayList<>();
    List<Rule> upright = new ArrayList<>();
    for (Rule rule : rules) {
      (rule.level() ? level : upright).add(rule);
    }
    return new RuleGroup(level, upright);
  }
}
