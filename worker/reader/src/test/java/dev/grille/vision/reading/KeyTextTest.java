package dev.grille.vision.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyTextTest {
  @ParameterizedTest
  @CsvSource({
    "number_of_packages,Number of packages",
    "number_of_packages,NUMBER OF PACKAGES:",
    "passenger_s_surname,Passenger's surname",
    "persons_in_household,Persons in househoid",
    "numero_d_etage,Numéro d'étage",
    "货物总件数,货物总件数："
  })
  void aLabelIsItsKeyWhateverItsCaseAccentsAndSigns(String key, String label) {
    assertThat(new KeyText(key).isWhole(label)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "number_of_packages,packages",
    "number_of_packages,'(ckages'",
    "units_delivered,livered",
    "signed_for_by,frby",
    "signed_for_by,forrby",
    "附件份数,份数"
  })
  void theEndOfALabelThatDriftedIntoItsWindowIsTold(String key, String part) {
    assertThat(new KeyText(key).likeness(part)).isPositive();
    assertThat(new KeyText(key).isWhole(part)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "number_of_packages,38",
    "number_of_packages,packages 3",
    "number_of_packages,Number of packages 3",
    "invoice_no,No",
    "invoice_no,Nora",
    "signed_for_by,Ruby",
    "place_of_delivery,Emily",
    "country_of_origin,Virgin",
    "name,Anne Name Smith",
    "date,3 May 2021",
    "城市,城"
  })
  void aValueIsNoKey(String key, String value) {
    assertThat(new KeyText(key).likeness(value)).isZero();
  }
}
