package dev.grille.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChildEndTest {
  private static final String KILLED =
      "it was killed (SIGKILL), as by a kernel that is short of memory";

  @Test
  void saysWhatAChildPrinted() {
    assertThat(ChildEnd.of(3, "")).isEqualTo("exit code 3");
    assertThat(ChildEnd.of(1, "no tessdata\nnone at all"))
        .isEqualTo("exit code 1: no tessdata\nnone at all");
    assertThat(ChildEnd.of(137, "")).isEqualTo(KILLED);
  }

  /** What the wrapper says of it sounds like a failure of its own. */
  @Test
  void saysThatAWrappedChildWasKilled() throws Exception {
    ChildIsolation isolation = ChildIsolation.probe(new IsolationSettings(false, true));
    assumeTrue(isolation.hasWrapper(), "name spaces are refused here");
    List<String> tokens = new ArrayList<>(isolation.prefix());
    tokens.addAll(List.of("/bin/sleep", "60"));
    Process wrapper = new ProcessBuilder(tokens).redirectErrorStream(true).start();
    while (wrapper.children().findFirst().isEmpty()) {
      Thread.onSpinWait();
    }
    wrapper.children().forEach(ProcessHandle::destroyForcibly);
    String said = new String(wrapper.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(said).isNotBlank();
    assertThat(ChildEnd.of(wrapper.waitFor(), said)).isEqualTo(KILLED);
  }
}
