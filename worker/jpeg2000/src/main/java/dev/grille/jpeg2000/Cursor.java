package dev.grille.jpeg2000;

import java.io.EOFException;

/** A stretch of a file, read from front to end; never beyond. */
final class Cursor {
  private final byte[] bytes;
  private final int end;
  private int at;

  Cursor(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  int at() {
    return at;
  }

  int left() {
    return end - at;
  }

  int u8() throws EOFException {
    need(1);
    return bytes[at++] & 0xff;
  }

  int u16() throws EOFException {
    need(2);
    return u8() << 8 | u8();
  }

  long u32() throws EOFException {
    need(4);
    return (long) u16() << 16 | u16();
  }

  /** Whether these two bytes come next; nothing is read. */
  boolean isNext(int marker) {
    return left() >= 2
        && (bytes[at] & 0xff) == marker >> 8
        && (bytes[at + 1] & 0xff) == (marker & 0xff);
  }

  void skip(int count) throws EOFException {
    need(count);
    at += count;
  }

  /** The next so many bytes, which are skipped here. */
  Cursor part(long length) throws EOFException {
    need(length);
    Cursor part = new Cursor(bytes, at, at + (int) length);
    at += (int) length;
    return part;
  }

  /** Copies what is left. */
  int copyTo(byte[] target, int to) {
    System.arraycopy(bytes, at, target, to, left());
    return left();
  }

  private void need(long count) throws EOFException {
    if (count < 0 || count > left()) {
      throw new EOFException("the JPEG 2000 file ends within its data");
    }
  }
}
