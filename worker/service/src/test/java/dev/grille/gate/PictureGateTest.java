package dev.grille.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureGateTest {
  private final PictureGate gate = new PictureGate(PictureLimits.defaults());

  @ParameterizedTest
  @CsvSource({"png,PNG", "jpg,JPEG", "bmp,BMP"})
  void letsPassWhatItKnows(String format, PictureKind kind) {
    Picture picture = gate.check(Pictures.file(format, 64, 40));
    assertThat(picture.kind()).isEqualTo(kind);
    assertThat(picture.width()).isEqualTo(64);
    assertThat(picture.height()).isEqualTo(40);
  }

  @Test
  void letsPassEveryFormOfPng() {
    for (int type :
        List.of(
            BufferedImage.TYPE_BYTE_BINARY,
            BufferedImage.TYPE_BYTE_INDEXED,
            BufferedImage.TYPE_BYTE_GRAY,
            BufferedImage.TYPE_USHORT_GRAY,
            BufferedImage.TYPE_4BYTE_ABGR)) {
      assertThat(gate.check(Pictures.file("png", Pictures.drawn(32, 20, type))).width())
          .isEqualTo(32);
    }
  }

  @Test
  void letsPassAProgressiveJpeg() {
    assertThat(gate.check(Pictures.progressiveJpeg(64, 40)).height()).isEqualTo(40);
  }

  @Test
  void brokenExifDoesNotBreakThePicture() {
    byte[] exif = Pictures.exif(9);
    byte[] far = ByteBuffer.wrap(Pictures.exif(6)).putInt(4, Integer.MAX_VALUE).array();
    for (byte[] data : List.of(exif, far, new byte[3], new byte[0])) {
      byte[] app1 = Pictures.concat("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), data);
      byte[] jpeg = Pictures.withSegment(Pictures.file("jpg", 32, 20), 0xE1, app1);
      assertThat(gate.check(jpeg).width()).isEqualTo(32);
    }
  }

  @Test
  void hugeExifIsNoHindrance() {
    byte[] jpeg = Pictures.file("jpg", 32, 20);
    for (int i = 0; i < 60; i++) {
      jpeg = Pictures.withSegment(jpeg, 0xE1, new byte[65_533]);
    }
    assertThat(gate.check(jpeg).width()).isEqualTo(32);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "bmp"})
  void aFileThatWasCutAnywhereIsDamaged(String format) {
    byte[] whole = Pictures.file(format, 33, 21);
    for (int length = 3; length < whole.length; length += Math.max(1, whole.length / 200)) {
      byte[] cut = Arrays.copyOf(whole, length);
      // A signature alone is not enough to tell what it was to be.
      assertThat(refusal(cut).code())
          .as("%s cut to %d of %d bytes", format, length, whole.length)
          .isIn(
              length < 9
                  ? List.of(ErrorCode.IMAGE_DAMAGED, ErrorCode.IMAGE_KIND_UNSUPPORTED)
                  : List.of(ErrorCode.IMAGE_DAMAGED));
    }
  }

  @Test
  void sidesAreHeldToTheirLimits() {
    assertThat(refusal(Pictures.pngBomb(8193, 100)).code()).isEqualTo(ErrorCode.IMAGE_TOO_LARGE);
    assertThat(refusal(Pictures.pngBomb(8000, 8000)).code()).isEqualTo(ErrorCode.IMAGE_TOO_LARGE);
    assertThat(refusal(Pictures.pngBomb(14, 100)).code()).isEqualTo(ErrorCode.IMAGE_TOO_SMALL);
    assertThat(refusal(Pictures.pngBomb(0, 100)).code()).isEqualTo(ErrorCode.IMAGE_DAMAGED);
    assertThat(refusal(Pictures.pngBomb(-1, 100)).code()).isEqualTo(ErrorCode.IMAGE_TOO_LARGE);
    assertThat(gate.check(Pictures.pngBomb(8192, 15)).width()).isEqualTo(8192);
    assertThat(gate.check(Pictures.pngBomb(8192, 6144)).height()).isEqualTo(6144);
  }

  @Test
  void bytesAreHeldToTheirLimit() {
    assertThat(refusal(new byte[(10 << 20) + 1]).code()).isEqualTo(ErrorCode.IMAGE_TOO_LARGE);
    assertThat(refusal(new byte[0]).code()).isEqualTo(ErrorCode.IMAGE_DAMAGED);
  }

  @Test
  void anAnimatedPngIsRefusedByName() {
    byte[] frames = ByteBuffer.allocate(8).putInt(12).putInt(0).array();
    byte[] one = ByteBuffer.allocate(8).putInt(1).putInt(0).array();
    byte[] png = Pictures.file("png", 32, 20);
    assertThat(refusal(Pictures.withChunk(png, "acTL", frames)))
        .hasMessageContaining("animated")
        .extracting(CommandException::code)
        .isEqualTo(ErrorCode.IMAGE_KIND_UNSUPPORTED);
    assertThat(gate.check(Pictures.withChunk(png, "acTL", one)).width()).isEqualTo(32);
  }

  @ParameterizedTest
  @CsvSource({"195,lossless", "197,hierarchical", "201,arithmetic", "202,arithmetic"})
  void sortsOfJpegThatAreNotReadAreRefusedByName(int marker, String name) {
    byte[] jpeg = Pictures.file("jpg", 32, 20);
    jpeg[Pictures.indexOf(jpeg, 0xFF, 0xC0) + 1] = (byte) marker;
    assertThat(refusal(jpeg)).hasMessageContaining(name);
  }

  @Test
  void jpegHeadersThatLieAreRefused() {
    byte[] jpeg = Pictures.file("jpg", 32, 20);
    int frame = Pictures.indexOf(jpeg, 0xFF, 0xC0);
    byte[] noHeight = jpeg.clone();
    ByteBuffer.wrap(noHeight).putShort(frame + 5, (short) 0);
    byte[] twelveBits = jpeg.clone();
    twelveBits[frame + 4] = 12;
    byte[] two = jpeg.clone();
    two[frame + 9] = 2;
    byte[] twice = Pictures.insert(jpeg, frame, Arrays.copyOfRange(jpeg, frame, frame + 19));
    assertThat(refusal(noHeight).code()).isEqualTo(ErrorCode.IMAGE_DAMAGED);
    assertThat(refusal(twelveBits).code()).isEqualTo(ErrorCode.IMAGE_KIND_UNSUPPORTED);
    assertThat(refusal(two).code()).isEqualTo(ErrorCode.IMAGE_DAMAGED);
    assertThat(refusal(twice).code()).isEqualTo(ErrorCode.IMAGE_DAMAGED);
  }

  @Test
  void bitmapHeadersThatLieAreRefused() {
    byte[] bmp = Pictures.file("bmp", 32, 20);
    assertThat(refusal(with(bmp, 18, 7000)).code()).isEqualTo(ErrorCode.IMAGE_DAMAGED);
    assertThat(refusal(with(bmp, 18, -1)).code()).isEqualTo(ErrorCode.IMAGE_DAMAGED);
    assertThat(refusal(with(bmp, 10, 4)).code()).isEqualTo(ErrorCode.IMAGE_DAMAGED);
    assertThat(refusal(with(bmp, 10, Integer.MAX_VALUE)).code()).isEqualTo(ErrorCode.IMAGE_DAMAGED);
    assertThat(refusal(with(bmp, 30, 5)).code()).isEqualTo(ErrorCode.IMAGE_KIND_UNSUPPORTED);
    assertThat(gate.check(with(bmp, 22, -20)).height()).isEqualTo(20);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GIF89a | GIF",
        "RIFF....WEBPVP8 | WebP",
        "....ftypavif | AVIF",
        "....ftypheic | HEIF",
        "<svg xmlns= | SVG",
        "<!DOCTYPE html> | HTML",
        "hello world | unknown"
      })
  void whatIsNotReadIsNamed(String start, String name) {
    assertThat(refusal(start.getBytes(StandardCharsets.ISO_8859_1)))
        .hasMessageContaining(name)
        .extracting(CommandException::code)
        .isEqualTo(ErrorCode.IMAGE_KIND_UNSUPPORTED);
  }

  @Test
  void flippedBitsNeverEscapeAsAnythingButARefusal() {
    for (String format : List.of("png", "jpg", "bmp")) {
      byte[] whole = Pictures.file(format, 20, 16);
      int header = Math.min(whole.length, 700);
      IntStream.range(0, header * 8)
          .forEach(
              bit -> {
                byte[] flipped = whole.clone();
                flipped[bit / 8] ^= (byte) (1 << (bit % 8));
                try {
                  gate.check(flipped);
                } catch (CommandException e) {
                  assertThat(e.code().name()).startsWith("IMAGE_");
                }
              });
    }
  }

  /**
   * The time is the machine's; what is allocated is ours, and what is not decoded takes no time.
   */
  @Test
  void aBombCostsLessThanAHundredKilobytes() {
    List<byte[]> bombs =
        List.of(
            Pictures.pngBomb(Integer.MAX_VALUE, Integer.MAX_VALUE),
            Pictures.pngBomb(60_000, 60_000),
            with(Pictures.file("bmp", 32, 20), 22, Integer.MAX_VALUE),
            Pictures.concat(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, new byte[9 << 20]));
    bombs.forEach(this::refusal);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    for (byte[] bomb : bombs) {
      long before = threads.getThreadAllocatedBytes(thread);
      refusal(bomb);
      assertThat(threads.getThreadAllocatedBytes(thread) - before).isLessThan(100_000);
    }
  }

  @Test
  void aRefusalNamesTheKindsThatTheCommandTakes() {
    byte[] gif = "GIF89a, and more".getBytes(StandardCharsets.US_ASCII);
    byte[] pdf = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    assertThat(refusal(gif, PictureKind.ALL))
        .hasMessageContaining("JPEG, PNG, BMP, TIFF, PNM, JPEG 2000 or PDF");
    assertThat(refusal(gif, PictureKind.OF_TEMPLATES))
        .hasMessageEndingWith("JPEG, PNG or BMP file");
    CommandException e = refusal(pdf, PictureKind.OF_TEMPLATES);
    assertThat(e.code()).isEqualTo(ErrorCode.IMAGE_KIND_UNSUPPORTED);
    assertThat(e).hasMessageContaining("PDF is not taken for a template");
    byte[] png = Pictures.file("png", 64, 40);
    assertThat(gate.check(png, PictureKind.OF_TEMPLATES).kind()).isEqualTo(PictureKind.PNG);
  }

  private CommandException refusal(byte[] bytes, Set<PictureKind> kinds) {
    return catchThrowableOfType(CommandException.class, () -> gate.check(bytes, kinds));
  }

  private static byte[] with(byte[] bmp, int at, int value) {
    byte[] changed = bmp.clone();
    ByteBuffer.wrap(changed).putInt(at, Integer.reverseBytes(value));
    return changed;
  }

  private CommandException refusal(byte[] bytes) {
    return catchThrowableOfType(CommandException.class, () -> gate.check(bytes));
  }
}
