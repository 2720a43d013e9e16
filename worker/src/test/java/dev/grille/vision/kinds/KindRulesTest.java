package dev.grille.vision.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.FieldKind;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindRulesTest {
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
    "NUMBER, 3.5%"
  })
  void valuesThatKeepTheirRuleAreValidAndStayAsTheyAre(FieldKind kind, String value) {
    assertThat(KindRules.of(kind).apply(value)).isEqualTo(new Verdict(value, true));
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
    assertThat(KindRules.of(kind).apply(value).valid()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "CN_ID_NUMBER, 11O1O519491231OO2x, 11010519491231002X",
    "VIN, IM8GDM9AXKPO42788, 1M8GDM9AXKP042788",
    "MRZ, L898902C36UT07408I22F1204159ZE184226B<<<<<10, L898902C36UTO7408122F1204159ZE184226B<<<<<10",
    "MRZ, P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<< <<< KKK <K<, P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "BANK_CARD, 4539 5787 6362 I486, 4539578763621486",
    "DATE, 2O24 年 2 月 29 日, 2024年2月29日",
    "AMOUNT, 半39.90, ¥39.90",
    "NUMBER, l2O.5, 120.5"
  })
  void lookAlikesAreRepairedWhereTheFormSinglesOutOneRepair(
      FieldKind kind, String read, String value) {
    assertThat(KindRules.of(kind).apply(read)).isEqualTo(new Verdict(value, true));
  }

  @Test
  void aWrongCheckDigitWithTwoPossibleRepairsIsLeftAsItWasRead() {
    Verdict verdict = KindRules.of(FieldKind.BANK_CARD).apply("0000000000000001");
    assertThat(verdict.valid()).isFalse();
    assertThat(verdict.value()).isEqualTo("0000000000000001");
  }

  @Test
  void aListedValueIsChosenOnlyWhenItIsTheNearestOfAll() {
    FieldSpec field =
        new FieldSpec("席别", QUAD, FieldKind.ENUMERATION, List.of("一等座", "二等座", "商务座"), null);
    assertThat(KindRules.of(field).apply("商务庄")).isEqualTo(new Verdict("商务座", true));
    assertThat(KindRules.of(field).apply("三等座").valid()).isFalse();
  }

  @Test
  void aDeclaredPatternIsMatchedAsAWhole() {
    FieldSpec field = new FieldSpec("no", QUAD, FieldKind.PATTERN, List.of(), "[A-Z]{2}\\d{4}");
    assertThat(KindRules.of(field).apply("AB 1234")).isEqualTo(new Verdict("AB1234", true));
    assertThat(KindRules.of(field).apply("AB12345").valid()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"撞拾伍万过什抽佰类拾伍元撞角抽分, 捌拾伍万壹仟捌佰柒拾伍元捌角捌分", "人民币参任万元整, 人民币叁仟万元整", "肆拾伍元捌角捌分, 肆拾伍元捌角捌分"})
  void numeralsThatTheTraineddataLacksAreFoundByTheOrderOfDigitsAndUnits(
      String read, String value) {
    assertThat(new CapitalAmount().apply(read)).isEqualTo(new Verdict(value, true));
  }

  @Test
  void anUnknownNumeralIsNotGuessed() {
    assertThat(new CapitalAmount().apply("永佰元整").valid()).isFalse();
  }
}
