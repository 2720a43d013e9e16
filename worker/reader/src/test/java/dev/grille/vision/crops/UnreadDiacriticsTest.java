package dev.grille.vision.crops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadDiacriticsTest extends InkTest {
  @ParameterizedTest
  @CsvSource({"Plzeň, Plzen", "Málaga, Malaga", "Besançon, Besancon", "Eskişehir, Eskisehir"})
  void aMarkThatTheReadingLacksIsSeen(String printed, String read) {
    DrawnLine line = new DrawnLine(printed, scope);
    assertThat(UnreadDiacritics.areIn(line.ink(line.readAs(read)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Bristol, DU0 6WZ", "jury of six", "QUEUE", "Jersey", "a.b;c:d", "£12.50 each"})
  void plainTextHasNone(String printed) {
    DrawnLine line = new DrawnLine(printed, scope);
    assertThat(UnreadDiacritics.areIn(line.ink(line.read()))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"Århus, Arhus", "Élan Hill, Elan Hill"})
  void aMarkThatTouchesItsCapitalIsSeen(String printed, String read) {
    DrawnLine line = new DrawnLine(printed, scope);
    assertThat(UnreadDiacritics.areIn(line.ink(line.readAs(read)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Málaga", "Besançon"})
  void aMarkThatWasReadIsNotUnread(String printed) {
    DrawnLine line = new DrawnLine(printed, scope);
    assertThat(UnreadDiacritics.areIn(line.ink(line.read()))).isFalse();
  }
}
