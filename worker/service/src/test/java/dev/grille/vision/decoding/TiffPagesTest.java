package dev.grille.vision.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TiffPagesTest extends DecodedFiles {
  @Test
  void aPageOfTiffHasNoMorePixelsThanAPictureMay() throws Exception {
    byte[] tiff =
        TiffFiles.tiff("Deflate", new BufferedImage(1001, 1000, BufferedImage.TYPE_BYTE_BINARY));
    CommandException e = catchThrowableOfType(CommandException.class, () -> read(tiff, 1));
    assertThat(e.code()).isEqualTo(ErrorCode.IMAGE_TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "LZW", "ZLib", "Deflate", "PackBits"})
  void colourTiffsKeepTheirPixels(String compression) throws Exception {
    BufferedImage image = colours(37, 23);
    byte[] tiff = TiffFiles.tiff(compression, image);
    Picture picture = gate.check(tiff);
    assertThat(picture.kind()).isEqualTo(PictureKind.TIFF);
    assertThat(picture.width()).isEqualTo(37);
    assertSame(read(tiff, 1), image);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CCITT RLE", "CCITT T.4", "CCITT T.6", "LZW"})
  void faxTiffsKeepTheirPixels(String compression) throws Exception {
    BufferedImage image = new BufferedImage(64, 40, BufferedImage.TYPE_BYTE_BINARY);
    image.getGraphics().fillOval(5, 5, 40, 30);
    byte[] tiff = TiffFiles.tiff(compression, image);
    gate.check(tiff);
    assertSame(read(tiff, 1), image);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_USHORT_GRAY,
        BufferedImage.TYPE_BYTE_INDEXED
      })
  void greyWideAndPaletteTiffsAreRead(int type) throws Exception {
    BufferedImage image = new BufferedImage(30, 20, type);
    image.getGraphics().setColor(Color.WHITE);
    image.getGraphics().fillRect(0, 0, 30, 20);
    image.getGraphics().fillRect(0, 0, 0, 0);
    image.setRGB(3, 4, Color.BLACK.getRGB());
    byte[] tiff = TiffFiles.tiff("LZW", image);
    gate.check(tiff);
    BufferedImage back = read(tiff, 1);
    assertThat(back.getRGB(3, 4)).isEqualTo(Color.BLACK.getRGB());
    assertThat(back.getRGB(4, 4)).isEqualTo(Color.WHITE.getRGB());
  }

  @Test
  void jpegWithinTiffIsRefusedByName() throws Exception {
    CommandException e =
        catchThrowableOfType(
            CommandException.class, () -> gate.check(TiffFiles.tiff("JPEG", colours(32, 32))));
    assertThat(e.code()).isEqualTo(ErrorCode.IMAGE_KIND_UNSUPPORTED);
    assertThat(e).hasMessageContaining("JPEG");
  }

  @Test
  void aTiffThatWasCutOrBentIsRefusedOrRead() throws Exception {
    byte[] tiff = TiffFiles.tiff("LZW", colours(40, 30));
    for (int length = 8; length < tiff.length; length += 7) {
      assertRefusedOrRead(Arrays.copyOf(tiff, length));
    }
    for (int at = 0; at < tiff.length; at++) {
      byte[] bent = tiff.clone();
      bent[at] ^= 0x41;
      assertRefusedOrRead(bent);
    }
  }

  @Test
  void tiffBombsAreRefusedByTheirHeaders() throws Exception {
    byte[] wide =
        TiffFiles.tiff("Deflate", new BufferedImage(8193, 20, BufferedImage.TYPE_BYTE_BINARY));
    CommandException t = catchThrowableOfType(CommandException.class, () -> gate.check(wide));
    assertThat(t.code()).isEqualTo(ErrorCode.IMAGE_TOO_LARGE);
  }
}
