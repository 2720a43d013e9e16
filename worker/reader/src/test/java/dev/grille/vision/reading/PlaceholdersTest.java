package dev.grille.vision.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"DD/MM/YYYY", "DD / MM / YYYY", "dd.mm.yyyy", "TT.MM.JJJJ", "YYYY-MM-DD", "年月日"})
  void masksSayHowADateIsToBeGiven(String text) {
    assertThat(Placeholders.isMask(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12/05/2021", "Emma", "Adam", "Tom", "A17", "2021年5月3日", "Haddad"})
  void valuesAreNoMasks(String text) {
    assertThat(Placeholders.isMask(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EUR", "kg", "°C", "%", "元", "km/h", "ha", "No.", "Nr.", "m²", "g/cm³", "kWh", "mmol/l",
        "N·m"
      })
  void unitsAndCurrenciesStandAlone(String text) {
    assertThat(Placeholders.isUnit(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"25 EUR", "42 kg", "Kiel", "1", "Max", "Ann", "Ivy", "Cox", "Kai", "9", "No 5"})
  void amountsAreNoUnits(String text) {
    assertThat(Placeholders.isUnit(text)).isFalse();
  }
}
