package dev.grille.vision.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.CommandException;
import dev.grille.gate.PictureGate;
import dev.grille.gate.PictureLimits;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.junit.jupiter.api.BeforeAll;
import org.opencv.core.Mat;

/**
 * What the gate lets pass is decoded, and what it refuses is not: both see the same files, made
 * here. So these tests stand where the gate is.
 */
abstract class DecodedFiles {
  final PictureGate gate = new PictureGate(PictureLimits.defaults());
  private final PageDecoders decoders = new PageDecoders(1_000_000);

  @BeforeAll
  static void load() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  void assertRefusedOrRead(byte[] file) {
    try {
      gate.check(file);
      read(file, 1);
    } catch (CommandException e) {
      assertThat(e.code().name()).startsWith("IMAGE_");
    }
  }

  BufferedImage read(byte[] file, int page) {
    PictureKind kind = PictureGate.kindOf(file).orElseThrow();
    try (MatScope scope = new MatScope()) {
      Mat pixels = decoders.decode(new Picture(file, kind, 0, 0, page), scope);
      var image = new BufferedImage(pixels.cols(), pixels.rows(), BufferedImage.TYPE_3BYTE_BGR);
      byte[] bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
      pixels.get(0, 0, bytes);
      return image;
    }
  }

  static void assertSame(BufferedImage actual, BufferedImage expected) {
    assertThat(actual.getWidth()).isEqualTo(expected.getWidth());
    for (int y = 0; y < expected.getHeight(); y++) {
      for (int x = 0; x < expected.getWidth(); x++) {
        assertThat(actual.getRGB(x, y)).isEqualTo(expected.getRGB(x, y));
      }
    }
  }

  static String greens(BufferedImage image) {
    StringBuilder text = new StringBuilder();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        text.append(text.isEmpty() ? "" : ",").append(image.getRGB(x, y) >> 8 & 0xff);
      }
    }
    return text.toString();
  }

  static BufferedImage colours(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, new Color(x * 5 % 256, y * 7 % 256, (x + y) % 256).getRGB());
      }
    }
    return image;
  }
}
