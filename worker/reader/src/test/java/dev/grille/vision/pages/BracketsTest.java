package dev.grille.vision.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BracketsTest {
  /** A line's characters and the white between each two of them, in heights of its ink. */
  private static String settled(String characters, double... widths) {
    List<Gap> gaps = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      gaps.add(
          new Gap(
              characters.substring(i, i + 1),
              characters.substring(i + 1, i + 2),
              widths[i],
              widths[i] + 1,
              false,
              false));
    }
    List<Gap> settled = Brackets.settled(gaps);
    StringBuilder text = new StringBuilder(settled.get(0).before());
    settled.forEach(gap -> text.append(gap.after()));
    return text.toString();
  }

  @Test
  void thoseThatStandCloseAreOfHalfWidthHoweverTheyWereRead() {
    assertThat(settled("（1）加固", 0.05, 0.1, 0.8, 0.1)).isEqualTo("(1)加固");
    assertThat(settled("(2）加固", 0.07, 0.14, 0.8, 0.1)).isEqualTo("(2)加固");
    assertThat(settled("图（2）示", 0.2, 0.12, 0.13, 0.2)).isEqualTo("图(2)示");
  }

  @Test
  void thoseWithWhiteOfTheirOwnAreOfFullWidth() {
    assertThat(settled("机(尹风)分", 0.5, 0.3, 0.1, 0.3, 0.5)).isEqualTo("机（尹风）分");
    assertThat(settled("馆(林蓓)主", 0.8, 0.12, 0.1, 0.14, 0.78)).isEqualTo("馆（林蓓）主");
  }

  @Test
  void eachPairIsSettledByItself() {
    assertThat(settled("(1)机（尹)", 0.03, 0.05, 0.4, 0.5, 0.2, 0.2)).isEqualTo("(1)机（尹）");
  }

  @Test
  void aBracketAloneStaysAsItWasRead() {
    assertThat(settled("1）加固", 0.05, 0.5, 0.1)).isEqualTo("1）加固");
    assertThat(settled("加（固", 0.5, 0.3)).isEqualTo("加（固");
  }
}
