package dev.grille.jpeg2000.header;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A file's bytes, read at any place; a place beyond the end is damage. */
final class HeaderBytes {
  private final ByteBuffer file;

  HeaderBytes(byte[] file) {
    this.file = ByteBuffer.wrap(file);
  }

  int length() {
    return file.limit();
  }

  /** Whether these characters of ISO 8859-1 stand there; false beyond the end. */
  boolean hasAt(int at, String characters) {
    byte[] wanted = characters.getBytes(StandardCharsets.ISO_8859_1);
    return at >= 0
        && at <= file.limit() - wanted.length
        && file.slice(at, wanted.length).equals(ByteBuffer.wrap(wanted));
  }

  int u8(long at) throws Jpeg2000HeaderException {
    need(at, 1);
    return file.get((int) at) & 0xff;
  }

  int u16(long at) throws Jpeg2000HeaderException {
    need(at, 2);
    return file.getShort((int) at) & 0xffff;
  }

  long u32(long at) throws Jpeg2000HeaderException {
    need(at, 4);
    return file.getInt((int) at) & 0xffffffffL;
  }

  String ascii(long at, int length) throws Jpeg2000HeaderException {
    need(at, length);
    return StandardCharsets.ISO_8859_1.decode(file.slice((int) at, length)).toString();
  }

  void need(long at, long count) throws Jpeg2000HeaderException {
    if (at < 0 || count < 0 || at + count > file.limit()) {
      throw Jpeg2000HeaderException.damaged(
          "the file ends at byte " + file.limit() + ", too early");
    }
  }
}
