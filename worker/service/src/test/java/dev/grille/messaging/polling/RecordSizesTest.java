package dev.grille.messaging.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.DefaultRecordBatch;
import org.apache.kafka.common.record.MemoryRecords;
import org.apache.kafka.common.record.SimpleRecord;
import org.junit.jupiter.api.Test;

/**
 * Whether Kafka's client unfolds a record or it is read piece by piece depends on the memory of the
 * moment. What becomes of it must not: the same record would be answered under two ids.
 */
class RecordSizesTest {
  private static final int LARGEST = 2_000;

  @Test
  void bothWaysOfReadingARecordFindTheSameTooLarge() throws Exception {
    SplittableRandom random = new SplittableRandom(7);
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      SimpleRecord record = record(random);
      String unfolded = unfolded(record);
      assertThat(streamed(record)).isEqualTo(unfolded);
      seen.add(unfolded);
    }
    assertThat(seen).anyMatch(text -> text.equals("whole"));
    assertThat(seen).anyMatch(text -> text.equals("folded"));
    assertThat(seen).anyMatch(text -> text.contains("key"));
    assertThat(seen).anyMatch(text -> text.contains("headers"));
  }

  /** About as large as a record may be. */
  private static SimpleRecord record(SplittableRandom random) {
    int part = LARGEST * (1 + random.nextInt(3)) / 3;
    byte[] key = random.nextInt(4) == 0 ? null : new byte[near(part, random)];
    int left = Math.max(0, LARGEST - (key == null ? 0 : key.length));
    Header[] headers = new Header[random.nextInt(4)];
    for (int i = 0; i < headers.length; i++) {
      byte[] value = random.nextInt(4) == 0 ? null : new byte[near(left / 3, random)];
      headers[i] = new RecordHeader("n\u00e4me" + i, value);
      left -= value == null ? 0 : value.length;
    }
    if (random.nextInt(8) == 0 && headers.length > 0) {
      headers[0] = new RecordHeader("large", new byte[near(LARGEST, random)]);
    }
    return new SimpleRecord(0, key, new byte[near(Math.max(0, left), random)], headers);
  }

  private static int near(int size, SplittableRandom random) {
    return Math.max(0, size - 20 + random.nextInt(40));
  }

  private static String unfolded(SimpleRecord record) {
    PollAllowance allowance = new PollAllowance(new RecordLimits(LARGEST, 1 << 20));
    RecordHeaders headers = new RecordHeaders(record.headers());
    if (record.key() != null) {
      new BoundedDeserializers.Keys(allowance).deserialize("topic", headers, record.key());
    }
    return text(
        new BoundedDeserializers.Values(allowance).deserialize("topic", headers, record.value()));
  }

  private static String streamed(SimpleRecord record) throws Exception {
    ByteBuffer buffer = MemoryRecords.withRecords(Compression.gzip().build(), record).buffer();
    var batch =
        (DefaultRecordBatch) MemoryRecords.readableRecords(buffer).batches().iterator().next();
    try (var stream = new RecordStream(new TopicPartition("topic", 0), batch, LARGEST)) {
      var item = stream.next((offset, size) -> true);
      return item.record() == null ? "" : text(item.record().value());
    }
  }

  private static String text(RecordValue value) {
    return value instanceof RecordValue.Folded folded
        ? "folded" + folded.lost()
        : value == null ? "" : "whole";
  }
}
