package dev.grille.vision.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartedWordsTest {
  /** Of a letter without the gaps at its sides. */
  private static final double LETTER = 20;

  private static final double HEIGHT = 30;

  @Test
  void wordsSetWideAreOneLineAtASpaceSetSoWide() {
    for (double tracking : new double[] {8, 18, 30}) {
      LineReading quiz = word("Quiz", 100, tracking);
      LineReading evening = word("Evening", end(quiz) + 2 * tracking + 10, tracking);

      List<LineReading> joined = PartedWords.joined(List.of(evening, quiz));

      assertThat(joined).extracting(LineReading::text).containsExactly("Quiz Evening");
      TextRegion region = joined.get(0).region();
      assertThat(region.x() - region.width() / 2).isCloseTo(100, within(0.1));
      assertThat(region.x() + region.width() / 2).isCloseTo(end(evening), within(0.1));
    }
  }

  @Test
  void aLetterThatStandsAloneBelongsToItsWord() {
    LineReading first = word("Q", 100, 18);

    assertThat(PartedWords.joined(List.of(first, word("uiz", end(first) + 18, 18))))
        .extracting(LineReading::text)
        .containsExactly("Quiz");
  }

  @Test
  void threeWordsAreOneLine() {
    LineReading one = word("Quiz", 100, 18);
    LineReading two = word("and", end(one) + 46, 18);
    LineReading three = word("Jazz", end(two) + 46, 18);

    assertThat(PartedWords.joined(List.of(one, three, two)))
        .extracting(LineReading::text)
        .containsExactly("Quiz and Jazz");
  }

  @Test
  void aPlaceOfAFixedPitchIsASpaceAndMoreIsNone() {
    LineReading flu = word("Fluid", 100, 5);

    LineReading next = word("Clinic", end(flu) + LETTER + 10, 5);
    assertThat(PartedWords.joined(List.of(flu, next))).hasSize(1);

    LineReading column = word("Clinic", end(flu) + 3 * LETTER + 15, 5);
    assertThat(PartedWords.joined(List.of(flu, column))).hasSize(2);
  }

  @Test
  void cellsAndOtherRowsAndHanTextStayApart() {
    LineReading cell = word("Price", 100, 2);

    assertThat(PartedWords.joined(List.of(cell, uneven("Total", end(cell) + 24)))).hasSize(2);
    LineReading wide = word("Quiz", 100, 18);
    assertThat(PartedWords.joined(List.of(wide, word("Evening", end(wide) + 90, 18)))).hasSize(2);
    TextRegion far = word("Evening", end(wide) + 40, 18).region();
    LineReading below =
        reading("Evening", new TextRegion(far.x(), far.y() + 15, far.width(), HEIGHT, 0, 0.9), 18);
    assertThat(PartedWords.joined(List.of(wide, below))).hasSize(2);
    LineReading han = reading("会议", word("会议", end(wide) + 40, 18).region(), 18);
    assertThat(PartedWords.joined(List.of(wide, han))).hasSize(2);
  }

  private static double end(LineReading reading) {
    return reading.region().x() + reading.region().width() / 2;
  }

  /** A word whose letters are all as wide. */
  private static LineReading word(String text, double left, double tracking) {
    double width = text.length() * LETTER + (text.length() - 1) * tracking;
    return reading(text, new TextRegion(left + width / 2, 200, width, HEIGHT, 0, 0.9), tracking);
  }

  private static LineReading reading(String text, TextRegion region, double tracking) {
    List<Double> middles =
        IntStream.range(0, text.length())
            .mapToObj(i -> LETTER / 2 + i * (LETTER + tracking))
            .toList();
    return new LineReading(
        region,
        text,
        0.99,
        0.98,
        true,
        false,
        new Setting(text.length() == 1 ? 0 : tracking, middles));
  }

  /** A word whose letters are not all as wide. */
  private static LineReading uneven(String text, double left) {
    LineReading even = word(text, left, 2);
    List<Double> middles = List.of(8.0, 29.0, 44.0, 77.0, 98.0);
    return new LineReading(even.region(), text, 0.99, 0.98, true, false, new Setting(2, middles));
  }
}
