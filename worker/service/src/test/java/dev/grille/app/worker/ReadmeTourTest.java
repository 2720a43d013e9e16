package dev.grille.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTourTest {
  private static final String MARK = "  // README\n";

  @ParameterizedTest
  @ValueSource(strings = {"ClientTour", "Tour"})
  void theReadmesJavaIsWhatIsCompiledAndRun(String example) throws IOException {
    String source =
        Files.readString(Path.of("src/test/java/dev/grille/app/worker/" + example + ".java"));
    int begin = source.indexOf(MARK) + MARK.length();
    String tour = source.substring(begin, source.lastIndexOf(MARK)).indent(-2);
    assertThat(Files.readString(Path.of("..", "..", "README.md")))
        .contains("```java\n" + tour + "```");
  }
}
