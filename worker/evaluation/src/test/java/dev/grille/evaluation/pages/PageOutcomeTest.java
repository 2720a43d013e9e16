package dev.grille.evaluation.pages;

import static dev.grille.evaluation.pages.Pages.page;
import static dev.grille.evaluation.pages.Pages.read;
import static dev.grille.evaluation.pages.Pages.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.TextLine;
import org.junit.jupiter.api.Test;

class PageOutcomeTest {
  @Test
  void aLineIsFoundWhereHalfOfWhatEitherCoversIsCommon() {
    PageOutcome outcome =
        PageOutcome.of(
            "a.jpg",
            Pages.truth("one", "two"),
            page(
                0,
                read("one", Pages.box(10, 0, 100, 10), 99),
                read("two", Pages.box(10, 40, 100, 9), 99)));
    assertThat(outcome.lines()).extracting(LineOutcome::wasFound).containsExactly(true, false);
    assertThat(outcome.spurious()).extracting(TextLine::text).containsExactly("two");
  }

  @Test
  void aPlaceThatWasReadTwiceCountsOnceAndForTheBetterOverlap() {
    PageOutcome outcome =
        PageOutcome.of(
            "a.jpg",
            Pages.truth("one"),
            page(0, read("on", Pages.box(10, 0, 70, 20), 99), read("one", row(0), 99)));
    assertThat(outcome.lines().get(0).exact()).isTrue();
    assertThat(outcome.spurious()).extracting(TextLine::text).containsExactly("on");
  }

  @Test
  void textsAreComparedAsFieldsAre() {
    PageOutcome outcome =
        PageOutcome.of("a.jpg", Pages.truth("总 计：５"), page(0, read("总计:5", row(0), 99)));
    assertThat(outcome.lines().get(0).exact()).isTrue();
  }

  @Test
  void whereAnErrorCameNothingWasFoundAndNoDirectionTold() {
    PageOutcome outcome = PageOutcome.of("a.jpg", Pages.truth("one"), null);
    assertThat(outcome.lines().get(0).wasFound()).isFalse();
    assertThat(outcome.rightDirection()).isFalse();
  }

  @Test
  void theOrderIsThatOfTheLinesThatWereFound() {
    PageTruth truth = Pages.truth("one", "two", "three", "four");
    // "two" was missed and something else read between; "four" comes before "three".
    PageOutcome outcome =
        PageOutcome.of(
            "a.jpg",
            truth,
            page(
                0,
                read("one", row(0), 99),
                read("noise", row(8), 99),
                read("four", row(3), 99),
                read("three", row(2), 99)));
    assertThat(outcome.neighbours()).containsExactly(false, false);
    PageOutcome right =
        PageOutcome.of(
            "a.jpg",
            truth,
            page(
                0,
                read("one", row(0), 99),
                read("noise", row(8), 99),
                read("three", row(2), 99),
                read("four", row(3), 99)));
    assertThat(right.neighbours()).containsExactly(true, true);
  }
}
