package dev.grille.messaging.polling;

import java.nio.ByteBuffer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.utils.ByteUtils;
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
      long largest = allowance.limits().largest();
      int keySize = allowance.takeKey();
      int count = headers.toArray().length;
      long headersSize = size(headers, count);
      long size = keySize + data.remaining() + headersSize;
      // They are here, but would not be if this record came again and memory were short.
      StringBuilder lost = new StringBuilder();
      RecordStream.noteLostKey(keySize, largest, lost);
      RecordStream.noteLostHeaders(count, headersSize, largest, lost);
      if (size > largest || !lost.isEmpty()) {
        // Folded at once, and never put off: until it is taken it stands unfolded in the client.
        RecordValue.Folded folded = ValueFolder.fold(data, lost.toString());
        allowance.take(folded.gzip().length);
        return folded;
      }
      if (!allowance.fits(size)) {
        throw new PollAllowance.SpentException();
      }
      allowance.take(size);
      return new RecordValue.Whole(Utils.toArray(data));
    }

    /**
     * As they stand in the record. To look at a header is to copy it; until then it keeps the whole
     * record in memory.
     */
    private static long size(Headers headers, int count) {
      long size = ByteUtils.sizeOfVarint(count);
      for (Header header : headers) {
        byte[] value = header.value();
        int name = RawHeader.nameOf(header).length;
        size += ByteUtils.sizeOfVarint(name) + name;
        size += ByteUtils.sizeOfVarint(value == null ? -1 : value.length);
        size += value == null ? 0 : value.length;
      }
      return size;
    }
  }
}
