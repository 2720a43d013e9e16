package dev.grille.lab.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmallDiskTest {
  private SmallDisk disk;

  @BeforeEach
  void mount() throws IOException {
    var mounted = SmallDisk.mount();
    assumeThat(mounted).as("user and mount name spaces").isPresent();
    disk = mounted.get();
  }

  @AfterEach
  void close() throws IOException {
    if (disk != null) {
      disk.close();
    }
  }

  @Test
  void nothingCanBeWrittenUntilItIsFreed() throws Exception {
    assertThat(within("echo kept > before && cat before")).isZero();
    disk.fill();
    assertThat(within("echo lost > after")).isNotZero();
    disk.free();
    assertThat(within("echo kept > after && cat before after")).isZero();
  }

  @Test
  void whatIsDeletedWhileItIsFullGivesNoRoom() throws Exception {
    within("mkdir child && head -c 3000000 /dev/zero > child/library");
    disk.fill();
    assertThat(within("rm -r child")).isZero();
    assertThat(within("echo lost > after")).isNotZero();
  }

  private int within(String script) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(disk.entrance());
    command.addAll(List.of("sh", "-c", "cd " + disk.folder() + " && " + script));
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
