package dev.grille.vision.decoding;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages of a PDF, drawn by PDFBox as a scanner would see them. */
final class PdfDecoder implements PageDecoder {
  /** Points to an inch. */
  private static final float POINTS = 72;

  /** Of a usual scan; small print needs no more. */
  private static final float DOTS_PER_INCH = 200;

  /** A page of A3 in the resolution above; larger ones are drawn coarser. */
  private static final float MAX_SIDE = 3400;

  PdfDecoder() {
    // PDFBox lists the system's fonts in a file; the child's own folder goes with the child.
    System.setProperty("pdfbox.fontcache", System.getProperty("java.io.tmpdir"));
  }

  @Override
  public PageRaster decode(byte[] file, int page) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      if (page > document.getNumberOfPages()) {
        throw new CommandException(
            ErrorCode.INVALID_FIELD,
            "the PDF has " + document.getNumberOfPages() + " pages, no page " + page,
            "$.page");
      }
      drawAppearances(document);
      PDFRenderer renderer = new BoundedRenderer(document);
      renderer.setSubsamplingAllowed(true);
      float scale = scale(document.getPage(page - 1).getCropBox());
      return copy(renderer.renderImage(page - 1, scale, ImageType.RGB));
    } catch (InvalidPasswordException e) {
      throw new CommandException(
          ErrorCode.IMAGE_KIND_UNSUPPORTED, "a PDF that asks for a password is not read");
    }
  }

  /**
   * ISO 32000-1, 12.7.2: NeedAppearances asks whoever shows a form to draw what its fields hold.
   * PDFBox does it for whoever asks for the form.
   */
  private static void drawAppearances(PDDocument document) {
    Object unused = document.getDocumentCatalog().getAcroForm();
  }

  private static float scale(PDRectangle box) throws IOException {
    float longest = Math.max(box.getWidth(), box.getHeight());
    if (!(longest >= 1)) {
      throw new IOException("a page without extent");
    }
    return Math.min(DOTS_PER_INCH / POINTS, MAX_SIDE / longest);
  }

  private static PageRaster copy(BufferedImage image) {
    PageRaster raster = new PageRaster(image.getWidth(), image.getHeight());
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        raster.set(x, y, rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
      }
    }
    return raster;
  }
}
