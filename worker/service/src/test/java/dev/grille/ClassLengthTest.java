package dev.grille;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A class that has more to say has more than one thing to say. */
class ClassLengthTest {
  private static final int MOST_LINES = 300;

  @Test
  void noClassIsLongerThanCanBeReadAtOnce() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (String module : List.of("contracts", "db", "worker", "studio", "lab")) {
      try (Stream<Path> files = Files.walk(Path.of("..", "..", module))) {
        for (Path file : files.filter(ClassLengthTest::isWritten).toList()) {
          int lines = Files.readAllLines(file).size();
          if (lines > MOST_LINES) {
            tooLong.add(file.getFileName() + ": " + lines);
          }
        }
      }
    }

    assertThat(tooLong).isEmpty();
  }

  private static boolean isWritten(Path file) {
    return file.toString().endsWith(".java") && file.toString().contains("/src/");
  }
}
