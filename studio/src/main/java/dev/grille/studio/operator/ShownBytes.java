package dev.grille.studio.operator;

import dev.grille.console.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A stranger's bytes as a page may show them: nothing in them is a control character.
 *
 * @param bytes how many there are
 * @param text what they say in UTF-8; a byte that is none of it is {@code \xNN}
 * @param truncated whether there are more than the text shows
 */
record ShownBytes(long bytes, String text, boolean truncated) {
  /** Enough to see what a command is; a picture behind it is shown to nobody's gain. */
  private static final int SHOWN = 64 << 10;

  /** The beginning of a stream of so many bytes, of which no more is read. */
  static ShownBytes of(InputStream value, long bytes) throws IOException {
    byte[] head = value.readNBytes(SHOWN);
    return new ShownBytes(bytes, text(head), bytes > head.length);
  }

  /** All of a short value, such as a header's. */
  static @Nullable String of(byte @Nullable [] value) {
    return value == null ? null : text(value);
  }

  private static String text(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    var shown = new StringBuilder();
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      shown.append(Printable.text(out.flip().toString()));
      out.clear();
      if (!result.isError()) {
        return shown.toString();
      }
      for (int i = 0; i < result.length(); i++) {
        shown.append("\\x%02x".formatted(in.get()));
      }
      decoder.reset();
    }
  }
}
