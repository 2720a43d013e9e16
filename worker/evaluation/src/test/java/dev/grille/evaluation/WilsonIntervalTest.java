package dev.grille.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WilsonIntervalTest {
  /**
   * From R: prop.test(81, 263, correct = FALSE) gives 0.2553 to 0.3662 (Newcombe 1998, table I).
   */
  @Test
  void isTheOneOfTheLiterature() {
    assertThat(WilsonInterval.of(81, 263).low()).isCloseTo(0.2553, within(0.00005));
    assertThat(WilsonInterval.of(81, 263).high()).isCloseTo(0.3662, within(0.00005));
    assertThat(WilsonInterval.of(15, 148).low()).isCloseTo(0.0624, within(0.00005));
    assertThat(WilsonInterval.of(15, 148).high()).isCloseTo(0.1605, within(0.00005));
  }

  @Test
  void doesNotTakeTenOfTenForCertain() {
    WilsonInterval interval = WilsonInterval.of(10, 10);

    assertThat(interval.low()).isCloseTo(0.7225, within(0.00005));
    assertThat(interval.high()).isCloseTo(1, within(1e-9));
    assertThat(WilsonInterval.of(0, 10).low()).isZero();
  }

  @Test
  void knowsNothingOfNothing() {
    assertThat(WilsonInterval.of(0, 0).low()).isNaN();
    assertThat(WilsonInterval.of(0, 0).high()).isNaN();
  }
}
