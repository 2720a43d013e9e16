package dev.grille.lab.cases.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
  private final SplittableRandom random = new SplittableRandom(5);

  @Test
  void knowsPublishedCheckDigits() {
    // GB 11643-1999, the standard's own example.
    assertThat(CheckDigits.citizen("11010519491231002")).isEqualTo('X');
    // ISO/IEC 7812-1, the usual example.
    assertThat(CheckDigits.luhn("7992739871")).isEqualTo('3');
    // 49 CFR 565 gives all ones as a valid number.
    assertThat(CheckDigits.vin("11111111111111111")).isEqualTo('1');
    assertThat(CheckDigits.vin("1M8GDM9A0KP042788")).isEqualTo('X');
    // GB 11714-1997, the standard's own example.
    assertThat(CheckDigits.organisation("D2143569")).isEqualTo('X');
  }

  @Test
  void endsCitizenNumbersInTheirCheckDigit() {
    for (int i = 0; i < 100; i++) {
      String number = Values.citizenNumber().next(random, Map.of());
      assertThat(number).matches("\\d{17}[\\dX]");
      assertThat(number.charAt(17)).isEqualTo(CheckDigits.citizen(number.substring(0, 17)));
    }
  }

  @Test
  void endsCreditCodesInTheirCheckCharacter() {
    for (int i = 0; i < 100; i++) {
      String code = Values.creditCode().next(random, Map.of());
      assertThat(code).matches("[0-9A-HJ-NPQRTUWXY]{18}");
      assertThat(code.charAt(17)).isEqualTo(CheckDigits.credit(code.substring(0, 17)));
    }
  }

  @Test
  void makesCardNumbersThatLuhnAccepts() {
    for (int i = 0; i < 100; i++) {
      String card = Values.bankCard().next(random, Map.of());
      assertThat(card).hasSize(19);
      assertThat(card.charAt(18)).isEqualTo(CheckDigits.luhn(card.substring(0, 18)));
    }
  }

  @Test
  void makesVehicleNumbersWithoutLettersThatLookLikeDigits() {
    for (int i = 0; i < 100; i++) {
      String vin = Values.vin().next(random, Map.of());
      assertThat(vin).matches("[0-9A-HJ-NPR-Z]{17}");
      assertThat(vin.charAt(8)).isEqualTo(CheckDigits.vin(vin));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "4589,肆拾伍元捌角玖分",
    "28702,贰佰捌拾柒元零贰分",
    "100000,壹仟元整",
    "100500,壹仟零伍元整",
    "10000050,壹拾万元伍角整",
    "1000001000,壹仟万零壹拾元整",
    "50,伍角整",
    "7,柒分",
    "123456789,壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分"
  })
  void writesAmountsInCapitals(long cents, String capitals) {
    assertThat(Money.inCapitals(cents)).isEqualTo(capitals);
  }

  @Test
  void sumsTheFieldsItNames() {
    String total =
        Values.sum("¥", "a", "b").next(random, Map.of("a", "¥12.05", "b", "0.95", "c", "7.00"));

    assertThat(total).isEqualTo("¥13.00");
  }
}
