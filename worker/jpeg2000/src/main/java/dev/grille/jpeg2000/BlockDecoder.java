package dev.grille.jpeg2000;

import java.io.IOException;
import java.util.Arrays;

/**
 * The three coding passes of annex D. One decoder does one code-block after the other; what it
 * found stands in its arrays until the next.
 */
final class BlockDecoder {
  private static final int STRIPE = 4;
  private static final int PADDING = 2;
  private static final int SYMBOL = 0b1010;

  private final MqDecoder mq = new MqDecoder();
  private final RawBits raw = new RawBits();
  private byte[] segment = {};
  private int[] flags = {};
  private int[] doubled = {};
  private byte[] significance = {};
  private int width;
  private int height;
  private int stride;
  private boolean causal;

  /** Decodes a code-block out of the bytes of its tile. */
  void decode(CodeBlock block, Subband band, ComponentCoding coding, byte[] packets)
      throws IOException {
    start(block.area(), band, coding);
    mq.reset();
    int top = band.bitPlanes() - block.zeroPlanes() - 1;
    int pass = 0;
    for (int piece = 0; piece < block.pieces(); ) {
      int first = piece;
      int end = pass;
      do {
        end += block.passesOf(piece++);
      } while (piece < block.pieces() && !coding.startsSegment(end));
      int length = gather(block, first, piece, packets);
      boolean plain = coding.isRaw(pass);
      if (plain) {
        raw.start(segment, length);
      } else {
        mq.start(segment);
      }
      for (; pass < end; pass++) {
        pass(pass, top - (pass + 2) / 3, plain, coding);
      }
    }
  }

  /** Twice the magnitude of each number, row by row, halfway between what it may have been. */
  int[] doubled() {
    return doubled;
  }

  boolean isNegative(int x, int y) {
    return (flags[(y + 1) * stride + x + 1] & Contexts.NEGATIVE) != 0;
  }

  private void start(Rect area, Subband band, ComponentCoding coding) {
    width = area.width();
    height = area.height();
    stride = width + 2;
    causal = coding.has(ComponentCoding.CAUSAL);
    significance = Contexts.significance(band);
    int padded = stride * (height + 2);
    if (flags.length < padded) {
      flags = new int[padded];
      doubled = new int[padded];
    }
    Arrays.fill(flags, 0, padded, 0);
    Arrays.fill(doubled, 0, width * height, 0);
  }

  /** Puts a segment's pieces in one, and bytes behind it that no segment holds. */
  private int gather(CodeBlock block, int from, int to, byte[] packets) {
    int length = 0;
    for (int piece = from; piece < to; piece++) {
      length += block.lengthOf(piece);
    }
    if (segment.length < length + PADDING) {
      segment = new byte[length + Math.max(PADDING, length / 2)];
    }
    int at = 0;
    for (int piece = from; piece < to; piece++) {
      System.arraycopy(packets, block.startOf(piece), segment, at, block.lengthOf(piece));
      at += block.lengthOf(piece);
    }
    Arrays.fill(segment, at, at + PADDING, (byte) 0xff);
    return at;
  }

  private void pass(int pass, int plane, boolean plain, ComponentCoding coding) throws IOException {
    switch (pass % 3) {
      case 0 -> cleanUp(plane, coding.has(ComponentCoding.SYMBOLS));
      case 1 -> propagate(plane, plain);
      default -> refine(plane, plain);
    }
    if (coding.has(ComponentCoding.RESET)) {
      mq.reset();
    }
  }

  /** D.3.1. */
  private void propagate(int plane, boolean plain) {
    for (int top = 0; top < height; top += STRIPE) {
      int bottom = Math.min(height, top + STRIPE);
      for (int x = 0; x < width; x++) {
        for (int y = top; y < bottom; y++) {
          int at = (y + 1) * stride + x + 1;
          int seen = seen(at, y);
          if ((seen & Contexts.SIGNIFICANT) != 0 || (seen & Contexts.NEIGHBOURS) == 0) {
            continue;
          }
          int bit = plain ? raw.next() : mq.decide(significance[seen & Contexts.NEIGHBOURS]);
          if (bit == 1) {
            appear(at, x, y, plane, plain ? raw.next() : sign(seen));
          }
          flags[at] |= Contexts.VISITED;
        }
      }
    }
  }

  /** D.3.3. */
  private void refine(int plane, boolean plain) {
    for (int top = 0; top < height; top += STRIPE) {
      int bottom = Math.min(height, top + STRIPE);
      for (int x = 0; x < width; x++) {
        for (int y = top; y < bottom; y++) {
          int at = (y + 1) * stride + x + 1;
          int seen = seen(at, y);
          if ((seen & (Contexts.SIGNIFICANT | Contexts.VISITED)) != Contexts.SIGNIFICANT) {
            continue;
          }
          int bit = plain ? raw.next() : mq.decide(Contexts.refinement(seen));
          int number = y * width + x;
          // The half that stood for this plane and those below gives way to the bit.
          doubled[number] =
              (bit == 1 ? doubled[number] : doubled[number] ^ 2 << plane) | 1 << plane;
          flags[at] |= Contexts.REFINED;
        }
      }
    }
  }

  /** D.3.4, and the segmentation symbol of D.5. */
  private void cleanUp(int plane, boolean symbols) throws IOException {
    for (int top = 0; top < height; top += STRIPE) {
      int bottom = Math.min(height, top + STRIPE);
      for (int x = 0; x < width; x++) {
        int y = top;
        boolean found = false;
        if (bottom - top == STRIPE && isQuiet(x, top)) {
          if (mq.decide(Contexts.RUN) == 0) {
            continue;
          }
          y += mq.decide(Contexts.UNIFORM) << 1;
          y += mq.decide(Contexts.UNIFORM);
          found = true;
        }
        for (; y < bottom; y++) {
          int at = (y + 1) * stride + x + 1;
          int seen = seen(at, y);
          if (found
              || ((seen & (Contexts.SIGNIFICANT | Contexts.VISITED)) == 0
                  && mq.decide(significance[seen & Contexts.NEIGHBOURS]) == 1)) {
            appear(at, x, y, plane, sign(seen));
            found = false;
          }
        }
      }
      forget(top, bottom);
    }
    if (symbols) {
      int symbol = 0;
      for (int i = 0; i < 4; i++) {
        symbol = symbol << 1 | mq.decide(Contexts.UNIFORM);
      }
      if (symbol != SYMBOL) {
        throw new IOException("a JPEG 2000 code-block whose closing symbol is wrong");
      }
    }
  }

  /** Whether four numbers are all to be coded, and none has a significant neighbour. */
  private boolean isQuiet(int x, int top) {
    int at = (top + 1) * stride + x + 1;
    int any =
        flags[at]
            | flags[at + stride]
            | flags[at + 2 * stride]
            | seen(at + 3 * stride, top + STRIPE - 1);
    return (any & (Contexts.NEIGHBOURS | Contexts.SIGNIFICANT | Contexts.VISITED)) == 0;
  }

  private void forget(int top, int bottom) {
    for (int at = (top + 1) * stride; at < (bottom + 1) * stride; at++) {
      flags[at] &= ~Contexts.VISITED;
    }
  }

  /** A number's flags, without the next stripe's where contexts are vertically causal (D.7). */
  private int seen(int at, int y) {
    return causal && y % STRIPE == STRIPE - 1 ? flags[at] & Contexts.NOT_BELOW : flags[at];
  }

  /** D.3.2: 1 for a negative number. */
  private int sign(int seen) {
    int context = Contexts.sign(seen);
    return context < Contexts.TURNED
        ? mq.decide(context)
        : mq.decide(context - Contexts.TURNED) ^ 1;
  }

  private void appear(int at, int x, int y, int plane, int sign) {
    doubled[y * width + x] = 3 << plane;
    flags[at] |= Contexts.SIGNIFICANT | (sign * Contexts.NEGATIVE);
    flags[at - stride] |= Contexts.SOUTH | (sign * Contexts.SOUTH_NEGATIVE);
    flags[at + stride] |= Contexts.NORTH | (sign * Contexts.NORTH_NEGATIVE);
    flags[at - 1] |= Contexts.EAST | (sign * Contexts.EAST_NEGATIVE);
    flags[at + 1] |= Contexts.WEST | (sign * Contexts.WEST_NEGATIVE);
    flags[at - stride - 1] |= Contexts.SOUTH_EAST;
    flags[at - stride + 1] |= Contexts.SOUTH_WEST;
    flags[at + stride - 1] |= Contexts.NORTH_EAST;
    flags[at + stride + 1] |= Contexts.NORTH_WEST;
  }
}
