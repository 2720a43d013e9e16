package dev.grille.reader;

import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * What a picture is looked up by: places that stand out in it, each with a binary description of
 * its surroundings. Of a template only what stands outside its windows.
 *
 * @param x to the right, in pixels of the picture
 * @param y downwards
 * @param descriptors {@value #WORDS} numbers for each place, one after the other; not copied,
 *     nobody writes to them
 */
public record Signature(float[] x, float[] y, long[] descriptors) {
  /** A descriptor has 256 bits. */
  public static final int WORDS = 4;

  /** More places than any picture is searched for. */
  private static final int MAX_PLACES = 1_000;

  private static final int FORMAT = 0x47525331;
  private static final int BYTES = 2 * Float.BYTES + WORDS * Long.BYTES;

  public Signature {
    Objects.requireNonNull(x, "x");
    Objects.requireNonNull(y, "y");
    if (x.length != y.length || descriptors.length != WORDS * x.length) {
      throw new IllegalArgumentException("places and descriptors that do not belong together");
    }
    if (x.length > MAX_PLACES) {
      throw new IllegalArgumentException("a signature of " + x.length + " places");
    }
    for (int i = 0; i < x.length; i++) {
      if (!Float.isFinite(x[i]) || !Float.isFinite(y[i])) {
        throw new IllegalArgumentException("a place that is nowhere");
      }
    }
  }

  /** How many places it has. */
  public int size() {
    return x.length;
  }

  /** In how many of its 256 bits a place differs from another signature's. */
  public int distance(int place, Signature other, int otherPlace) {
    int bits = 0;
    for (int i = 0; i < WORDS; i++) {
      bits +=
          Long.bitCount(descriptors[WORDS * place + i] ^ other.descriptors[WORDS * otherPlace + i]);
    }
    return bits;
  }

  /** As bytes, big-endian: format, number of places, then each place with its descriptor. */
  public byte[] toBytes() {
    ByteBuffer out = ByteBuffer.allocate(8 + BYTES * size()).putInt(FORMAT).putInt(size());
    for (int i = 0; i < size(); i++) {
      out.putFloat(x[i]).putFloat(y[i]);
      for (int w = 0; w < WORDS; w++) {
        out.putLong(descriptors[WORDS * i + w]);
      }
    }
    return out.array();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws IllegalArgumentException when it did not
   */
  public static Signature fromBytes(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (bytes.length < 8 || in.getInt() != FORMAT) {
      throw new IllegalArgumentException("a signature of another format");
    }
    int size = in.getInt();
    if (size < 0 || size > MAX_PLACES || in.remaining() != BYTES * size) {
      throw new IllegalArgumentException("a signature of " + size + " places in " + bytes.length);
    }
    float[] x = new float[size];
    float[] y = new float[size];
    long[] descriptors = new long[WORDS * size];
    for (int i = 0; i < size; i++) {
      x[i] = in.getFloat();
      y[i] = in.getFloat();
      for (int w = 0; w < WORDS; w++) {
        descriptors[WORDS * i + w] = in.getLong();
      }
    }
    return new Signature(x, y, descriptors);
  }
}
