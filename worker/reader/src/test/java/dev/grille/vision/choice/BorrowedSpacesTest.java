package dev.grille.vision.choice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BorrowedSpacesTest {
  @ParameterizedTest
  @CsvSource({
    "30 November2018, 3O November 2018, 30 November 2018",
    "15 APR/AVR12, 15 APR/IAVR 12, 15 APR/AVR 12",
    "Z E 184226 B, ZE 184226 B, ZE 184226 B",
    "121ChurchStreet, 121 Church Strect, 121 Church Street",
    "Waterdamage, damage, Waterdamage",
    "A1 B2, X Y Z, A1 B2",
    "239.56, 239 56, 239.56",
    "14.02.2019, 14.02 2019, 14.02.2019",
  })
  void spacesComeFromTheOtherAndCharactersStay(String text, String other, String expected) {
    assertThat(BorrowedSpaces.of(text, other)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'Apr8, 2016', 'Apr 8,2016', 'Apr 8, 2016'",
    "'𠮷 野 家1', '𠮷野家 1', '𠮷 野 家1'",
    "'为 39年起 A B', '为39 年起 AB', '为 39年起 A B'",
    "AB 12, A812, AB 12",
    "AB12, A8 12, A8 12",
  })
  void spacesOfBothAreJoinedWhereTheyReadTheSame(String one, String other, String expected) {
    assertThat(BorrowedSpaces.joined(one, other)).isEqualTo(expected);
  }
}
