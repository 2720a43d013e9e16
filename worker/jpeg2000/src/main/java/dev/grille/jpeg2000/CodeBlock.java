package dev.grille.jpeg2000;

import java.io.IOException;
import java.util.Arrays;

/** A code-block while its packets are read: which of their bytes are its own. */
final class CodeBlock {
  private static final int FIELDS = 3;
  private static final int[] NONE = {};

  private final Rect area;
  private int zeroPlanes = -1;
  private int lengthBits = 3;
  private int passes;

  /** Of each piece where it begins, how long it is, and how many passes it brings. */
  private int[] pieces = NONE;

  private int pieceCount;
  private int placed;

  CodeBlock(Rect area) {
    this.area = area;
  }

  /** In the coordinates of its subband. */
  Rect area() {
    return area;
  }

  boolean isIncluded() {
    return zeroPlanes >= 0;
  }

  void include(int missingPlanes) {
    zeroPlanes = missingPlanes;
  }

  /** Most significant bit-planes that are not coded. */
  int zeroPlanes() {
    return zeroPlanes;
  }

  /** Coding passes so far. */
  int passes() {
    return passes;
  }

  /** Lblock of B.10.7.1. */
  int lengthBits() {
    return lengthBits;
  }

  void lengthenBits() throws IOException {
    if (++lengthBits > 31) {
      throw new IOException("a JPEG 2000 code-block of 2^31 bytes");
    }
  }

  void add(int length, int count) {
    if ((pieceCount + 1) * FIELDS > pieces.length) {
      pieces = Arrays.copyOf(pieces, Math.max(FIELDS, pieces.length * 2));
    }
    pieces[pieceCount * FIELDS + 1] = length;
    pieces[pieceCount * FIELDS + 2] = count;
    pieceCount++;
    passes += count;
  }

  /** Says of the pieces added since the last time where they lie: here, one behind the other. */
  void place(Cursor packets) throws IOException {
    for (; placed < pieceCount; placed++) {
      pieces[placed * FIELDS] = packets.at();
      packets.skip(lengthOf(placed));
    }
  }

  int pieces() {
    return pieceCount;
  }

  int startOf(int piece) {
    return pieces[piece * FIELDS];
  }

  int lengthOf(int piece) {
    return pieces[piece * FIELDS + 1];
  }

  int passesOf(int piece) {
    return pieces[piece * FIELDS + 2];
  }
}
