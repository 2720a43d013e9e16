package dev.grille.messaging.polling;

import java.nio.ByteBuffer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/** The two ends of a record, of which the second knows how large the first was. */
final class BoundedDeserializers {
  private BoundedDeserializers() {}

  /** Keys as they are. */
  record Keys(PollAllowance allowance) implements Deserializer<byte[]> {
    @Override
    public byte @Nullable [] deserialize(String topic, byte @Nullable [] data) {
      return data;
    }

    @Override
    public byte[] deserialize(String topic, Headers headers, ByteBuffer data) {
      allowance.noteKey(data.remaining());
      return Utils.toArray(data);
    }
  }

  /** Values as they are, or folded where the record is too large. */
  record Values(PollAllowance allowance) implements Deserializer<RecordValue> {
    @Override
    public @Nullable RecordValue deserialize(String topic, byte @Nullable [] data) {
      return data == null ? null : new RecordValue.Whole(data);
    }

    @Override
    public RecordValue deserialize(String topic, Headers headers, ByteBuffer data) {
      RawHeader.restore(headers, data);
      long size = (long) allowance.takeKey() + data.remaining() + size(headers);
      if (size > allowance.limits().largest()) {
        // Folded at once, and never put off: until it is taken it stands unfolded in the client.
        RecordValue.Folded folded = ValueFolder.fold(data);
        allowance.take(folded.gzip().length);
        return folded;
      }
      if (!allowance.fits(size)) {
        throw new PollAllowance.SpentException();
      }
      allowance.take(size);
      return new RecordValue.Whole(Utils.toArray(data));
    }

    /** To look at a header is to copy it; until then it keeps the whole record in memory. */
    private static long size(Headers headers) {
      long size = 0;
      for (Header header : headers) {
        byte[] value = header.value();
        size += header.key().length() + (value == null ? 0L : value.length);
      }
      return size;
    }
  }
}
