package dev.grille.evaluation.pages;

import static dev.grille.evaluation.pages.Pages.page;
import static dev.grille.evaluation.pages.Pages.read;
import static dev.grille.evaluation.pages.Pages.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.grille.evaluation.CharacterErrors;
import dev.grille.evaluation.Share;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageFiguresTest {
  /** Four lines: right, misread, missed, right; and one that stands nowhere. */
  private static final PageOutcome MIXED =
      PageOutcome.of(
          "mixed.jpg",
          Pages.truth("alpha", "bravo", "charlie", "delta"),
          page(
              90,
              read("alpha", row(0), 95),
              read("brave", row(1), 92),
              read("delta", row(3), 55),
              read("noise", row(9), 91)));

  private static final PageOutcome SHORT =
      PageOutcome.of("short.jpg", Pages.truth("x"), page(180, read("x", row(0), 99)));

  private static final PageFigures FIGURES = PageFigures.of(List.of(MIXED));

  @Test
  void detectionIsTheHarmonicMeanOfPrecisionAndRecall() {
    assertThat(FIGURES.found()).isEqualTo(new Share(3, 4));
    assertThat(FIGURES.real()).isEqualTo(new Share(3, 4));
    assertThat(FIGURES.detection()).isEqualTo(0.75, within(1e-9));
    PageFigures onlyNoise =
        PageFigures.of(
            List.of(PageOutcome.of("a", Pages.truth("x"), page(0, read("y", row(5), 1)))));
    assertThat(onlyNoise.detection()).isZero();
    assertThat(PageFigures.of(List.of()).detection()).isNaN();
  }

  @Test
  void exactIsAShareOfAllThatStandsThere() {
    assertThat(FIGURES.exact()).isEqualTo(new Share(2, 4));
  }

  @Test
  void charactersOfMissedLinesAreErrors() {
    assertThat(FIGURES.errors()).isEqualTo(new CharacterErrors(1 + 7, 5 + 5 + 7 + 5));
  }

  @Test
  void directionIsToldOfPagesWithThreeLinesAndMore() {
    assertThat(PageFigures.of(List.of(MIXED, SHORT)).direction()).isEqualTo(new Share(0, 1));
    PageOutcome right =
        PageOutcome.of("a", Pages.truth("a", "b", "c"), page(0, read("a", row(0), 9)));
    assertThat(PageFigures.of(List.of(MIXED, right)).direction()).isEqualTo(new Share(1, 2));
  }

  @Test
  void orderCountsPairsOfNeighbours() {
    assertThat(FIGURES.order()).isEqualTo(new Share(2, 2));
  }

  @Test
  void whatStandsNowhereIsWrongHoweverSure() {
    assertThat(FIGURES.sure()).isEqualTo(new Share(1, 3));
    // In the last tenth 95, 92 and 91, one right; in the sixth 55, right.
    double last = Math.abs((0.95 + 0.92 + 0.91) / 3 - 1.0 / 3);
    assertThat(FIGURES.reliability().calibrationError())
        .isEqualTo((3 * last + (1 - 0.55)) / 4, within(1e-9));
  }
}
