package dev.grille.vision;

import dev.grille.reader.LearnedTemplate;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * The parts of {@link LearnedTemplate#features}: what the alignment and the reading remember.
 *
 * @param alignment bytes of the alignment's own format
 * @param reading bytes of the reading's own format
 */
record StoredFeatures(byte[] alignment, byte[] reading) {
  private static final int FORMAT = 0x47524C31;

  /** Both parts as one. */
  byte[] toBytes() {
    return ByteBuffer.allocate(8 + alignment.length + reading.length)
        .putInt(FORMAT)
        .putInt(alignment.length)
        .put(alignment)
        .put(reading)
        .array();
  }

  /**
   * Takes the parts apart.
   *
   * @throws IllegalArgumentException when the bytes are of another format: learn anew then
   */
  static StoredFeatures fromBytes(byte[] bytes) {
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes);
      int format = in.getInt();
      int length = in.getInt();
      if (format != FORMAT || length < 0 || length > in.remaining()) {
        throw new IllegalArgumentException("features of another format");
      }
      byte[] alignment = new byte[length];
      in.get(alignment);
      byte[] reading = new byte[in.remaining()];
      in.get(reading);
      return new StoredFeatures(alignment, reading);
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("features that end early", e);
    }
  }
}
