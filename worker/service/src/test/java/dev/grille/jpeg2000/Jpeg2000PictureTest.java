package dev.grille.jpeg2000;

import static dev.grille.gate.Jpeg2000Files.box;
import static dev.grille.gate.Jpeg2000Files.codestream;
import static dev.grille.gate.Jpeg2000Files.colours;
import static dev.grille.gate.Jpeg2000Files.file;
import static dev.grille.gate.Jpeg2000Files.jp2;
import static dev.grille.gate.Jpeg2000Files.latin;
import static dev.grille.gate.Jpeg2000Files.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.grille.gate.Jpeg2000Bombs;
import dev.grille.gate.Jpeg2000Files;
import dev.grille.gate.Pictures;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against files of 40 x 30 pixels that OpenJPEG wrote, and against OpenCV. */
class Jpeg2000PictureTest {
  private static final int INK = 0x101820;
  private static final String[] LETTERS = {
    " ###  ####  #", "#     #   # #", "#  ## ####  #", "#   # #  #  #", " ###  #   # #"
  };

  @ParameterizedTest
  @FieldSource("dev.grille.gate.Jpeg2000Files#LOSSLESS")
  void losslessFilesKeepTheirPixels(String name) throws IOException {
    assertSame(decoded(file(name)), Jpeg2000PictureTest::drawn);
  }

  @Test
  void greyOfAnyDepthIsRead() throws IOException {
    assertSame(decoded(file("grey.jp2")), (x, y) -> grey(green(x, y)));
    assertSame(decoded(file("bits4.jp2")), (x, y) -> grey((green(x, y) >> 4) * 17));
    assertSame(
        decoded(file("bits16.jp2")),
        (x, y) -> grey(((green(x, y) << 8 | y) * 255 + 32_767) / 65_535));
  }

  @ParameterizedTest
  @CsvSource({"lossy.jp2,60,6", "lossy-tiles.j2k,40,4"})
  void lossyFilesAreCloseToTheirPixels(String name, int most, int mean) throws IOException {
    BufferedImage picture = decoded(file(name));
    assertClose(picture, Jpeg2000PictureTest::drawn, most, mean);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lossy.jp2", "lossless.jp2", "style-63.j2k"})
  void anotherDecoderMakesTheSameOfThem(String name) throws IOException {
    BufferedImage other = Jpeg2000Files.decodedByOpenCv(file(name));
    assertClose(decoded(file(name)), (x, y) -> other.getRGB(x, y) & 0xffffff, 1, 1);
  }

  @Test
  void sparseDifferencesOfColourAreSpread() throws IOException {
    BufferedImage picture = decoded(file("sycc.jp2"));
    assertClose(
        picture,
        (x, y) -> {
          double blue = 4 * (x / 2 * 2) + 40 - 128;
          double red = 6 * (y / 2 * 2) + 30 - 128;
          int light = green(x, y);
          return held(light + 1.402 * red) << 16
              | held(light - 0.344136 * blue - 0.714136 * red) << 8
              | held(light + 1.772 * blue);
        },
        1,
        1);
  }

  @Test
  void transparentPixelsAreLaidOnWhite() throws IOException {
    assertClose(
        decoded(file("alpha.jp2")),
        (x, y) -> {
          int rgb = drawn(x, y);
          return over(rgb >> 16, 6 * x) << 16 | over(rgb >> 8, 6 * x) << 8 | over(rgb, 6 * x);
        },
        1,
        1);
  }

  @Test
  void aPaletteIsLookedUp() throws IOException {
    byte[] indices = codestream(file("bits4.jp2"));
    byte[] palette = new byte[6 + 3 * 16];
    System.arraycopy(latin("\0\20\3\7\7\7"), 0, palette, 0, 6);
    for (int i = 0; i < 16; i++) {
      palette[6 + 3 * i] = (byte) (10 * i);
      palette[7 + 3 * i] = (byte) (255 - i);
      palette[8 + 3 * i] = (byte) (i * i);
    }
    byte[] mapping = latin("\0\0\1\0\0\0\1\1\0\0\1\2");
    byte[] file = jp2(indices, colours(16), box("pclr", palette), box("cmap", mapping));
    assertSame(
        decoded(file),
        (x, y) -> {
          int i = green(x, y) >> 4;
          return 10 * i << 16 | (255 - i) << 8 | i * i;
        });
  }

  @Test
  void channelsMayStandInAnyOrder() throws IOException {
    byte[] reversed = latin("\0\3\0\0\0\0\0\3\0\1\0\0\0\2\0\2\0\0\0\1");
    byte[] file = jp2(file("bare.j2k"), colours(16), box("cdef", reversed));
    assertSame(
        decoded(file),
        (x, y) -> {
          int rgb = drawn(x, y);
          return (rgb & 0xff) << 16 | rgb & 0xff00 | rgb >> 16;
        });
  }

  @ParameterizedTest
  @CsvSource({"64,64,1000", "150,97,1000", "333,222,1000", "200,150,200"})
  void whatOpenCvWritesIsRead(int width, int height, int thousandths) throws IOException {
    BufferedImage image = Pictures.drawn(width, height, BufferedImage.TYPE_3BYTE_BGR);
    BufferedImage back = decoded(Jpeg2000Files.encoded(image, thousandths));
    assertThat(back.getWidth()).isEqualTo(width);
    if (thousandths == 1000) {
      assertSame(back, (x, y) -> image.getRGB(x, y) & 0xffffff);
    } else {
      assertClose(back, (x, y) -> image.getRGB(x, y) & 0xffffff, 80, 3);
    }
  }

  @ParameterizedTest
  @FieldSource("dev.grille.gate.Jpeg2000Files#NAMES")
  void aFileThatWasCutAnywhereIsDamaged(String name) {
    byte[] whole = file(name);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> decoded(cut)).as("%d", length).isInstanceOf(IOException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bare.j2k", "style-63.j2k", "roi.j2k", "order-PCRL.j2k"})
  void aTileThatEndsInItsMiddleIsDamaged(String name) {
    byte[] whole = file(name);
    int part = Pictures.indexOf(whole, 0xFF, 0x90);
    int data = Pictures.indexOf(whole, 0xFF, 0x93) + 2;
    for (int length = data; length < whole.length - 2; length += 5) {
      byte[] cut = Pictures.concat(Arrays.copyOf(whole, length), new byte[] {-1, -39});
      ByteBuffer.wrap(cut).putInt(part + 6, length - part);
      assertThatThrownBy(() -> decoded(cut)).as("%d", length).isInstanceOf(IOException.class);
    }
  }

  @ParameterizedTest
  @FieldSource("dev.grille.gate.Jpeg2000Files#NAMES")
  void flippedBitsAreRefusedOrRead(String name) throws IOException {
    byte[] whole = file(name);
    for (int at = 0; at < whole.length; at += at < 200 ? 1 : 9) {
      byte[] flipped = with(whole, at, whole[at] ^ 1 << (at + name.length()) % 8);
      try {
        decoded(flipped);
      } catch (Jpeg2000LimitException e) {
        assertThat(e).hasMessageContaining("JPEG 2000");
      } catch (IOException e) {
        assertThat(e).hasMessageContaining("JP");
      }
    }
  }

  @Test
  void packetsThatTellNothingInManyStepsAreRefused() {
    assertThatThrownBy(() -> decoded(Jpeg2000Bombs.layers()))
        .isInstanceOf(Jpeg2000LimitException.class)
        .hasMessageContaining("steps");
  }

  @Test
  void passesWithoutDataAreRefused() {
    assertThatThrownBy(() -> decoded(Jpeg2000Bombs.passes()))
        .isInstanceOf(Jpeg2000LimitException.class)
        .hasMessageContaining("passes");
  }

  @Test
  void partsWithoutNumberAreRefused() {
    assertThatThrownBy(() -> decoded(Jpeg2000Bombs.precincts()))
        .isInstanceOf(Jpeg2000LimitException.class)
        .hasMessageContaining("parts");
  }

  private static int drawn(int x, int y) {
    int column = x / 2 - 4;
    int row = y / 2 - 5;
    boolean ink =
        row >= 0
            && row < LETTERS.length
            && column >= 0
            && column < LETTERS[0].length()
            && LETTERS[row].charAt(column) == '#';
    return ink ? INK : 6 * x << 16 | 8 * y << 8 | 255 - 3 * (x + y);
  }

  private static int green(int x, int y) {
    return drawn(x, y) >> 8 & 0xff;
  }

  private static int grey(int light) {
    return light << 16 | light << 8 | light;
  }

  private static int over(int colour, int alpha) {
    return 255 - alpha + ((colour & 0xff) * alpha + 127) / 255;
  }

  private static int held(double value) {
    return (int) Math.max(0, Math.min(255, Math.round(value)));
  }

  private static BufferedImage decoded(byte[] file) throws IOException {
    Jpeg2000Picture picture = Jpeg2000Picture.open(file);
    if ((long) picture.width() * picture.height() > 50_000_000) {
      throw new IOException("a JPEG 2000 picture that the gate refuses");
    }
    BufferedImage image =
        new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
    picture.draw((x, y, red, green, blue) -> image.setRGB(x, y, red << 16 | green << 8 | blue));
    return image;
  }

  private static void assertSame(BufferedImage picture, IntBinaryOperator expected) {
    assertClose(picture, expected, 0, 0);
  }

  private static void assertClose(
      BufferedImage picture, IntBinaryOperator expected, int most, int mean) {
    long sum = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        for (int shift = 0; shift < 24; shift += 8) {
          int is = picture.getRGB(x, y) >> shift & 0xff;
          int wanted = expected.applyAsInt(x, y) >> shift & 0xff;
          sum += Math.abs(is - wanted);
          if (Math.abs(is - wanted) > most) {
            fail("%d instead of %d at %d, %d", is, wanted, x, y);
          }
        }
      }
    }
    assertThat(sum).isLessThanOrEqualTo(3L * mean * picture.getWidth() * picture.getHeight());
  }
}
