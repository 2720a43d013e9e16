package dev.grille.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.Condition.And;
import dev.grille.contracts.Condition.Exclude;
import dev.grille.contracts.Condition.Include;
import dev.grille.contracts.Condition.Or;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionTest {
  /** The seed's own example. */
  private static final Condition COFFEE =
      new And(
          List.of(
              new Or(List.of(new Include("星巴克"), new Include("starbuck"))), new Exclude("Costa")));

  @ParameterizedTest
  @CsvSource({
    "欢迎光临星巴克, true",
    "STARBUCKS COFFEE, true",
    "Starbucks next to COSTA, false",
    "Costa, false",
    "Luckin, false",
  })
  void theSeedsExampleChoosesAsItSays(String text, boolean expected) {
    assertThat(COFFEE.holds(Condition.folded(text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource
  void textIsHeldAgainstTextAsPeopleMeanIt(String keyword, String text) {
    assertThat(new Include(keyword).holds(Condition.folded(text))).isTrue();
  }

  static Stream<Arguments> textIsHeldAgainstTextAsPeopleMeanIt() {
    return Stream.of(
        Arguments.of("invoice no", "INVOICE\u3000NO."),
        Arguments.of("ＡＢＣ１２３", "abc 123"),
        Arguments.of("总金额", "总 金\n额"),
        Arguments.of("Café Société", "CAFE SOCIETE"),
        Arguments.of("ΛΟΓΟΣ", "λογος και λογοσ"),
        Arguments.of("ΛΟΓΟΣ", "ΛΟΓΟΣΑ"),
        Arguments.of("book\u200bing", "BOOKING"),
        Arguments.of("ﾎﾟｲﾝﾄ", "ポイント"));
  }

  @Test
  void marksThatMakeAnotherSyllableCount() {
    assertThat(new Include("ハス").holds(Condition.folded("バス"))).isFalse();
  }

  @Test
  void theReasonNamesOnlyWhatHeld() {
    assertThat(COFFEE.reason(Condition.folded("Starbucks")))
        .isEqualTo(new And(List.of(new Include("starbuck"), new Exclude("Costa"))));
  }

  @Test
  void theLackSaysWhatIsTheMatter() {
    assertThat(COFFEE.lack(Condition.folded("Luckin")))
        .isEqualTo("\"星巴克\" is missing, \"starbuck\" is missing");
    assertThat(COFFEE.lack(Condition.folded("starbucks costa")))
        .isEqualTo("\"Costa\" stands there");
  }
}
