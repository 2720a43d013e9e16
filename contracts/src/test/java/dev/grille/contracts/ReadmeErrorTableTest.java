package dev.grille.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReadmeErrorTableTest {
  @Test
  void readmeSaysOfEachErrorWhatTheCatalogueSays() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("..", "README.md")).stream()
            .filter(line -> line.matches("\\| `[A-Z0-9_]+` \\|.*"))
            .toList();

    assertThat(rows)
        .containsExactlyElementsOf(
            Arrays.stream(ErrorCode.values()).map(ReadmeErrorTableTest::row).toList());
  }

  private static String row(ErrorCode code) {
    return "| `%s` | %s | %s | %s |"
        .formatted(
            code.name(),
            code.category().name().toLowerCase(Locale.ROOT),
            code.replayCanHelp() ? "yes" : "no",
            code.remedy());
  }
}
