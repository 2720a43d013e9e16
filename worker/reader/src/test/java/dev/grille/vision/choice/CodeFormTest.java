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
  void whatTheFormDemandsOfLookAlikesIsProposed(String known, String read, String value) {
    assertThat(new CodeForm(known).proposals(read)).containsExactly(value);
    assertThat(new CodeForm(known).fits(value)).isTrue();
    assertThat(new CodeForm(known).fits(read)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"SH20194865, SH4110", "R4-957, R4957", "R4-957, 壬4-957", "R4-957, RX-957"})
  void whatDiffersInMoreIsLeftAlone(String known, String read) {
    assertThat(new CodeForm(known).proposals(read)).isEmpty();
    assertThat(new CodeForm(known).fits(read)).isFalse();
  }

  @Test
  void placesThatMayThemselvesBeMistakenDemandNothing() {
    assertThat(new CodeForm("BO-601").proposals("B5-601")).isEmpty();
    assertThat(new CodeForm("W0-616").proposals("WO-616")).isEmpty();
  }

  @Test
  void wordsAndNumbersAreNoCodes() {
    assertThat(new CodeForm("SHIPMENT").isKnown()).isFalse();
    assertThat(new CodeForm("20194865").isKnown()).isFalse();
  }
}
