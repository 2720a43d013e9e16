package dev.grille.vision.crops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownLettersTest extends InkTest {
  @ParameterizedTest
  @CsvSource({
    "Tønder, Tonder",
    "Ørsted, Orsted",
    "Kjær, Kjer",
    "Gießen, GieBen",
    "Weiß, WeiB",
    "8rhus, Arhus",
    "Lægreid, Lagreid",
    "cœur, ceur"
  })
  void aLetterThatTheInkContradictsIsSeen(String printed, String read) {
    DrawnLine line = new DrawnLine(printed, scope);
    assertThat(UnknownLetters.areIn(line.ink(line.readAs(read)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tonder",
        "Orsted",
        "Bob & Co 8800",
        "area of oases",
        "QUEUE",
        "GrabBox",
        "JBoss",
        "ABBA Aachen",
        "Aarhus"
      })
  void plainLettersAreNone(String printed) {
    DrawnLine line = new DrawnLine(printed, scope);
    assertThat(UnknownLetters.areIn(line.ink(line.read()))).isFalse();
  }
}
