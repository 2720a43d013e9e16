package dev.grille.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.gate.PictureGate;
import dev.grille.gate.PictureLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two entries of one tag: the gate must not look at one and the decoder at the other. */
class TiffTagsTest {
  private static final int SOFTWARE = 305;

  private final PictureGate gate = new PictureGate(PictureLimits.defaults());

  @ParameterizedTest
  @ValueSource(ints = {256, 257, 258, 259, 262, 273, 274, 277, 278, 279, 322, 323, 324, 325, 339})
  void whatIsCheckedStandsThereOnce(int tag) {
    byte[] file = grey().with(tag, 1).again(tag, 1).bytes();
    CommandException refused = catchThrowableOfType(CommandException.class, () -> gate.check(file));
    assertThat(refused.code()).isEqualTo(ErrorCode.IMAGE_DAMAGED);
    assertThat(refused).hasMessageContaining("tag " + tag + " twice");
  }

  @Test
  void whatIsNotCheckedMayStandThereTwice() {
    byte[] file = grey().with(SOFTWARE, 1).again(SOFTWARE, 2).bytes();
    assertThat(gate.check(file).width()).isEqualTo(20);
  }

  /** Why it matters. */
  @Test
  void theDecoderTakesTheLastWidth() throws IOException {
    byte[] file = grey().again(256, 40).bytes();
    var reader = ImageIO.getImageReadersByFormatName("tiff").next();
    try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(input, false, true);
      assertThat(reader.getWidth(0)).isEqualTo(40);
    } finally {
      reader.dispose();
    }
  }

  private static HandmadeTiff grey() {
    return new HandmadeTiff(20, 16, 1, new byte[20 * 16]);
  }
}
