package dev.grille.vision.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

class PictureDecoderTest {
  @BeforeAll
  static void loadOpenCv() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  /** Where the dark upper left corner of the stored pixels stands when the picture is upright. */
  @ParameterizedTest
  @CsvSource({
    "1, left, top, 40", "2, right, top, 40", "3, right, bottom, 40", "4, left, bottom, 40",
    "5, left, top, 24", "6, right, top, 24", "7, right, bottom, 24", "8, left, bottom, 24"
  })
  void turnsAPictureAsItsExifSays(int orientation, String side, String edge, int width)
      throws IOException {
    byte[] jpeg = withExif(file(cornered(BufferedImage.TYPE_INT_RGB), "jpg"), orientation);
    try (MatScope scope = new MatScope()) {
      Mat upright = PictureDecoder.decode(jpeg, scope);
      assertThat(upright.cols()).isEqualTo(width);
      int x = side.equals("left") ? 3 : upright.cols() - 4;
      int y = edge.equals("top") ? 3 : upright.rows() - 4;
      assertThat(upright.get(y, x)[1]).isLessThan(60);
      assertThat(upright.get(upright.rows() - 1 - y, upright.cols() - 1 - x)[1]).isGreaterThan(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "bmp"})
  void decodesTheKindsItLists(String kind) throws IOException {
    try (MatScope scope = new MatScope()) {
      Mat picture = PictureDecoder.decode(file(cornered(BufferedImage.TYPE_INT_RGB), kind), scope);
      assertThat(picture.type()).isEqualTo(CvType.CV_8UC3);
      assertThat(picture.get(3, 3)[2]).isLessThan(60);
      assertThat(picture.get(20, 35)[2]).isGreaterThan(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_USHORT_GRAY,
        BufferedImage.TYPE_BYTE_BINARY,
        BufferedImage.TYPE_BYTE_INDEXED
      })
  void greySixteenBitAndPalettePicturesBecomePlainColour(int type) throws IOException {
    try (MatScope scope = new MatScope()) {
      Mat picture = PictureDecoder.decode(file(cornered(type), "png"), scope);
      assertThat(picture.type()).isEqualTo(CvType.CV_8UC3);
      assertThat(picture.get(3, 3)[0]).isLessThan(60);
      assertThat(picture.get(20, 35)[0]).isGreaterThan(200);
    }
  }

  @Test
  void transparentPixelsAreLaidOnWhite() throws IOException {
    BufferedImage clear = new BufferedImage(40, 24, BufferedImage.TYPE_INT_ARGB);
    clear.setRGB(5, 5, 0xFF000000);
    clear.setRGB(6, 5, 0x80000000);
    try (MatScope scope = new MatScope()) {
      Mat picture = PictureDecoder.decode(file(clear, "png"), scope);
      assertThat(picture.get(0, 0)).containsExactly(255, 255, 255);
      assertThat(picture.get(5, 5)).containsExactly(0, 0, 0);
      assertThat(picture.get(5, 6)[0]).isBetween(120.0, 135.0);
    }
  }

  @Test
  void aPaletteWithATransparentColourIsLaidOnWhite() throws IOException {
    byte[] grey = {0, 0};
    IndexColorModel model = new IndexColorModel(8, 2, grey, grey, grey, 1);
    BufferedImage image = new BufferedImage(40, 24, BufferedImage.TYPE_BYTE_INDEXED, model);
    image.getRaster().setSample(7, 7, 0, 1);
    try (MatScope scope = new MatScope()) {
      Mat picture = PictureDecoder.decode(file(image, "png"), scope);
      assertThat(picture.get(0, 0)[0]).isZero();
      assertThat(picture.get(7, 7)[0]).isEqualTo(255);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "bmp"})
  void aPictureThatEndsEarlyIsDamaged(String kind) throws IOException {
    byte[] whole = file(cornered(BufferedImage.TYPE_INT_RGB), kind);
    for (double share : new double[] {0.3, 0.6, 0.95}) {
      byte[] part = Arrays.copyOf(whole, (int) (whole.length * share));
      assertRefused(part, ErrorCode.IMAGE_DAMAGED);
    }
  }

  @Test
  void aPngWithAWrongChecksumIsDamaged() throws IOException {
    byte[] png = file(cornered(BufferedImage.TYPE_INT_RGB), "png");
    png[png.length / 2] ^= 0x55;
    assertRefused(png, ErrorCode.IMAGE_DAMAGED);
  }

  @Test
  void bytesAfterTheEndOfAJpegDoNoHarm() throws IOException {
    byte[] jpeg = file(cornered(BufferedImage.TYPE_INT_RGB), "jpg");
    try (MatScope scope = new MatScope()) {
      Mat picture = PictureDecoder.decode(Arrays.copyOf(jpeg, jpeg.length + 1000), scope);
      assertThat(picture.cols()).isEqualTo(40);
    }
  }

  @Test
  void otherKindsAreRefusedUnseen() {
    assertRefused(new byte[0], ErrorCode.IMAGE_KIND_UNSUPPORTED);
    assertRefused(
        "GIF89a and more than that".getBytes(StandardCharsets.US_ASCII),
        ErrorCode.IMAGE_KIND_UNSUPPORTED);
    assertRefused(
        "RIFF....WEBPVP8 and more".getBytes(StandardCharsets.US_ASCII),
        ErrorCode.IMAGE_KIND_UNSUPPORTED);
  }

  @Test
  void exifThatLeadsNowhereIsIgnored() throws IOException {
    byte[] jpeg = withExif(file(cornered(BufferedImage.TYPE_INT_RGB), "jpg"), 99);
    for (int cut = 20; cut < 40; cut++) {
      byte[] broken = jpeg.clone();
      broken[cut] = (byte) 0xFF;
      try (MatScope scope = new MatScope()) {
        assertThat(PictureDecoder.decode(broken, scope).empty()).isFalse();
      }
    }
  }

  private static void assertRefused(byte[] file, ErrorCode code) {
    try (MatScope scope = new MatScope()) {
      assertThatExceptionOfType(CommandException.class)
          .isThrownBy(() -> PictureDecoder.decode(file, scope))
          .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }
  }

  /** White, 40 × 24, its upper left quarter black. */
  private static BufferedImage cornered(int type) {
    BufferedImage image = new BufferedImage(40, 24, type);
    for (int y = 0; y < 24; y++) {
      for (int x = 0; x < 40; x++) {
        image.setRGB(x, y, x < 20 && y < 12 ? 0xFF000000 : 0xFFFFFFFF);
      }
    }
    return image;
  }

  private static byte[] file(BufferedImage image, String kind) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, kind, bytes)).isTrue();
    return bytes.toByteArray();
  }

  private static byte[] withExif(byte[] jpeg, int orientation) {
    ByteBuffer exif = ByteBuffer.allocate(36).order(ByteOrder.BIG_ENDIAN);
    exif.putShort((short) 0xFFE1)
        .putShort((short) 34)
        .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.order(ByteOrder.LITTLE_ENDIAN);
    exif.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
    exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0).putInt(0);
    byte[] result = new byte[jpeg.length + 36];
    System.arraycopy(jpeg, 0, result, 0, 2);
    System.arraycopy(exif.array(), 0, result, 2, 36);
    System.arraycopy(jpeg, 2, result, 38, jpeg.length - 2);
    return result;
  }
}
