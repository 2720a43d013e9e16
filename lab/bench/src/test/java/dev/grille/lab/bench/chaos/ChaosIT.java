package dev.grille.lab.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.lab.bench.PreparedProgram;
import dev.grille.lab.bench.chaos.Kill.Victim;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChaosIT {
  @TempDir Path folder;

  @Test
  void everyCommandHasOneAnswerWhateverDies() throws Exception {
    Chaos.Result result =
        new Chaos(
                60,
                7,
                1,
                4,
                2,
                EnumSet.allOf(Victim.class),
                WallClock.library(),
                PreparedProgram.shared(),
                folder)
            .run();
    result.table().forEach(System.out::println);
    assertThat(result.broken()).isEmpty();
  }
}
