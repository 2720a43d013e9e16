package dev.grille.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PollBudgetTest {
  private static final Duration COMMAND = Duration.ofSeconds(60);
  private static final Duration MARGIN = Duration.ofSeconds(30);

  @Test
  void aBatchTakesAsManyRoundsAsItsLanesNeed() {
    var budget = new PollBudget(7, 3, COMMAND, Duration.ofHours(1), MARGIN);
    assertThat(budget.worstCase()).isEqualTo(Duration.ofSeconds(3 * 60 + 30));
  }

  @Test
  void aBatchThatIsCutTakesOneMoreCommand() {
    var budget = new PollBudget(1000, 1, COMMAND, Duration.ofSeconds(90), MARGIN);
    assertThat(budget.worstCase()).isEqualTo(Duration.ofSeconds(90 + 60 + 30));
  }

  @Test
  void aPollIntervalThatTheWorstCaseExceedsIsRefused() {
    var budget = new PollBudget(2, 1, COMMAND, Duration.ofHours(1), MARGIN);
    assertThatThrownBy(() -> budget.check(Duration.ofSeconds(149)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("150000 ms");
    assertThatCode(() -> budget.check(Duration.ofSeconds(150))).doesNotThrowAnyException();
  }
}
