package dev.grille.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PollBudgetTest {
  private static final PollBudget BUDGET =
      new PollBudget(Duration.ofSeconds(60), Duration.ofSeconds(90), Duration.ofSeconds(30));

  @Test
  void thePictureThatIsBegunLastCountsWhole() {
    assertThat(BUDGET.worstCase()).isEqualTo(Duration.ofSeconds(90 + 60 + 30));
  }

  @Test
  void aPollIntervalThatTheWorstCaseExceedsIsRefused() {
    assertThatThrownBy(() -> BUDGET.check(Duration.ofSeconds(179)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("180000 ms");
    assertThatCode(() -> BUDGET.check(Duration.ofSeconds(180))).doesNotThrowAnyException();
  }
}
