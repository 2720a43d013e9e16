package dev.grille.jpeg2000;

import java.io.IOException;

/** The bits of one packet header, B.10.1: behind a byte of ones a zero is stuffed. */
final class PacketBits {
  private final Cursor packets;
  private int current;
  private int left;

  PacketBits(Cursor packets) {
    this.packets = packets;
  }

  int next() throws IOException {
    if (left == 0) {
      boolean stuffed = current == 0xff;
      left = stuffed ? 7 : 8;
      current = packets.u8();
      if (stuffed && current > 0x7f) {
        throw new IOException("a marker within the packets of a JPEG 2000 tile");
      }
    }
    left--;
    return current >> left & 1;
  }

  int next(int count) throws IOException {
    int value = 0;
    for (int i = 0; i < count; i++) {
      value = value << 1 | next();
    }
    return value;
  }

  /** Goes to the next whole byte, over a stuffed one. */
  void align() throws IOException {
    if (current == 0xff) {
      packets.skip(1);
    }
  }
}
