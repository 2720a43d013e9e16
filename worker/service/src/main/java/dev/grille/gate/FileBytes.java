package dev.grille.gate;

import java.nio.charset.StandardCharsets;

/**
 * A file's bytes with reads that say {@code IMAGE_DAMAGED} where they would run over the end.
 *
 * @param bytes of the file
 */
record FileBytes(byte[] bytes) {
  int length() {
    return bytes.length;
  }

  boolean startsWith(String ascii) {
    return hasAt(0, ascii);
  }

  /** Whether these characters of ISO 8859-1 stand there; false beyond the end. */
  boolean hasAt(int at, String ascii) {
    byte[] wanted = ascii.getBytes(StandardCharsets.ISO_8859_1);
    if (at < 0 || at > bytes.length - wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (bytes[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  int u8(long at) throws HeaderException {
    need(at, 1);
    return bytes[(int) at] & 0xff;
  }

  int u16(long at) throws HeaderException {
    return u8(at) << 8 | u8(at + 1);
  }

  long u32(long at) throws HeaderException {
    return (long) u16(at) << 16 | u16(at + 2);
  }

  int u16Little(long at) throws HeaderException {
    return u8(at + 1) << 8 | u8(at);
  }

  long u32Little(long at) throws HeaderException {
    return (long) u16Little(at + 2) << 16 | u16Little(at);
  }

  String ascii(long at, int length) throws HeaderException {
    need(at, length);
    return new String(bytes, (int) at, length, StandardCharsets.ISO_8859_1);
  }

  void need(long at, long count) throws HeaderException {
    if (at < 0 || count < 0 || at + count > bytes.length) {
      throw HeaderException.damaged("the file ends at byte " + bytes.length + ", too early");
    }
  }
}
