package dev.grille.vision.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.gate.Jpeg2000Files;
import dev.grille.gate.Pictures;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on a page of a PDF is drawn or refused by name: never left out in silence. */
class PdfPicturesTest {
  private static final int SIDE = 96;

  /** Of eight bits: encoded with loss, drawn, and read back. */
  private static final int FAR = 24;

  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_3BYTE_BGR})
  void aPictureOfJpeg2000IsDrawn(int type) throws IOException {
    BufferedImage drawn = Pictures.drawn(SIDE, SIDE, type);
    BufferedImage page = page(pdf(COSName.JPX_DECODE, Jpeg2000Files.encoded(drawn, 1000)));
    double scale = page.getWidth() / (double) SIDE;
    for (int y = 4; y < SIDE; y += 8) {
      for (int x = 4; x < SIDE; x += 8) {
        int seen = page.getRGB((int) ((x + 0.5) * scale), (int) ((y + 0.5) * scale));
        for (int band = 0; band < 3; band++) {
          // Not the pixel as Java gives it, which takes grey for linear.
          int sample = drawn.getRaster().getSample(x, y, band % drawn.getRaster().getNumBands());
          assertThat(seen >> 16 - 8 * band & 0xff)
              .as("%d, %d", x, y)
              .isBetween(sample - FAR, sample + FAR);
        }
      }
    }
  }

  @Test
  void aPictureThatIsCutIsNotLeftOut() throws IOException {
    byte[] whole =
        Jpeg2000Files.encoded(Pictures.drawn(SIDE, SIDE, BufferedImage.TYPE_3BYTE_BGR), 1000);
    byte[] pdf = pdf(COSName.JPX_DECODE, Arrays.copyOf(whole, whole.length / 2));
    assertThat(refused(pdf).code()).isEqualTo(ErrorCode.IMAGE_DAMAGED);
  }

  @Test
  void aPictureOfJbig2IsRefusedByName() throws IOException {
    CommandException refused = refused(pdf(COSName.JBIG2_DECODE, new byte[40]));
    assertThat(refused.code()).isEqualTo(ErrorCode.IMAGE_KIND_UNSUPPORTED);
    assertThat(refused).hasMessageContaining("JBIG2");
  }

  @Test
  void whatAFormsFieldsHoldIsDrawn() throws IOException {
    byte[] empty = form("");
    byte[] filled = form("4711");
    assertThat(ink(page(filled))).isGreaterThan(ink(page(empty)) + 100);
  }

  private static CommandException refused(byte[] pdf) {
    return catchThrowableOfType(CommandException.class, () -> new PdfDecoder().decode(pdf, 1));
  }

  private static BufferedImage page(byte[] pdf) throws IOException {
    PageRaster page = new PdfDecoder().decode(pdf, 1);
    var image = new BufferedImage(page.width(), page.height(), BufferedImage.TYPE_3BYTE_BGR);
    image.getRaster().setDataElements(0, 0, page.width(), page.height(), rgb(page));
    return image;
  }

  /** A raster of Java takes colours in this order, whatever its buffer has. */
  private static byte[] rgb(PageRaster page) {
    byte[] pixels = page.pixels().clone();
    for (int at = 0; at < pixels.length; at += 3) {
      byte blue = pixels[at];
      pixels[at] = pixels[at + 2];
      pixels[at + 2] = blue;
    }
    return pixels;
  }

  private static byte[] pdf(COSName filter, byte[] picture) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(SIDE, SIDE));
      document.addPage(page);
      PDStream stream = new PDStream(document, new ByteArrayInputStream(picture));
      stream.getCOSObject().setItem(COSName.FILTER, filter);
      stream.getCOSObject().setItem(COSName.SUBTYPE, COSName.IMAGE);
      stream.getCOSObject().setInt(COSName.WIDTH, SIDE);
      stream.getCOSObject().setInt(COSName.HEIGHT, SIDE);
      PDResources resources = new PDResources();
      resources.put(COSName.getPDFName("Im0"), new RawImage(stream));
      page.setResources(resources);
      try (var content = new PDPageContentStream(document, page)) {
        content.transform(Matrix.getScaleInstance(SIDE, SIDE));
        content.appendRawCommands("/Im0 Do\n");
      }
      return saved(document);
    }
  }

  /** As a program leaves it that lets the viewer draw. */
  private static byte[] form(String value) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(200, 100));
      document.addPage(page);
      PDAcroForm form = new PDAcroForm(document);
      document.getDocumentCatalog().setAcroForm(form);
      PDResources resources = new PDResources();
      resources.put(COSName.HELV, new PDType1Font(FontName.HELVETICA));
      form.setDefaultResources(resources);
      form.setDefaultAppearance("/Helv 20 Tf 0 g");
      PDTextField field = new PDTextField(form);
      field.setPartialName("number");
      field.getCOSObject().setString(COSName.V, value);
      field.getWidgets().get(0).setRectangle(new PDRectangle(10, 10, 150, 40));
      field.getWidgets().get(0).setPage(page);
      page.getAnnotations().add(field.getWidgets().get(0));
      form.getFields().add(field);
      form.setNeedAppearances(true);
      return saved(document);
    }
  }

  private static int ink(BufferedImage page) {
    int dark = 0;
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        dark += (page.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
      }
    }
    return dark;
  }

  private static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  /** An image of bytes that PDFBox itself could not encode. */
  private static final class RawImage extends PDXObject {
    RawImage(PDStream stream) {
      super(stream, COSName.IMAGE);
    }
  }
}
