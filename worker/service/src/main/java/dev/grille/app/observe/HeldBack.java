package dev.grille.app.observe;

import dev.grille.messaging.ConsumerState;
import dev.grille.sandbox.MonotonicClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * Partitions of this worker whose records lie behind a transaction that somebody began and does not
 * end. A consumer that reads what is committed is given none of them, and does not hear of them.
 */
final class HeldBack {
  private static final int PATIENCE_MILLIS = 5_000;

  private final Supplier<List<ConsumerState>> consumers;
  private final MonotonicClock clock;
  private final Map<TopicPartition, Stand> stands = new ConcurrentHashMap<>();

  /**
   * Where a partition stands still.
   *
   * @param stable the first offset that is not given out
   */
  private record Stand(long stable, long since) {}

  HeldBack(Supplier<List<ConsumerState>> consumers, MonotonicClock clock) {
    this.consumers = consumers;
    this.clock = clock;
  }

  /** How long each of them has been held back. */
  Map<TopicPartition, Duration> now() {
    return stands.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> clock.since(e.getValue().since())));
  }

  /** Asks the broker. */
  void ask(Admin admin) throws Exception {
    Set<TopicPartition> mine =
        consumers.get().stream()
            .flatMap(consumer -> consumer.assigned().stream())
            .collect(Collectors.toSet());
    stands.keySet().retainAll(mine);
    if (mine.isEmpty()) {
      return;
    }
    Map<TopicPartition, ListOffsetsResultInfo> stable =
        ends(admin, mine, IsolationLevel.READ_COMMITTED);
    Map<TopicPartition, ListOffsetsResultInfo> ends =
        ends(admin, mine, IsolationLevel.READ_UNCOMMITTED);
    long now = clock.nanoTime();
    for (TopicPartition partition : mine) {
      long first = stable.get(partition).offset();
      if (first >= ends.get(partition).offset()) {
        stands.remove(partition);
      } else {
        stands.merge(
            partition,
            new Stand(first, now),
            (known, next) -> known.stable() == next.stable() ? known : next);
      }
    }
  }

  private static Map<TopicPartition, ListOffsetsResultInfo> ends(
      Admin admin, Set<TopicPartition> partitions, IsolationLevel isolation) throws Exception {
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    partitions.forEach(partition -> wanted.put(partition, OffsetSpec.latest()));
    var options = new ListOffsetsOptions(isolation).timeoutMs(PATIENCE_MILLIS);
    return admin
        .listOffsets(wanted, options)
        .all()
        .get(2L * PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
  }
}
