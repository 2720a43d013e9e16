package dev.grille.hostile;

import dev.grille.gate.Pictures;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes files that are sound, and the pieces of those that are not. */
final class Sound {
  private Sound() {}

  /** A small drawing: enough to be decoded, not enough to be a form. */
  static BufferedImage small() {
    return Pictures.drawn(48, 40, BufferedImage.TYPE_3BYTE_BGR);
  }

  static byte[] file(String format, BufferedImage image) {
    return Pictures.file(format, image);
  }

  static byte[] tiff(BufferedImage image, String compression) {
    return written("tiff", image, compression);
  }

  static byte[] progressiveJpeg(BufferedImage image) {
    return written("jpeg", image, "progressive");
  }

  private static byte[] written(String format, BufferedImage image, String how) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ImageWriteParam settings = writer.getDefaultWriteParam();
    if (how.equals("progressive")) {
      settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    } else {
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionType(how);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** Netpbm of any of the six forms; samples of 0 and the most. */
  static byte[] pnm(int form, BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    boolean bits = form == 1 || form == 4;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        ascii("P" + form + "\n# drawn\n" + width + " " + height + "\n" + (bits ? "" : "255\n")));
    for (int y = 0; y < height; y++) {
      int eight = 0;
      for (int x = 0; x < width; x++) {
        int rgb = image.getRGB(x, y);
        int grey = rgb >> 8 & 0xff;
        switch (form) {
          case 1 -> out.writeBytes(ascii(grey < 128 ? "1\n" : "0\n"));
          case 2 -> out.writeBytes(ascii(grey + "\n"));
          case 3 ->
              out.writeBytes(ascii((rgb >> 16 & 0xff) + " " + grey + " " + (rgb & 0xff) + "\n"));
          case 4 -> {
            eight = eight << 1 | (grey < 128 ? 1 : 0);
            if (x % 8 == 7) {
              out.write(eight);
            } else if (x == width - 1) {
              out.write(eight << (7 - x % 8));
            }
          }
          case 5 -> out.write(grey);
          default -> {
            out.write(rgb >> 16);
            out.write(grey);
            out.write(rgb);
          }
        }
      }
    }
    return out.toByteArray();
  }

  /** A PDF of these objects; the first is the catalogue. */
  static byte[] pdf(byte[]... objects) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(ascii("%PDF-1.7\n"));
    List<Integer> places = new ArrayList<>();
    for (byte[] object : objects) {
      places.add(out.size());
      out.writeBytes(ascii(places.size() + " 0 obj\n"));
      out.writeBytes(object);
      out.writeBytes(ascii("\nendobj\n"));
    }
    int table = out.size();
    out.writeBytes(ascii("xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n"));
    places.forEach(place -> out.writeBytes(ascii("%010d 00000 n \n".formatted(place))));
    out.writeBytes(
        ascii(
            "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(places.size() + 1, table)));
    return out.toByteArray();
  }

  /** A PDF of one page, A6, with this drawn on it; further objects begin at number 5. */
  static byte[] page(byte[] content, String resources, byte[]... more) {
    byte[][] objects = new byte[4 + more.length][];
    objects[0] = ascii("<< /Type /Catalog /Pages 2 0 R >>");
    objects[1] = ascii("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    objects[2] =
        ascii(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 297 420] /Contents 4 0 R /Resources << "
                + resources
                + " >> >>");
    objects[3] = stream("", content);
    System.arraycopy(more, 0, objects, 4, more.length);
    return pdf(objects);
  }

  static byte[] stream(String entries, byte[] data) {
    return Pictures.concat(
        ascii("<< /Length " + data.length + " " + entries + " >>\nstream\n"),
        data,
        ascii("\nendstream"));
  }

  /** A small page with a red square. */
  static byte[] smallPdf() {
    return page(ascii("1 0 0 rg 50 50 200 300 re f"), "");
  }

  /** As many bytes of one value, deflated; never held in memory. */
  static byte[] deflated(long count, int value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    byte[] block = new byte[1 << 16];
    java.util.Arrays.fill(block, (byte) value);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, 1 << 16)) {
      for (long left = count; left > 0; left -= block.length) {
        out.write(block, 0, (int) Math.min(left, block.length));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  /** A PNG of a header and ready chunks; bits and colour as IHDR has them. */
  static byte[] png(int width, int height, int bits, int colour, byte[]... chunks) {
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put((byte) bits)
            .put((byte) colour)
            .array();
    byte[] file = latin("\u0089PNG\r\n\u001a\n");
    return Pictures.concat(
        file, chunk("IHDR", header), Pictures.concat(chunks), chunk("IEND", new byte[0]));
  }

  static byte[] chunk(String type, byte[] data) {
    byte[] typed = Pictures.concat(ascii(type), data);
    CRC32 sum = new CRC32();
    sum.update(typed);
    return Pictures.concat(
        ByteBuffer.allocate(4).putInt(data.length).array(),
        typed,
        ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
