package dev.grille.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetriesTest {
  @Test
  void pausesDoubleAreBoundedAndDrawn() {
    HttpSettings settings = LoopbackHttp.settings(Duration.ofSeconds(1));
    Retries retries = new Retries(settings, new Random(1));
    for (int number = 1; number < 40; number++) {
      assertThat(retries.pauseAfter(number)).isBetween(Duration.ZERO, settings.longestPause());
    }
  }
}
