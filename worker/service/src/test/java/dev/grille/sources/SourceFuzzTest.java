package dev.grille.sources;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.grille.contracts.CommandException;
import dev.grille.gate.PictureLimits;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Whatever a command says of where its picture is, it is refused by a code or understood in one
 * way. The ordinary build replays the inputs in {@code SourceFuzzTestInputs}; a longer,
 * coverage-guided run of one method is
 *
 * <pre>JAZZER_FUZZ=1 mvn -pl worker/service -am test -Dtest='SourceFuzzTest#base64' \
 *   -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
class SourceFuzzTest {
  private static final PictureLimits LIMITS = PictureLimits.defaults();

  @FuzzTest(maxDuration = "10m")
  void base64(byte[] text) {
    try {
      new InlinePictures(LIMITS).decode(new String(text, StandardCharsets.UTF_8));
    } catch (CommandException e) {
      assertThat(e.code().name()).startsWith("IMAGE_");
    }
  }

  /** A host is a name in its one spelling, or an address that says itself again. */
  @FuzzTest(maxDuration = "10m")
  void hosts(byte[] text) {
    Optional<String> host = HostNames.normalise(new String(text, StandardCharsets.UTF_8));
    if (host.isEmpty()) {
      return;
    }
    assertThat(HostNames.normalise(host.get())).isEqualTo(host);
    Optional<InetAddress> address = HostNames.literal(host.get());
    if (address.isPresent()) {
      assertThat(address.get().getHostAddress()).isEqualTo(host.get());
    } else {
      assertThat(host.get()).matches("[a-z0-9_.-]+");
    }
  }
}
