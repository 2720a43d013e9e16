package dev.grille.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShareTest {
  @Test
  void isAPartOfTheWholeWithItsInterval() {
    Share share = Share.of(List.of("a", "b", "c", ""), String::isEmpty);

    assertThat(share).isEqualTo(new Share(1, 4));
    assertThat(share.value()).isEqualTo(0.25);
    assertThat(share.interval()).isEqualTo(WilsonInterval.of(1, 4));
    assertThat(new Share(10, 10)).hasToString("1.000 (0.722 to 1.000)");
  }

  @Test
  void isNoNumberWhereThereIsNothingToShare() {
    assertThat(new Share(0, 0).value()).isNaN();
    assertThat(new Share(0, 0)).hasToString("-");
  }

  @Test
  void isNeverMoreThanTheWhole() {
    assertThatThrownBy(() -> new Share(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Share(-1, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
