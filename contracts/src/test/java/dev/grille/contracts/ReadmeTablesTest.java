package dev.grille.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * The README's tables of errors, reasons and warnings say what the catalogues say, in their order.
 */
class ReadmeTablesTest {
  @Test
  void readmeSaysOfEachErrorWhatTheCatalogueSays() throws IOException {
    assertThat(rows("\\| `[A-Z0-9_]+` \\|.*"))
        .containsExactlyElementsOf(
            Arrays.stream(ErrorCode.values()).map(ReadmeTablesTest::row).toList());
  }

  /** What a reason means stands in the second column, in words that only the README has. */
  @Test
  void readmeSaysOfEachReasonWhatTheCatalogueSays() throws IOException {
    List<String> rows = rows("\\| `[a-z_]+` \\| [^|]+ \\| (always|by score) \\|.*");

    assertThat(rows.stream().map(row -> row.replaceFirst("` \\| [^|]{20,} \\|", "` |")).toList())
        .containsExactlyElementsOf(
            Arrays.stream(Reason.values()).map(ReadmeTablesTest::row).toList());
  }

  /** As for reasons. */
  @Test
  void readmeSaysOfEachWarningWhatTheCatalogueSays() throws IOException {
    List<String> rows = rows("\\| `[a-z_]+` \\| [^|]{20,} \\| [^|]{20,} \\|");

    assertThat(rows.stream().map(row -> row.replaceFirst("` \\| [^|]+ \\|", "` |")).toList())
        .containsExactlyElementsOf(
            Arrays.stream(WarningCode.values()).map(ReadmeTablesTest::row).toList());
  }

  private static List<String> rows(String like) throws IOException {
    return Files.readAllLines(Path.of("..", "README.md")).stream()
        .filter(line -> line.matches(like))
        .toList();
  }

  private static String row(Reason reason) {
    return "| `%s` | %s | %s |"
        .formatted(
            reason.wireName(), reason.alwaysReview() ? "always" : "by score", reason.remedy());
  }

  private static String row(WarningCode code) {
    return "| `%s` | %s |".formatted(code.wireName(), code.remedy());
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
