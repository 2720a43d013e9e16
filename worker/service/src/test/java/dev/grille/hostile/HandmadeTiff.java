package dev.grille.hostile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A TIFF whose entries are LONGs and say what they are told to; its pixels follow the directory.
 */
final class HandmadeTiff {
  private static final int WIDTH = 256;
  private static final int HEIGHT = 257;
  private static final int BITS = 258;
  private static final int COMPRESSION = 259;
  private static final int COLOURS = 262;
  private static final int STRIPS = 273;
  private static final int SAMPLES = 277;
  private static final int ROWS = 278;
  private static final int STRIP_BYTES = 279;

  /** Decoders leave out entries of a type that the tag does not have; all others are LONGs. */
  private static final Set<Integer> SHORTS = Set.of(BITS, COMPRESSION, COLOURS, SAMPLES);

  private final Map<Integer, long[]> entries = new TreeMap<>();
  private final Map<Integer, long[]> again = new TreeMap<>();
  private final byte[] data;
  private long next;

  /** Grey, eight bits, one strip. */
  HandmadeTiff(int width, int height, int compression, byte[] data) {
    this.data = data;
    with(WIDTH, width).with(HEIGHT, height).with(BITS, 8).with(COMPRESSION, compression);
    with(COLOURS, 1).with(SAMPLES, 1).with(ROWS, height).with(STRIP_BYTES, data.length);
  }

  HandmadeTiff with(int tag, long value) {
    return with(tag, 1, value);
  }

  /** An entry that claims so many values. */
  HandmadeTiff with(int tag, long count, long value) {
    entries.put(tag, new long[] {count, value});
    return this;
  }

  /** A second entry of a tag, behind all others. */
  HandmadeTiff again(int tag, long value) {
    again.put(tag, new long[] {1, value});
    return this;
  }

  /** Where the next directory is said to be. */
  HandmadeTiff withNext(long offset) {
    next = offset;
    return this;
  }

  byte[] bytes() {
    int places = entries.size() + again.size() + (entries.containsKey(STRIPS) ? 0 : 1);
    if (!entries.containsKey(STRIPS)) {
      with(STRIPS, 8 + 2 + 12L * places + 4);
    }
    ByteBuffer file =
        ByteBuffer.allocate(8 + 2 + 12 * places + 4 + data.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
    file.putShort((short) places);
    entries.forEach((tag, entry) -> put(file, tag, entry));
    again.forEach((tag, entry) -> put(file, tag, entry));
    return file.putInt((int) next).put(data).array();
  }

  private static void put(ByteBuffer file, int tag, long[] entry) {
    file.putShort((short) tag)
        .putShort((short) (SHORTS.contains(tag) ? 3 : 4))
        .putInt((int) entry[0])
        .putInt((int) entry[1]);
  }
}
