package dev.grille.gate;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Small codestreams that want to take long, or to become many. */
public final class Jpeg2000Bombs {
  private static final int PASSES = 88;
  private static final byte[] END = {-1, (byte) 0xD9};

  private Jpeg2000Bombs() {}

  /** 65,536 code-blocks, of which 60,000 packets say in a byte each that they come later. */
  public static byte[] layers() {
    byte[] packets = new byte[60_000];
    Arrays.fill(packets, (byte) 0x80);
    return codestream(1024, 1024, packets, style(0, 60_000, 0, 0));
  }

  /** Four million precincts. */
  public static byte[] precincts() {
    return codestream(4000, 4000, new byte[1000], style(1, 1, 0, 0, 0x11, 0x11));
  }

  /** 48 megapixels, whose code-blocks claim all passes that there can be, and have no bytes. */
  public static byte[] passes() {
    Bits bits = new Bits();
    bits.put(1, 1);
    int wide = 8000 / 64;
    int high = (6000 + 63) / 64;
    for (int y = 0; y < high; y++) {
      for (int x = 0; x < wide; x++) {
        int first = newNodes(x, y);
        // Both tag trees: each node that was not told yet is 0.
        bits.put((1 << first) - 1, first);
        bits.put((1 << first) - 1, first);
        bits.put(0b111111111, 9);
        bits.put(PASSES - 37, 7);
        bits.put(0, 1 + 9);
      }
    }
    return codestream(8000, 6000, bits.bytes(), style(0, 1, 4, 4));
  }

  /** As many tiles of one pixel as the sides allow. */
  public static byte[] tiles(int side) {
    byte[] bomb = codestream(side, side, new byte[1], style(0, 1, 4, 4));
    ByteBuffer.wrap(bomb).putInt(24, 1).putInt(28, 1);
    return bomb;
  }

  /** One tile as large as its sides say. */
  public static byte[] sized(int width, int height) {
    return codestream(width, height, new byte[1], style(0, 1, 4, 4));
  }

  /** A JP2 file of empty boxes. */
  public static byte[] boxes(int count) {
    byte[][] boxes = new byte[count][];
    Arrays.fill(boxes, Jpeg2000Files.box("free"));
    byte[] sound = Jpeg2000Files.file("grey.jp2");
    return Pictures.insert(sound, 32, Pictures.concat(boxes));
  }

  /** One tile of many parts, each of which has no packets. */
  public static byte[] parts(int count) {
    byte[][] parts = new byte[count + 2][];
    byte[] sound = codestream(100, 100, new byte[0], style(0, 1, 4, 4));
    int part = Pictures.indexOf(sound, 0xFF, 0x90);
    parts[0] = Arrays.copyOf(sound, part);
    Arrays.fill(parts, 1, count + 1, Arrays.copyOfRange(sound, part, sound.length - 2));
    parts[count + 1] = END;
    return Pictures.concat(parts);
  }

  /** Nodes of a quadtree over more than 64 leaves a side that this leaf is the first to need. */
  private static int newNodes(int x, int y) {
    return x == 0 && y == 0 ? 8 : Math.min(8, 1 + Integer.numberOfTrailingZeros(x | y));
  }

  /** COD: grey, 5/3, whatever else is told. */
  private static byte[] style(int levels, int layers, int width, int height, int... precincts) {
    ByteBuffer style = ByteBuffer.allocate(14 + precincts.length);
    style.putShort((short) 0xFF52).putShort((short) (12 + precincts.length));
    style.put((byte) (precincts.length > 0 ? 1 : 0)).put((byte) 0).putShort((short) layers);
    style.put((byte) 0).put((byte) levels).put((byte) width).put((byte) height);
    style.put((byte) 0).put((byte) 1);
    for (int precinct : precincts) {
      style.put((byte) precinct);
    }
    return style.array();
  }

  private static byte[] codestream(int width, int height, byte[] packets, byte[] style) {
    byte[] size =
        ByteBuffer.allocate(45)
            .putInt(0xFF4FFF51)
            .putInt(41 << 16)
            .putInt(width)
            .putInt(height)
            .putLong(0)
            .putInt(width)
            .putInt(height)
            .putLong(0)
            .putInt(0x00010701)
            .put((byte) 1)
            .array();
    // Seven guard bits and exponents of 24: thirty bit-planes.
    byte[] steps = {
      -1, 0x5C, 0, 7, (byte) 0xE0, (byte) 0xC0, (byte) 0xC0, (byte) 0xC0, (byte) 0xC0
    };
    byte[] part =
        ByteBuffer.allocate(14)
            .putInt(0xFF90000A)
            .putShort((short) 0)
            .putInt(14 + packets.length)
            .putShort((short) 1)
            .putShort((short) 0xFF93)
            .array();
    return Pictures.concat(size, style, steps, part, packets, END);
  }

  /** Bits of a packet header, stuffed. */
  private static final class Bits {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int current;
    private int free = 8;

    void put(int value, int count) {
      for (int i = count - 1; i >= 0; i--) {
        free--;
        current |= (value >> i & 1) << free;
        if (free == 0) {
          bytes.write(current);
          free = current == 0xff ? 7 : 8;
          current = 0;
        }
      }
    }

    byte[] bytes() {
      bytes.write(current);
      return bytes.toByteArray();
    }
  }
}
