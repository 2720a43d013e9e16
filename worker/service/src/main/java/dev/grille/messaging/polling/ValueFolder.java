package dev.grille.messaging.polling;

import dev.grille.messaging.polling.RecordValue.Folded;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Folds a value piece by piece. */
final class ValueFolder {
  private static final int PIECE = 64 << 10;

  private final ByteArrayOutputStream folded = new ByteArrayOutputStream();
  private final MessageDigest digest = sha256();

  private ValueFolder() {}

  /**
   * Folds what stands in memory.
   *
   * @param lost what of the record cannot be kept
   */
  static Folded fold(ByteBuffer value, String lost) {
    int size = value.remaining();
    var stream =
        value.hasArray()
            ? new ByteArrayInputStream(
                value.array(), value.arrayOffset() + value.position(), value.remaining())
            : new ByteArrayInputStream(copy(value));
    try {
      return fold(stream, size, lost);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] copy(ByteBuffer value) {
    byte[] bytes = new byte[value.remaining()];
    value.get(bytes);
    return bytes;
  }

  /**
   * Folds so many bytes of a stream.
   *
   * @param lost what of the record cannot be kept
   */
  static Folded fold(InputStream stream, long size, String lost) throws IOException {
    ValueFolder folder = new ValueFolder();
    folder.take(stream, size);
    return new Folded(folder.folded.toByteArray(), size, folder.digest.digest(), lost);
  }

  private void take(InputStream stream, long size) throws IOException {
    byte[] piece = new byte[PIECE];
    try (var gzip = new QuickGzip(folded)) {
      long left = size;
      while (left > 0) {
        int read = stream.read(piece, 0, (int) Math.min(piece.length, left));
        if (read < 0) {
          throw new IOException("a record ends early");
        }
        digest.update(piece, 0, read);
        gzip.write(piece, 0, read);
        left -= read;
      }
    }
  }

  /** Fast rather than small: what comes in large has usually nothing in it. */
  private static final class QuickGzip extends GZIPOutputStream {
    QuickGzip(ByteArrayOutputStream out) throws IOException {
      super(out, PIECE);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
