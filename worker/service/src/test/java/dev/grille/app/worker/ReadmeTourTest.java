package dev.grille.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTourTest {
  private static final String MARK = "  // README\n";

  @Test
  void theReadmesJavaIsWhatIsCompiledAndRun() throws IOException {
    String source = Files.readString(Path.of("src/test/java/dev/grille/app/worker/Tour.java"));
    int begin = source.indexOf(MARK) + MARK.length();
    String tour = source.substring(begin, source.lastIndexOf(MARK)).indent(-2);
    assertThat(Files.readString(Path.of("..", "..", "README.md")))
        .contains("```java\n" + tour + "```");
  }
}
