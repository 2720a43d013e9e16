package dev.grille.vision.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.PictureRef;
import dev.grille.gate.Jpeg2000Files;
import dev.grille.gate.PictureGate;
import dev.grille.gate.PictureLimits;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import dev.grille.sources.FetchedPictures;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.Mat;

/**
 * Kinds of picture that are decoded in Java, against files made here; and what all have in common.
 */
class PageDecodersTest {
  private final PictureGate gate = new PictureGate(PictureLimits.defaults());
  private final PageDecoders decoders = new PageDecoders(1_000_000);

  @BeforeAll
  static void load() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  @Test
  void aPageOfTiffHasNoMorePixelsThanAPictureMay() throws Exception {
    byte[] tiff = tiff("Deflate", new BufferedImage(1001, 1000, BufferedImage.TYPE_BYTE_BINARY));
    CommandException e = catchThrowableOfType(CommandException.class, () -> read(tiff, 1));
    assertThat(e.code()).isEqualTo(ErrorCode.IMAGE_TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "LZW", "ZLib", "Deflate", "PackBits"})
  void colourTiffsKeepTheirPixels(String compression) throws Exception {
    BufferedImage image = colours(37, 23);
    byte[] tiff = tiff(compression, image);
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
    byte[] tiff = tiff(compression, image);
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
    byte[] tiff = tiff("LZW", image);
    gate.check(tiff);
    BufferedImage back = read(tiff, 1);
    assertThat(back.getRGB(3, 4)).isEqualTo(Color.BLACK.getRGB());
    assertThat(back.getRGB(4, 4)).isEqualTo(Color.WHITE.getRGB());
  }

  @Test
  void jpegWithinTiffIsRefusedByName() throws Exception {
    CommandException e =
        catchThrowableOfType(
            CommandException.class, () -> gate.check(tiff("JPEG", colours(32, 32))));
    assertThat(e.code()).isEqualTo(ErrorCode.IMAGE_KIND_UNSUPPORTED);
    assertThat(e).hasMessageContaining("JPEG");
  }

  @Test
  void aTiffThatWasCutOrBentIsRefusedOrRead() throws Exception {
    byte[] tiff = tiff("LZW", colours(40, 30));
    for (int length = 8; length < tiff.length; length += 7) {
      assertRefusedOrRead(Arrays.copyOf(tiff, length));
    }
    for (int at = 0; at < tiff.length; at++) {
      byte[] bent = tiff.clone();
      bent[at] ^= 0x41;
      assertRefusedOrRead(bent);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P1\\n# a note\\n2 2\\n1 0\\n0 1\\n | 0,255,255,0",
        "P1 2 2 1001\\n | 0,255,255,0",
        "P2\\n2 2\\n4\\n0 1 2 4\\n | 0,64,128,255",
        "P3 2 1 255 10 20 30 255 255 255\\n | 20,255",
      })
  void plainNetpbmFilesAreRead(String text, String greens) throws Exception {
    byte[] file = text.replace("\\n", "\n").getBytes(StandardCharsets.US_ASCII);
    assertThat(greens(read(file, 1))).isEqualTo(greens);
  }

  @Test
  void rawNetpbmFilesAreRead() throws Exception {
    byte[] bits = concat("P4\n10 2\n", 0b0111_1111, 0b1100_0000, 0, 0b0100_0000);
    byte[] grey = concat("P5 2 1 255\n", 7, 200);
    byte[] wide = concat("P5 2 1 65535\n", 0xFF, 0xFF, 0, 0);
    byte[] colour = concat("P6 1 1 255\n", 1, 2, 3);
    assertThat(read(bits, 1).getRGB(0, 0)).isEqualTo(Color.WHITE.getRGB());
    assertThat(read(bits, 1).getRGB(9, 1)).isEqualTo(Color.BLACK.getRGB());
    assertThat(greens(read(grey, 1))).isEqualTo("7,200");
    assertThat(greens(read(wide, 1))).isEqualTo("255,0");
    assertThat(read(colour, 1).getRGB(0, 0)).isEqualTo(new Color(1, 2, 3).getRGB());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"P5 100 100 255\nshort", "P5 20 20", "P6 0 5 255\n", "P2 20 20 70000\n1", "P4\n"})
  void netpbmHeadersThatLieAreDamaged(String text) {
    CommandException e =
        catchThrowableOfType(
            CommandException.class, () -> gate.check(text.getBytes(StandardCharsets.US_ASCII)));
    assertThat(e.code()).isEqualTo(ErrorCode.IMAGE_DAMAGED);
  }

  @Test
  void netpbmAndTiffBombsAreRefusedByTheirHeaders() throws Exception {
    byte[] pnm = "P6 60000 60000 255\n".getBytes(StandardCharsets.US_ASCII);
    CommandException e = catchThrowableOfType(CommandException.class, () -> gate.check(pnm));
    assertThat(e.code()).isIn(ErrorCode.IMAGE_DAMAGED, ErrorCode.IMAGE_TOO_LARGE);
    byte[] wide = tiff("Deflate", new BufferedImage(8193, 20, BufferedImage.TYPE_BYTE_BINARY));
    CommandException t = catchThrowableOfType(CommandException.class, () -> gate.check(wide));
    assertThat(t.code()).isEqualTo(ErrorCode.IMAGE_TOO_LARGE);
  }

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
    byte[] tiff = tiff("LZW", colours(20, 20));
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

  @Test
  void thePageIsNamedInTheAddressOrThePrefix() throws Exception {
    String base64 = Base64.getEncoder().encodeToString(pdf(false));
    try (FetchedPictures pictures = new FetchedPictures(gate, Map.of())) {
      String prefix = "data:application/pdf;page=2;base64,";
      assertThat(pictures.fetch(new PictureRef.Inline(prefix + base64)).page()).isEqualTo(2);
      assertThat(pictures.fetch(new PictureRef.Inline(base64)).page()).isEqualTo(1);
      CommandException e =
          catchThrowableOfType(
              CommandException.class,
              () ->
                  pictures.fetch(
                      new PictureRef.Inline("data:application/pdf;page=0;base64," + base64)));
      assertThat(e.code()).isEqualTo(ErrorCode.INVALID_FIELD);
    }
  }

  private void assertRefusedOrRead(byte[] file) {
    try {
      gate.check(file);
      read(file, 1);
    } catch (CommandException e) {
      assertThat(e.code().name()).startsWith("IMAGE_");
    }
  }

  private BufferedImage read(byte[] file, int page) {
    PictureKind kind = PictureGate.kindOf(file).orElseThrow();
    try (MatScope scope = new MatScope()) {
      Mat pixels = decoders.decode(new Picture(file, kind, 0, 0, page), scope);
      var image = new BufferedImage(pixels.cols(), pixels.rows(), BufferedImage.TYPE_3BYTE_BGR);
      byte[] bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
      pixels.get(0, 0, bytes);
      return image;
    }
  }

  private static void assertSame(BufferedImage actual, BufferedImage expected) {
    assertThat(actual.getWidth()).isEqualTo(expected.getWidth());
    for (int y = 0; y < expected.getHeight(); y++) {
      for (int x = 0; x < expected.getWidth(); x++) {
        assertThat(actual.getRGB(x, y)).isEqualTo(expected.getRGB(x, y));
      }
    }
  }

  private static String greens(BufferedImage image) {
    StringBuilder text = new StringBuilder();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        text.append(text.isEmpty() ? "" : ",").append(image.getRGB(x, y) >> 8 & 0xff);
      }
    }
    return text.toString();
  }

  private static BufferedImage colours(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, new Color(x * 5 % 256, y * 7 % 256, (x + y) % 256).getRGB());
      }
    }
    return image;
  }

  private static byte[] file(String format, BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    return bytes.toByteArray();
  }

  private static byte[] tiff(String compression, BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam settings = writer.getDefaultWriteParam();
      if (!compression.equals("none")) {
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionType(compression);
      }
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), settings);
    } finally {
      writer.dispose();
    }
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

  private static byte[] concat(String header, int... data) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
    for (int value : data) {
      bytes.write(value);
    }
    return bytes.toByteArray();
  }
}
