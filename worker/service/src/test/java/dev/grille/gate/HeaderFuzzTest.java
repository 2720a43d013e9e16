package dev.grille.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.grille.contracts.CommandException;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;

/**
 * Whatever the bytes are, they are refused by a code or within the limits. The ordinary build
 * replays the inputs in {@code HeaderFuzzTestInputs}; a longer, coverage-guided run of one method
 * is
 *
 * <pre>JAZZER_FUZZ=1 mvn -pl worker/service -am test -Dtest='HeaderFuzzTest#headers' \
 *   -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
class HeaderFuzzTest {
  private static final PictureLimits LIMITS = PictureLimits.defaults();
  private final PictureGate gate = new PictureGate(LIMITS);

  @FuzzTest(maxDuration = "10m")
  void headers(byte[] file) {
    try {
      Picture picture = gate.check(file);
      assertThat(PictureGate.kindOf(file)).contains(picture.kind());
      if (picture.kind() != PictureKind.PDF) {
        assertThat(Math.min(picture.width(), picture.height()))
            .isGreaterThanOrEqualTo(LIMITS.smallestSide());
        assertThat(Math.max(picture.width(), picture.height()))
            .isLessThanOrEqualTo(LIMITS.longestSide());
      }
    } catch (CommandException e) {
      assertThat(e.code().name()).startsWith("IMAGE_");
    }
  }
}
