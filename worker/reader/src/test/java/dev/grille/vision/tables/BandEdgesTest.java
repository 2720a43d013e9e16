package dev.grille.vision.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.pixels.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

class BandEdgesTest {
  private static final BandEdges EDGES = new BandEdges(16);
  private static final Box HEAD = new Box(100, 50, 500, 90);

  @Test
  void theEdgesOfADarkHeadAreBordersAndColumnsRunThroughIt() {
    List<Rule> rules =
        List.of(
            level(130, 100, 500),
            level(170, 102, 499),
            upright(100, 90, 170),
            upright(300, 92, 170),
            upright(500, 90, 170));

    assertThat(EDGES.of(List.of(HEAD), rules))
        .contains(
            new Rule(true, 50, 100, 500, 0),
            new Rule(true, 90, 100, 500, 0),
            new Rule(false, 300, 50, 90, 0),
            new Rule(false, 100, 50, 90, 0),
            new Rule(false, 500, 50, 90, 0));
  }

  @Test
  void aColumnThatBeginsWithinTheHeadDoesNotRunThroughIt() {
    List<Rule> rules = List.of(level(130, 100, 500), level(170, 100, 500), upright(300, 70, 170));

    assertThat(EDGES.of(List.of(HEAD), rules)).hasSize(2).allMatch(Rule::level);
  }

  @Test
  void whatIsDarkWhereNoRulesBeginAndEndIsNoPartOfATable() {
    List<Rule> shorter = List.of(level(130, 100, 400), level(170, 100, 400));
    List<Rule> single = List.of(level(130, 100, 500));
    List<Rule> farAway = List.of(level(930, 100, 500), level(970, 100, 500));

    assertThat(EDGES.of(List.of(HEAD), shorter)).isEmpty();
    assertThat(EDGES.of(List.of(HEAD), single)).isEmpty();
    assertThat(EDGES.of(List.of(HEAD), farAway)).isEmpty();
  }

  @Test
  void aSupposedBorderThatTextRunsThroughIsNone() {
    RuleGroup group =
        new RuleGroup(List.of(), List.of(new Rule(false, 300, 50, 90, 0), upright(300, 90, 170)));

    assertThat(group.withoutCrossed(List.of(new Box(250, 60, 350, 80)), 16).upright())
        .containsExactly(upright(300, 90, 170));
    assertThat(group.withoutCrossed(List.of(new Box(310, 60, 350, 80)), 16)).isEqualTo(group);
  }

  private static Rule level(double at, double from, double to) {
    return new Rule(true, at, from, to, 2);
  }

  private static Rule upright(double at, double from, double to) {
    return new Rule(false, at, from, to, 2);
  }
}
