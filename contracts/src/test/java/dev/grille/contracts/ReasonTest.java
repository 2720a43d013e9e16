package dev.grille.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTest {
  @ParameterizedTest
  @EnumSource
  void everyReasonSaysWhatToDo(Reason reason) {
    assertThat(reason.remedy()).matches("[A-Z].{15,120}\\.");
  }

  @ParameterizedTest
  @EnumSource
  void namesOnTheWireLeadBack(Reason reason) {
    assertThat(reason.wireName()).matches("[a-z]+(_[a-z]+)*");
    assertThat(Reason.ofWireName(reason.wireName())).contains(reason);
  }

  @Test
  void whatNobodyKnowsIsNoReason() {
    assertThat(Reason.ofWireName("CUT_OFF")).isEmpty();
    assertThat(Reason.ofWireName("none")).isEmpty();
  }

  /** Since the first is told, one further down must not hide that a value has to be looked at. */
  @Test
  void thoseThatAlwaysNeedALookGoBeforeThoseThatDoNot() {
    assertThat(Arrays.stream(Reason.values()).map(Reason::alwaysReview).toList())
        .isSortedAccordingTo((a, b) -> Boolean.compare(b, a));
    assertThat(Reason.values())
        .filteredOn(Reason::alwaysReview)
        .containsExactlyInAnyOrder(
            Reason.OUTSIDE_PICTURE,
            Reason.CUT_OFF,
            Reason.COVERED,
            Reason.UNLIKE_TEMPLATE,
            Reason.MOVED,
            Reason.UNREAD_INK,
            Reason.SEVERAL_MARKED,
            Reason.UNCLEAR_MARK,
            Reason.UNREADABLE_CODE,
            Reason.OTHER_TABLE,
            Reason.DOUBTFUL_ROWS,
            Reason.MISSING,
            Reason.CONTRADICTED);
  }
}
