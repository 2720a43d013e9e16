package dev.grille.messaging;

import dev.grille.contracts.RecordHeaders;
import dev.grille.messaging.polling.RecordValue;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** What of a command's headers stands on its answer too, as the bytes that it is. */
final class Echo {
  /** What is echoed goes out beside the answer and must not make it too large for its topic. */
  static final int MAX_BYTES = 256 << 10;

  private Echo() {}

  /** How much of a record would be echoed: its key and the headers. */
  static long bytes(ConsumerRecord<byte[], RecordValue> record) {
    long headers = of(record).stream().mapToLong(header -> header.value().length).sum();
    return headers + (record.key() == null ? 0 : record.key().length);
  }

  private static boolean isEchoed(Header header) {
    return header.value() != null && RecordHeaders.ECHOED.contains(header.key());
  }

  /** The last header of each echoed name. */
  static List<Header> of(ConsumerRecord<byte[], RecordValue> record) {
    List<Header> echoed = new ArrayList<>();
    for (String name : RecordHeaders.ECHOED) {
      Header header = record.headers().lastHeader(name);
      if (header != null && isEchoed(header)) {
        echoed.add(header);
      }
    }
    return echoed;
  }
}
