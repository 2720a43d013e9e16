package dev.grille.lab.bench.studio;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** A PDF file as scanners write it: each page is one picture. */
final class PicturePdf {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<Integer> places = new ArrayList<>();

  private PicturePdf() {}

  /** The bytes of a file with a page for each picture; a point of the page is a pixel. */
  static byte[] of(List<BufferedImage> pages) throws IOException {
    return new PicturePdf().written(pages);
  }

  private byte[] written(List<BufferedImage> pages) throws IOException {
    write("%PDF-1.4\n");
    begin();
    write("<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
    begin();
    var kids = new StringBuilder();
    for (int i = 0; i < pages.size(); i++) {
      kids.append(3 + 3 * i).append(" 0 R ");
    }
    write("<< /Type /Pages /Count %d /Kids [%s] >>\nendobj\n".formatted(pages.size(), kids));
    for (BufferedImage page : pages) {
      page(page);
    }
    int table = out.size();
    write("xref\n0 %d\n0000000000 65535 f \n".formatted(places.size() + 1));
    for (int place : places) {
      write("%010d 00000 n \n".formatted(place));
    }
    write("trailer << /Size %d /Root 1 0 R >>\n".formatted(places.size() + 1));
    write("startxref\n%d\n%%%%EOF\n".formatted(table));
    return out.toByteArray();
  }

  private void page(BufferedImage picture) throws IOException {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int first = places.size() + 1;
    begin();
    write(
        ("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R"
                + " /Resources << /XObject << /P %d 0 R >> >> >>\nendobj\n")
            .formatted(width, height, first + 1, first + 2));
    begin();
    stream("", "%d 0 0 %d 0 0 cm /P Do".formatted(width, height).getBytes(StandardCharsets.UTF_8));
    begin();
    var jpeg = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpg", jpeg);
    stream(
        "/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceRGB"
                .formatted(width, height)
            + " /BitsPerComponent 8 /Filter /DCTDecode",
        jpeg.toByteArray());
  }

  private void begin() {
    places.add(out.size());
    write("%d 0 obj\n".formatted(places.size()));
  }

  private void stream(String entries, byte[] bytes) {
    write("<< %s /Length %d >>\nstream\n".formatted(entries, bytes.length));
    out.writeBytes(bytes);
    write("\nendstream\nendobj\n");
  }

  private void write(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
