package dev.grille.lab.bench.studio;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** A PDF file as scanners write it: each page is one picture. */
final class PicturePdf {
  private PicturePdf() {}

  /** The bytes of a file with a page for each picture; a point of the page is a pixel. */
  static byte[] of(List<BufferedImage> pictures) throws IOException {
    try (var document = new PDDocument()) {
      for (BufferedImage picture : pictures) {
        var page = new PDPage(new PDRectangle(picture.getWidth(), picture.getHeight()));
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
          content.drawImage(JPEGFactory.createFromImage(document, picture), 0, 0);
        }
      }
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }
}
