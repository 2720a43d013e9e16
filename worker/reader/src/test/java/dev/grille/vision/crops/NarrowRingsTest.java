package dev.grille.vision.crops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NarrowRingsTest extends InkTest {
  private boolean areIn(String printed, String read) {
    DrawnLine line = new DrawnLine(printed, scope);
    return NarrowRings.areIn(line.ink(line.readAs(read)), read);
  }

  @ParameterizedTest
  @CsvSource({"D0Z, DOZ", "G0, GO", "'Leeds, LB0 7HD', 'Leeds, LBO 7HD'"})
  void aZeroThatWasReadAsALetterIsDoubted(String printed, String read) {
    assertThat(areIn(printed, read)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"DOZ", "GO", "Leeds, LBO 7HD", "OXFORD 20"})
  void anOIsAsWideAsHigh(String printed) {
    assertThat(areIn(printed, printed)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"Or0n, OrOn", "L0ND0N R0ADS, LONDON ROADS"})
  void withinWordsThereAreNoZeros(String printed, String read) {
    assertThat(areIn(printed, read)).isFalse();
  }
}
