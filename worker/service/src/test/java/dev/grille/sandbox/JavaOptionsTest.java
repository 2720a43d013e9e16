package dev.grille.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.child.PrivateFolder;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaOptionsTest {
  private static final String LAST_COMPILER = "-XX:TieredStopAtLevel=1";

  @TempDir Path folder;

  @Test
  void ofItsOptionsAJvmPassesOnOnlyHowFarToCompile() {
    assertThat(JavaOptions.passedOn(List.of("-Xmx64m", LAST_COMPILER, "-Dgrille.secret=1")))
        .containsExactly(LAST_COMPILER);
    assertThat(JavaOptions.passedOn(List.of("-Xmx64m"))).isEmpty();
  }

  @Test
  void aChildIsCompiledAsFarAsItsParent() throws Exception {
    List<String> own =
        JavaOptions.passedOn(ManagementFactory.getRuntimeMXBean().getInputArguments());
    try (PrivateFolder place = PrivateFolder.create(folder)) {
      assertThat(JavaOptions.passedOn(ChildCommandLine.ofReader().tokens(place, 64)))
          .isEqualTo(own)
          .as("the tests' own JVM is told so in the parent POM")
          .isNotEmpty();
    }
  }
}
