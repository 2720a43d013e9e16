package dev.grille.vision.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.choice.Lattices;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookAlikesTest {
  @ParameterizedTest
  @CsvSource({
    "0ctober, October",
    "235 0rchard Close, 235 Orchard Close",
    "Acc0unt, Account",
    "Exce1版, Excel版",
    "病人丶学生, 病人、学生",
    "“计算机外部设备“激光打印机, *计算机外部设备*激光打印机",
    "*餐饮服务”餐费, *餐饮服务*餐费",
    "°茶叶*Tea, *茶叶*Tea",
    "“电线电缆·铜芯电缆, *电线电缆*铜芯电缆"
  })
  void whatTheNeighboursAskForIsTakenWhereTheNetworkSawItToo(String read, String meant) {
    assertThat(chosen(read, 0.97, meant)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({"0ctober, October", "病人丶学生, 病人、学生", "“茶叶“铁观音, *茶叶*铁观音"})
  void nothingIsTakenThatTheNetworkDidNotSee(String read, String other) {
    assertThat(chosen(read, 0.9999, other)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({"A0B12, AOB12", "2019, 2O19", "10, IO", "R2D0, R2DO", "0, O", "x0, xO"})
  void codesAndNumbersStayAsTheyAre(String read, String other) {
    assertThat(chosen(read, 0.6, other)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({"“茶叶”铁观音, *茶叶*铁观音", "\"茶叶\"铁观音, *茶叶*铁观音", "“tea“green, *tea*green"})
  void quotesThatMatchStayAndSoDoThoseOfOtherTexts(String read, String other) {
    assertThat(chosen(read, 0.97, other)).isEqualTo(read);
  }

  private static String chosen(String read, double probability, String doubt) {
    return new LookAlikes(Lattices.of(read.replace(" ", ""), probability, doubt.replace(" ", "")))
        .chosen(read);
  }
}
