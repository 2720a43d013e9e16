package dev.grille.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.grille.contracts.CommandException;
import dev.grille.gate.PictureGate;
import dev.grille.gate.PictureLimits;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is allocated is ours; the time is the machine's, and {@code ./grille bench gate} tells it.
 */
class GateCostTest {
  private static final long MAX_BYTES = 2 << 20;

  private final PictureGate gate = new PictureGate(PictureLimits.defaults());
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @ParameterizedTest
  @MethodSource("pictures")
  void aPictureCostsTheGateTwoMegabytesOfHeapAtMost(BadPicture picture) {
    look(picture.bytes());
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    look(picture.bytes());
    assertThat(threads.getThreadAllocatedBytes(thread) - before).isLessThan(MAX_BYTES);
  }

  static Stream<BadPicture> pictures() {
    List<BadPicture> all = new ArrayList<>(Bombs.atTheGate());
    all.addAll(Bombs.inTheChild());
    all.addAll(BadPdfs.all());
    all.addAll(Cuts.all());
    all.addAll(new Flips().all());
    all.addAll(Strangers.all());
    return all.stream();
  }

  private void look(byte[] bytes) {
    try {
      gate.check(bytes);
    } catch (CommandException e) {
      assertThat(e.code().name()).startsWith("IMAGE_");
    }
  }
}
