package dev.grille.vision.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.documents.CrossCheck;
import dev.grille.documents.CrossCheck.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CrossChecksTest {
  private static final String ZONE = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

  @Test
  void anIdentityNumberTellsBirthAndSex() {
    CrossCheck check = new CrossCheck(Rule.ID_NUMBER, List.of("number", "birth", "sex"));
    String number = "11010519491231002X";

    assertThat(broken(check, "number", number, "birth", "1949年12月31日", "sex", "女")).isFalse();
    assertThat(broken(check, "number", number, "birth", "1949年12月30日", "sex", "女")).isTrue();
    assertThat(broken(check, "number", number, "birth", "1949年12月31日", "sex", "男")).isTrue();
    assertThat(broken(check, "number", number)).isFalse();
  }

  @Test
  void amountsAddUpInFiguresAndCapitals() {
    CrossCheck sum = new CrossCheck(Rule.SUM, List.of("total", "net", "tax"));
    assertThat(broken(sum, "total", "¥113.00", "net", "¥100.00", "tax", "¥13.00")).isFalse();
    assertThat(broken(sum, "total", "¥113.00", "net", "¥100.00", "tax", "¥13.10")).isTrue();
    assertThat(broken(sum, "total", "¥113.00", "net", "¥100.00", "tax", "***")).isFalse();

    CrossCheck capitals = new CrossCheck(Rule.CAPITALS, List.of("total", "words"));
    assertThat(broken(capitals, "total", "¥3250.10", "words", "叁仟贰佰伍拾圆壹角整")).isFalse();
    assertThat(broken(capitals, "total", "¥3250.10", "words", "叁仟贰佰伍拾圆整")).isTrue();
    assertThat(broken(capitals, "total", "¥3250.10", "words", "叁仟贰佰")).isFalse();
  }

  @Test
  void datesFollowEachOther() {
    CrossCheck check = new CrossCheck(Rule.DATES_IN_ORDER, List.of("from", "to"));
    assertThat(broken(check, "from", "2012-11-27", "to", "2013-07-08")).isFalse();
    assertThat(broken(check, "from", "2013-07-08", "to", "2012-11-27")).isTrue();
    assertThat(broken(check, "from", "2013-07-08", "to", "长期")).isFalse();
  }

  @Test
  void aMachineReadableZoneTellsNumberAndDates() {
    CrossCheck check =
        new CrossCheck(Rule.MACHINE_READABLE, List.of("zone", "number", "birth", "expiry"));
    assertThat(broken(check, "zone", ZONE, "number", "L898902C3", "birth", "1974-08-12")).isFalse();
    assertThat(broken(check, "zone", ZONE, "number", "L898902C8")).isTrue();
    assertThat(broken(check, "zone", ZONE, "birth", "1974-08-13")).isTrue();
    assertThat(broken(check, "zone", ZONE, "expiry", "2012-04-16")).isTrue();
  }

  private static boolean broken(CrossCheck check, String... values) {
    Map<String, String> texts = new java.util.HashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      texts.put(values[i], values[i + 1]);
    }
    return !new CrossChecks(texts).broken(List.of(check)).isEmpty();
  }
}
