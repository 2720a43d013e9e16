package dev.grille.vision.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.gate.Jpeg2000Files;
import dev.grille.reader.PictureKind;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

/** Files of one page and of several. */
class PagesTest extends DecodedFiles {
  @Test
  void jpeg2000IsReadAsOnePage() throws Exception {
    byte[] jp2 = Jpeg2000Files.file("lossless.jp2");
    BufferedImage picture = read(jp2, 1);
    assertThat(picture.getWidth()).isEqualTo(40);
    assertThat(picture.getRGB(39, 2)).isEqualTo(new Color(6 * 39, 8 * 2, 255 - 3 * 41).getRGB());
    CommandException e = catchThrowableOfType(CommandException.class, () -> read(jp2, 2));
    assertThat(e.code()).isEqualTo(ErrorCode.INVALID_FIELD);
    assertThat(e.path()).isEqualTo("$.page");
  }

  @Test
  void eachPageOfAPdfIsAPicture() throws Exception {
    byte[] pdf = pdf(false);
    assertThat(gate.check(pdf).kind()).isEqualTo(PictureKind.PDF);
    BufferedImage first = read(pdf, 1);
    BufferedImage second = read(pdf, 2);
    // A6 at 200 dots to the inch.
    assertThat(first.getWidth()).isBetween(820, 830);
    assertThat(first.getRGB(400, 600)).isEqualTo(Color.RED.getRGB());
    assertThat(second.getRGB(400, 600)).isEqualTo(Color.BLUE.getRGB());
  }

  @Test
  void aPageThatIsNotThereIsSaid() throws Exception {
    byte[] pdf = pdf(false);
    byte[] tiff = TiffFiles.tiff("LZW", colours(20, 20));
    for (byte[] file : List.of(pdf, tiff, file("png", colours(20, 20)))) {
      CommandException e = catchThrowableOfType(CommandException.class, () -> read(file, 3));
      assertThat(e.code()).isEqualTo(ErrorCode.INVALID_FIELD);
      assertThat(e.path()).isEqualTo("$.page");
      assertThat(e).hasMessageContaining("no page 3");
    }
  }

  @Test
  void aPdfThatIsLockedOrBrokenIsSaid() throws Exception {
    CommandException locked =
        catchThrowableOfType(CommandException.class, () -> read(pdf(true), 1));
    assertThat(locked.code()).isEqualTo(ErrorCode.IMAGE_KIND_UNSUPPORTED);
    byte[] broken = "%PDF-1.7\nnothing\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    CommandException e = catchThrowableOfType(CommandException.class, () -> read(broken, 1));
    assertThat(e.code()).isEqualTo(ErrorCode.IMAGE_DAMAGED);
    CommandException cut =
        catchThrowableOfType(
            CommandException.class, () -> gate.check(Arrays.copyOf(pdf(false), 300)));
    assertThat(cut.code()).isEqualTo(ErrorCode.IMAGE_DAMAGED);
  }

  private static byte[] file(String format, BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    return bytes.toByteArray();
  }

  private static byte[] pdf(boolean locked) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (Color colour : List.of(Color.RED, Color.BLUE)) {
        PDPage page = new PDPage(PDRectangle.A6);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.setNonStrokingColor(colour);
          content.addRect(50, 50, 200, 300);
          content.fill();
        }
      }
      if (locked) {
        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }
}
