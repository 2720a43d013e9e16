package dev.grille.vision.choice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeFormTest {
  @ParameterizedTest
  @CsvSource({
    "SH20194865, SI141106686, SH41106686",
    "SH20194865, 5H41106686, SH41106686",
    "SH20194865, SH411O6686, SH41106686",
    "R4-957, RO-601, R0-601",
    "CN2031, CN2O3I, CN2031",
    "T5-603, NO-488, N0-488",
    "S6-603, 74-643, Z4-643",
    "V-K5524, S M7568, S-M7568",
  })
  void lookAlikesGetWhatTheFormDemands(String known, String read, String value) {
    assertThat(new CodeForm(known).apply(read).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"SH20194865, SH4110", "R4-957, R4957", "R4-957, 壬4-957", "R4-957, RX-957"})
  void whatDiffersInMoreIsLeftAlone(String known, String read) {
    assertThat(new CodeForm(known).apply(read).value()).isEqualTo(read);
    assertThat(new CodeForm(known).apply(read).valid()).isNull();
  }

  @Test
  void placesThatMayThemselvesBeMistakenDemandNothing() {
    assertThat(new CodeForm("BO-601").apply("B5-601").value()).isEqualTo("B5-601");
    assertThat(new CodeForm("W0-616").apply("WO-616").value()).isEqualTo("WO-616");
  }

  @Test
  void wordsAndNumbersAreNoCodes() {
    assertThat(new CodeForm("SHIPMENT").isKnown()).isFalse();
    assertThat(new CodeForm("20194865").isKnown()).isFalse();
  }
}
