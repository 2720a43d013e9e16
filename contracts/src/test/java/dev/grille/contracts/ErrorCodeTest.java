package dev.grille.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorCodeTest {
  @ParameterizedTest
  @EnumSource
  void everyCodeSaysWhatToDo(ErrorCode code) {
    assertThat(code.remedy()).matches("[A-Z].{15,120}\\.");
    assertThat(code.name()).matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+|INTERNAL");
  }

  @ParameterizedTest
  @EnumSource
  void whatReplayCannotHelpIsNotSentToReplay(ErrorCode code) {
    assertThat(code.remedy().contains("eplay")).isEqualTo(code.replayCanHelp());
  }

  @Test
  void aCommandThatIsWrongStaysWrong() {
    assertThat(ErrorCode.values())
        .filteredOn(code -> code.category() == ErrorCategory.COMMAND)
        .noneMatch(ErrorCode::replayCanHelp);
  }

  @Test
  void everyCategoryHasACode() {
    List<ErrorCategory> used =
        Arrays.stream(ErrorCode.values()).map(ErrorCode::category).distinct().toList();

    assertThat(used).containsExactlyInAnyOrder(ErrorCategory.values());
  }
}
