package dev.grille.messaging;

import dev.grille.sandbox.MonotonicClock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * How long the oldest command waits that was received and is not published, and why. A batch that
 * comes again waits since it first came: a consumer that polls for ever and gets nothing done is
 * not at work.
 */
final class Backlog {
  private final MonotonicClock clock;
  private final Map<TopicPartition, First> firsts = new ConcurrentHashMap<>();
  private final Map<TopicPartition, First> committing = new ConcurrentHashMap<>();
  private volatile String cause = "";

  /**
   * The first record of a partition that is not published.
   *
   * @param since it was first received
   */
  private record First(long offset, long since) {}

  Backlog(MonotonicClock clock) {
    this.clock = clock;
  }

  /**
   * A batch came, or came again. What stands behind a record that is out came with it, and waits as
   * long.
   */
  void received(List<? extends ConsumerRecord<?, ?>> records) {
    committing.clear();
    long now = clock.nanoTime();
    Map<TopicPartition, Long> begins = new HashMap<>();
    records.forEach(record -> begins.merge(partition(record), record.offset(), Math::min));
    begins.forEach(
        (partition, begin) ->
            firsts.merge(
                partition,
                new First(begin, now),
                (known, next) -> known.offset() <= next.offset() ? known : next));
  }

  /** Everything of a batch is with the broker, and only has to be committed. */
  void published(List<? extends ConsumerRecord<?, ?>> records) {
    for (ConsumerRecord<?, ?> record : records) {
      First first = firsts.remove(partition(record));
      if (first != null) {
        committing.put(partition(record), first);
      }
    }
    cause = "";
  }

  /** A batch could not be brought to its end, be it that the commit failed. */
  void failed(String why) {
    committing.forEach(firsts::putIfAbsent);
    committing.clear();
    cause = why;
  }

  /** Why it waits, as far as a failure said so; empty while it is worked on. */
  String cause() {
    return cause;
  }

  /**
   * How long the oldest waits; null where nothing does.
   *
   * @param assigned what others have now waits there
   */
  @Nullable Duration oldest(Collection<TopicPartition> assigned) {
    firsts.keySet().retainAll(assigned);
    return firsts.values().stream()
        .map(first -> clock.since(first.since()))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static TopicPartition partition(ConsumerRecord<?, ?> record) {
    return new TopicPartition(record.topic(), record.partition());
  }
}
