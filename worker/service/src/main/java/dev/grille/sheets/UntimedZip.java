package dev.grille.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook without the time at which it was written, so that the same one is the same file. It is
 * read by its central directory (APPNOTE.TXT 4.3.12): the JDK cannot stream it, since its sizes
 * stand behind its entries in eight bytes each.
 */
final class UntimedZip {
  /** The earliest that a zip file can name. */
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final String PROPERTIES = "docProps/core.xml";
  private static final Pattern CREATED =
      Pattern.compile("<dcterms:created[^>]*>[^<]*</dcterms:created>");

  /** Length of the end of the directory, which has no comment. */
  private static final int END = 22;

  /** Length of a header before its name, in the directory and at the entry. */
  private static final int LISTED = 46;

  private static final int LOCAL = 30;

  private UntimedZip() {}

  static byte[] of(byte[] workbook) throws IOException {
    ByteBuffer zip = ByteBuffer.wrap(workbook).order(ByteOrder.LITTLE_ENDIAN);
    int end = workbook.length - END;
    int at = zip.getInt(end + 16);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(workbook.length);
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int left = zip.getShort(end + 10); left > 0; left--) {
        int nameLength = zip.getShort(at + 28);
        String name = new String(workbook, at + LISTED, nameLength, StandardCharsets.UTF_8);
        byte[] content = inflated(zip, zip.getInt(at + 42), zip.getInt(at + 20));
        ZipEntry untimed = new ZipEntry(name);
        untimed.setTimeLocal(EPOCH);
        out.putNextEntry(untimed);
        out.write(name.equals(PROPERTIES) ? withoutTime(content) : content);
        out.closeEntry();
        at += LISTED + nameLength + zip.getShort(at + 30) + zip.getShort(at + 32);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] inflated(ByteBuffer zip, int local, int length) throws IOException {
    int from = local + LOCAL + zip.getShort(local + 26) + zip.getShort(local + 28);
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(zip.array(), from, length);
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!inflater.finished()) {
        int inflated = inflater.inflate(buffer);
        if (inflated == 0 && inflater.needsInput()) {
          throw new IOException("an entry of the workbook is cut");
        }
        content.write(buffer, 0, inflated);
      }
      return content.toByteArray();
    } catch (DataFormatException e) {
      throw new IOException("an entry of the workbook is broken", e);
    } finally {
      inflater.end();
    }
  }

  private static byte[] withoutTime(byte[] properties) {
    String xml = new String(properties, StandardCharsets.UTF_8);
    return CREATED.matcher(xml).replaceAll("").getBytes(StandardCharsets.UTF_8);
  }
}
