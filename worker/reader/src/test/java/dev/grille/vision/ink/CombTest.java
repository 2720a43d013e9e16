package dev.grille.vision.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.grille.vision.pixels.Box;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CombTest {
  private static final double LINE = 20;
  private static final Box RULE = new Box(0, 42, 400, 44);

  private static List<Box> strokes(double top, double bottom, double... places) {
    List<Box> strokes = new ArrayList<>();
    for (double x : places) {
      strokes.add(new Box(x - 1, top, x + 1, bottom));
    }
    return strokes;
  }

  @Test
  void ticksOnARuleAtOnePitchAreNoText() {
    List<Box> ticks = strokes(31, 42, 0, 40, 81, 120, 160);
    List<Box> parts = new ArrayList<>(ticks);
    parts.add(new Box(10, 14, 28, 32));
    assertThat(Comb.ticks(parts, List.of(RULE), LINE)).containsExactlyElementsOf(ticks);
  }

  @Test
  void theOutermostTicksReachThroughTheRule() {
    List<Box> ticks = strokes(31, 42, 40, 80, 120);
    ticks.add(0, new Box(-1, 31, 1, 44));
    ticks.add(new Box(159, 31, 161, 44));
    Box thick = new Box(-1, 40, 161, 44);
    assertThat(Comb.ticks(ticks, List.of(thick), LINE)).containsExactlyElementsOf(ticks);
  }

  @Test
  void aTickMayBeHiddenBelowACharacter() {
    List<Box> ticks = strokes(31, 42, 0, 40, 120, 160, 200);
    assertThat(Comb.ticks(ticks, List.of(RULE), LINE)).hasSize(5);
    assertThat(Comb.of(ticks, LINE).pitch()).isCloseTo(40, within(0.5));
  }

  @Test
  void strokesWithoutARuleAreText() {
    assertThat(Comb.ticks(strokes(11, 30, 0, 40, 80, 120), List.of(RULE), LINE)).isEmpty();
  }

  @Test
  void strokesAtNoPitchAreText() {
    assertThat(Comb.ticks(strokes(22, 42, 0, 40, 66, 120), List.of(RULE), LINE)).isEmpty();
  }

  @Test
  void cellsAreCountedFromTheFirstDivider() {
    Comb comb = Comb.of(strokes(0, 44, 2, 42, 82, 122), LINE);
    assertThat(comb.hasCells()).isTrue();
    assertThat(List.of(comb.cell(20), comb.cell(60), comb.cell(150))).containsExactly(0, 1, 3);
    assertThat(comb.in(-8, 2, 3).cell(2 * (60 + 8) + 3)).isEqualTo(1);
    assertThat(comb.in(-8, 2, 3).start()).isEqualTo(2 * (2 + 8) + 3);
  }

  @Test
  void strokesOfSeveralHeightsAreText() {
    List<Box> strokes = strokes(0, 44, 0, 80);
    strokes.addAll(strokes(12, 44, 40, 120));
    assertThat(Comb.of(strokes, LINE)).isEqualTo(Comb.NONE);
  }

  @Test
  void strokesThatLeaveNoRoomForACharacterAreText() {
    assertThat(Comb.of(strokes(0, 20, 0, 7, 14, 21, 28), LINE)).isEqualTo(Comb.NONE);
  }

  @Test
  void twoEdgesOfABoxAreNoComb() {
    assertThat(Comb.of(strokes(0, 44, 0, 400), LINE)).isEqualTo(Comb.NONE);
    assertThat(Comb.NONE.in(3, 2, 1)).isEqualTo(Comb.NONE);
  }
}
