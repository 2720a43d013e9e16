package dev.grille.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.dialects.Dialect;
import dev.grille.contracts.dialects.VendorService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What docs/dialects.md says is so. */
class DialectPageTest {
  @Test
  void thePageShowsTheBridgeThatIsTested() throws IOException {
    String source =
        Files.readString(Path.of("src/test/java/dev/grille/messaging/VendorBridge.java"));
    int begin = source.indexOf("    String id =");
    String shown =
        source.substring(begin, source.indexOf("  }\n}", begin)).replaceAll("(?m)^    ", "");
    assertThat(page()).contains("```java\n" + shown + "```");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void thePageHasARowForEachServiceWithoutAnEmptyCell(Dialect dialect) throws IOException {
    for (VendorService service : dialect.services()) {
      String row = "| `" + dialect.wireName() + "` | `" + service.path() + "` | ";
      assertThat(page()).contains(row);
      assertThat(page().lines().filter(line -> line.startsWith(row)))
          .isNotEmpty()
          .noneMatch(line -> line.contains("|  |") || line.contains("| |"));
    }
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("..", "..", "docs", "dialects.md"));
  }
}
