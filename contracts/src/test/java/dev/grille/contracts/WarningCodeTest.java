package dev.grille.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WarningCodeTest {
  @ParameterizedTest
  @EnumSource
  void everyWarningSaysWhatToChange(WarningCode code) {
    assertThat(code.remedy()).matches("[A-Z].{15,120}\\.");
  }

  @ParameterizedTest
  @EnumSource
  void namesOnTheWireLeadBack(WarningCode code) {
    assertThat(code.wireName()).matches("[a-z]+(_[a-z]+)*");
    assertThat(WarningCode.ofWireName(code.wireName())).contains(code);
  }

  @Test
  void whatNobodyKnowsIsNoWarning() {
    assertThat(WarningCode.ofWireName("EMPTY")).isEmpty();
    assertThat(WarningCode.ofWireName("none")).isEmpty();
  }
}
