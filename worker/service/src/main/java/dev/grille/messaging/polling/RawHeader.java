package dev.grille.messaging.polling;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.utils.ByteUtils;
import org.jspecify.annotations.Nullable;

/**
 * A header whose name is kept as the bytes that it is. Kafka's client makes text of names, and what
 * is no UTF-8 is lost in that.
 *
 * @param value null where the header has none
 */
public record RawHeader(byte[] name, byte @Nullable [] value) implements Header {
  /** In place of bytes that are no UTF-8. */
  private static final char REPLACED = '\ufffd';

  /** Headers beyond this keep the names that the client gave them: to exchange n costs n². */
  private static final int MAX_RESTORED = 1_000;

  @Override
  public String key() {
    return new String(name, StandardCharsets.UTF_8);
  }

  /** The bytes of any header's name. */
  public static byte[] nameOf(Header header) {
    return header instanceof RawHeader raw
        ? raw.name
        : header.key().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Gives headers their names back, where the client could not read one. In a record the headers
   * follow the value, in the same array; what is found there is taken only if it is the very
   * headers that the client read.
   *
   * @param value of the record, as the client hands it over
   */
  static void restore(Headers headers, ByteBuffer value) {
    List<Header> known = List.of(headers.toArray());
    boolean isComplete = known.stream().allMatch(header -> header.key().indexOf(REPLACED) < 0);
    if (isComplete || known.size() > MAX_RESTORED || !value.hasArray()) {
      return;
    }
    List<Header> raw = behind(value, known.size());
    if (areTheSame(known, raw)) {
      known.forEach(header -> headers.remove(header.key()));
      raw.forEach(headers::add);
    }
  }

  private static List<Header> behind(ByteBuffer value, int count) {
    List<Header> headers = new ArrayList<>();
    int end = value.arrayOffset() + value.limit();
    ByteBuffer rest = ByteBuffer.wrap(value.array(), end, value.array().length - end);
    try {
      if (ByteUtils.readVarint(rest) == count) {
        for (int i = 0; i < count; i++) {
          byte[] name = bytes(rest, ByteUtils.readVarint(rest));
          int size = ByteUtils.readVarint(rest);
          headers.add(new RawHeader(name, size < 0 ? null : bytes(rest, size)));
        }
      }
      return headers;
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      return List.of();
    }
  }

  private static byte[] bytes(ByteBuffer buffer, int size) {
    if (size < 0 || size > buffer.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[size];
    buffer.get(bytes);
    return bytes;
  }

  private static boolean areTheSame(List<Header> known, List<Header> raw) {
    if (known.size() != raw.size()) {
      return false;
    }
    for (int i = 0; i < known.size(); i++) {
      if (!known.get(i).key().equals(raw.get(i).key())
          || !Arrays.equals(known.get(i).value(), raw.get(i).value())) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RawHeader header
        && Arrays.equals(name, header.name)
        && Arrays.equals(value, header.value);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(name) + Arrays.hashCode(value);
  }

  /** Never the value: it may be anything. */
  @Override
  public String toString() {
    return key();
  }
}
