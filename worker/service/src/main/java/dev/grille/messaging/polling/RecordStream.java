package dev.grille.messaging.polling;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.DefaultRecordBatch;
import org.apache.kafka.common.utils.BufferSupplier;
import org.apache.kafka.common.utils.ByteUtils;
import org.jspecify.annotations.Nullable;

/**
 * The records of one batch, read from the stream that unfolds it, so that a record that is too
 * large is never whole in memory. Kafka's own client puts each record into one array first.
 *
 * <p>The format is that of Kafka's protocol guide, record batch of magic 2.
 */
final class RecordStream implements AutoCloseable {
  /** Headers beyond this are no headers; a record has a handful. */
  private static final int MAX_HEADERS = 100_000;

  private final TopicPartition partition;
  private final DefaultRecordBatch batch;
  private final long largest;
  private final InputStream stream;
  private int left;

  /**
   * A stream at the first record.
   *
   * @param largest bytes of a record that is kept whole
   */
  RecordStream(TopicPartition partition, DefaultRecordBatch batch, long largest) {
    this.partition = partition;
    this.batch = batch;
    this.largest = largest;
    this.stream = batch.recordInputStream(BufferSupplier.NO_CACHING);
    this.left = batch.countOrNull();
  }

  /**
   * A record and where it stands.
   *
   * @param record null where it was skipped
   * @param size unfolded
   */
  record Item(long offset, long size, @Nullable ConsumerRecord<byte[], RecordValue> record) {}

  boolean hasNext() {
    return left > 0;
  }

  /** Decides by offset and size whether a record is wanted. */
  interface Choice {
    boolean isWanted(long offset, long size);
  }

  /** The next record; without its bytes where nobody wants it. */
  Item next(Choice choice) throws IOException {
    left--;
    var body = new Body(stream, ByteUtils.readVarint(stream));
    long size = body.left;
    body.read();
    long timestamp = batch.baseTimestamp() + ByteUtils.readVarlong(body);
    long offset = batch.baseOffset() + ByteUtils.readVarint(body);
    if (!choice.isWanted(offset, size)) {
      body.skipNBytes(body.left);
      return new Item(offset, size, null);
    }
    return new Item(offset, size, record(body, offset, timestamp));
  }

  private ConsumerRecord<byte[], RecordValue> record(Body body, long offset, long timestamp)
      throws IOException {
    StringBuilder lost = new StringBuilder();
    int keySize = ByteUtils.readVarint(body);
    byte[] key = key(body, keySize, lost);
    int valueSize = ByteUtils.readVarint(body);
    // What is left is the value and the headers; counted as for a record that the client unfolds.
    boolean isTooLarge = Math.max(0, keySize) + body.left > largest;
    RecordValue value = null;
    if (valueSize >= 0) {
      value =
          isTooLarge
              ? ValueFolder.fold(body, valueSize, "")
              : new RecordValue.Whole(body.readNBytes(valueSize));
    }
    RecordHeaders headers = headers(body, lost);
    if (!lost.isEmpty()) {
      var folded =
          value instanceof RecordValue.Folded whole
              ? whole
              : ValueFolder.fold(InputStream.nullInputStream(), 0, "");
      value =
          new RecordValue.Folded(folded.gzip(), folded.size(), folded.sha256(), lost.toString());
    }
    body.skipNBytes(body.left);
    return new ConsumerRecord<>(
        partition.topic(),
        partition.partition(),
        offset,
        timestamp,
        batch.timestampType(),
        Math.max(-1, keySize),
        Math.max(-1, valueSize),
        key,
        value,
        headers,
        Optional.of(batch.partitionLeaderEpoch()));
  }

  /** Notes a key that alone is larger than a record may be, and so is not kept. */
  static boolean noteLostKey(long size, long largest, StringBuilder lost) {
    if (size <= largest) {
      return false;
    }
    lost.append(" key of ").append(size).append(" bytes;");
    return true;
  }

  /** Notes headers that are too many to be kept, or too large. */
  static boolean noteLostHeaders(int count, long size, long largest, StringBuilder lost) {
    if (size <= largest && 0 <= count && count <= MAX_HEADERS) {
      return false;
    }
    lost.append(' ').append(count).append(" headers of ").append(size).append(" bytes;");
    return true;
  }

  private RecordHeaders headers(Body body, StringBuilder lost) throws IOException {
    RecordHeaders headers = new RecordHeaders();
    long all = body.left;
    int count = ByteUtils.readVarint(body);
    if (noteLostHeaders(count, all, largest, lost)) {
      return headers;
    }
    for (int i = 0; i < count; i++) {
      byte[] name = body.readNBytes(ByteUtils.readVarint(body));
      int size = ByteUtils.readVarint(body);
      headers.add(new RawHeader(name, size < 0 ? null : body.readNBytes(size)));
    }
    return headers;
  }

  private byte @Nullable [] key(Body body, int size, StringBuilder lost) throws IOException {
    if (noteLostKey(size, largest, lost)) {
      body.skipNBytes(size);
      return null;
    }
    return size < 0 ? null : body.readNBytes(size);
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }

  /** What is left of one record. */
  private static final class Body extends InputStream {
    private final InputStream stream;
    private long left;

    Body(InputStream stream, long size) {
      this.stream = stream;
      this.left = size;
    }

    @Override
    public int read() throws IOException {
      if (left == 0) {
        return -1;
      }
      int read = stream.read();
      left -= read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] bytes, int begin, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int read = stream.read(bytes, begin, (int) Math.min(length, left));
      left -= Math.max(0, read);
      return read;
    }

    @Override
    public long skip(long count) throws IOException {
      long skipped = stream.skip(Math.min(count, left));
      left -= skipped;
      return skipped;
    }
  }
}
