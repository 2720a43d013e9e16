package dev.grille.vision.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.FieldKind;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindTest {
  private static final Quad QUAD =
      new Quad(new Point(0, 0), new Point(9, 0), new Point(9, 3), new Point(0, 3));

  /** GB 11643-1999 gives 11010519491231002X and 440524188001010014 as examples. */
  @ParameterizedTest
  @CsvSource({
    "CN_ID_NUMBER, 11010519491231002X",
    "CN_ID_NUMBER, 440524188001010014",
    "CN_SOCIAL_CREDIT_CODE, 91350100M000100Y43",
    "BANK_CARD, 4539578763621486",
    "VIN, 1M8GDM9AXKP042788",
    "MRZ, L898902C36UTO7408122F1204159ZE184226B<<<<<10",
    "MRZ, D231458907UTO7408122F1204159<<<<<<<6",
    "MRZ, I<UTOD231458907<<<<<<<<<<<<<<<",
    "CN_PLATE, 京A12345",
    "CN_PLATE, 粤B12345D",
    "CN_VAT_INVOICE_CODE, 044001900111",
    "CN_VAT_INVOICE_NUMBER, 23312000000012345678",
    "DATE, 2024年2月29日",
    "DATE, 2024-02-29",
    "AMOUNT, '¥1,234.50'",
    "AMOUNT, 人民币叁仟万元整",
    "NUMBER, 3.5%"
  })
  void valuesThatKeepTheirRuleAreValidAndNeedNoRepair(FieldKind kind, String value) {
    assertThat(Kind.of(kind).rule().judge(value).valid()).isTrue();
    assertThat(Kind.of(kind).rule().judge(value).repairs()).isEmpty();
  }

  /** The JDK's engine does not come back from this one within minutes. */
  @Test
  @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aDeclaredPatternTakesTimeThatGrowsWithTheTextAlone() {
    FieldSpec field = new FieldSpec("no", QUAD, FieldKind.PATTERN, List.of(), "(.*0){12}x");
    assertThat(Kind.of(field).rule().judge("0".repeat(40)).valid()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "CN_ID_NUMBER, 11010519491231002",
    "CN_SOCIAL_CREDIT_CODE, 91350100M000100Y44",
    "BANK_CARD, 4539578763621487",
    "MRZ, L898902C36UTO7408122F1204159ZE184226B<<<<<11",
    "DATE, 2023年2月29日",
    "AMOUNT, total",
    "CN_VAT_INVOICE_NUMBER, 1234567"
  })
  void valuesThatBreakTheirRuleAreNotValid(FieldKind kind, String value) {
    assertThat(Kind.of(kind).rule().judge(value).valid()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "CN_ID_NUMBER, 11O1O519491231OO2x, 11010519491231002X",
    "VIN, IM8GDM9AXKPO42788, 1M8GDM9AXKP042788",
    "DATE, 19 0ctober 2019, 19October2019",
    "DATE, 5 0CT 2O19, 5OCT2019",
    "DATE, O7-Ju1-21, 07-Jul-21",
    "MRZ, L898902C36UT07408I22F1204159ZE184226B<<<<<10, L898902C36UTO7408122F1204159ZE184226B<<<<<10",
    "MRZ, P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<< <<< KKK <K<, P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "BANK_CARD, 4539 5787 6362 I486, 4539578763621486",
    "DATE, 2O24 年 2 月 29 日, 2024年2月29日",
    "AMOUNT, 半39.90, ¥39.90",
    "NUMBER, l2O.5, 120.5"
  })
  void whatTheFormDemandsOfLookAlikesIsProposed(FieldKind kind, String read, String value) {
    assertThat(Kind.of(kind).rule().judge(read).valid()).isFalse();
    assertThat(Kind.of(kind).rule().judge(read).repairs()).contains(value);
  }

  @Test
  void ofAWrongCheckDigitAllRepairsAreProposed() {
    RuleCheck check = Kind.of(FieldKind.BANK_CARD).rule().judge("4539578763621481");
    assertThat(check.valid()).isFalse();
    assertThat(check.repairs())
        .hasSizeGreaterThan(1)
        .allSatisfy(
            repair ->
                assertThat(Kind.of(FieldKind.BANK_CARD).rule().judge(repair).valid()).isTrue());
  }

  @ParameterizedTest
  @CsvSource({
    "AMOUNT, -3.25, -3.25",
    "AMOUNT, (25.10), -25.10",
    "AMOUNT, 12.30-, -12.30",
    "AMOUNT, '1.250,00', 1250.00",
    "AMOUNT, '€1,250.00', 1250.00",
    "AMOUNT, -€696.10, -696.10",
    "AMOUNT, US$ 25.10, 25.10",
    "AMOUNT, 12.75 EUR, 12.75",
    "AMOUNT, '($2,580.40)', -2580.40",
    "AMOUNT, '12,34,567.00', 1234567.00",
    "AMOUNT, 1'250.00, 1250.00",
    "AMOUNT, '1 234,56', 1234.56",
    "AMOUNT, .75, 0.75",
    "AMOUNT, '¥8,330', ",
    "AMOUNT, <0.50, ",
    "AMOUNT, 4.99 CR, ",
    "NUMBER, '0,586', 0.586",
    "NUMBER, 12.5%, ",
    "DATE, 2024年2月29日, 2024-02-29",
    "DATE, 03.04.2022, 2022-04-03",
    "DATE, 03/04/2022, ",
    "DATE, 12/30/2022, 2022-12-30",
    "DATE, 3 June 2022, 2022-06-03",
    "DATE, '30 November, 2018', 2018-11-30",
    "DATE, 3 JUN 22, ",
    "BANK_CARD, 4539 5787 6362 1486, 4539578763621486",
    "BANK_CARD, 4539-5787-6362-1486, 4539578763621486",
    "CN_PLATE, 京A·12345, 京A12345",
    "CN_VAT_INVOICE_NUMBER, No.12345678, 12345678"
  })
  void aWritingOfItsOwnIsValidAndHasItsKindsForm(FieldKind kind, String value, String normalized) {
    RuleCheck check = Kind.of(kind).rule().judge(value);
    assertThat(check.valid()).isTrue();
    assertThat(check.normalized()).isEqualTo(normalized);
  }

  @Test
  void listedValuesThatAreNearAreProposedTheNearestFirst() {
    FieldSpec field =
        new FieldSpec("席别", QUAD, FieldKind.ENUMERATION, List.of("一等座", "二等座", "商务座"), null);
    assertThat(Kind.of(field).rule().judge("商务庄").repairs()).containsExactly("商务座");
    assertThat(Kind.of(field).rule().judge("商务座")).isEqualTo(RuleCheck.right("商务座"));
    assertThat(Kind.of(field).rule().judge("三等座").valid()).isFalse();
  }

  @Test
  void aDeclaredPatternIsMatchedAsAWhole() {
    FieldSpec field = new FieldSpec("no", QUAD, FieldKind.PATTERN, List.of(), "[A-Z]{2}\\d{4}");
    assertThat(Kind.of(field).rule().judge("AB 1234")).isEqualTo(RuleCheck.right("AB1234"));
    assertThat(Kind.of(field).rule().judge("AB12345").valid()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"撞拾伍万过什抽佰类拾伍元撞角抽分, 捌拾伍万壹仟捌佰柒拾伍元捌角捌分", "人民币参任万元整, 人民币叁仟万元整"})
  void amountsInCapitalsAreToldByTheOrderOfDigitsAndUnits(String read, String value) {
    assertThat(new CapitalAmount().judge(read)).isEqualTo(RuleCheck.wrong(List.of()));
    assertThat(new CapitalAmount().judge(value).valid()).isTrue();
  }

  @Test
  void anUnknownNumeralIsNotGuessed() {
    assertThat(new CapitalAmount().judge("永佰元整")).isEqualTo(RuleCheck.wrong(List.of()));
  }
}
