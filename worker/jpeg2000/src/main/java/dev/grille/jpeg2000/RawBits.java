package dev.grille.jpeg2000;

/** Bits of a codeword segment that bypasses the arithmetic coder, D.6. */
final class RawBits {
  private byte[] data = {};
  private int at;
  private int end;
  private int current;
  private int left;

  /** Begins a segment of so many bytes. */
  void start(byte[] segment, int length) {
    data = segment;
    at = 0;
    end = length;
    current = 0;
    left = 0;
  }

  /** The next bit; behind a byte of ones a zero is stuffed, behind the end all are ones. */
  int next() {
    if (left == 0) {
      left = current == 0xff ? 7 : 8;
      current = at < end ? data[at++] & 0xff : 0xff;
    }
    left--;
    return current >> left & 1;
  }
}
