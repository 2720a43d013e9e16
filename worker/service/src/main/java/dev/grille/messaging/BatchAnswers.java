package dev.grille.messaging;

import dev.grille.messaging.DeliveryLog.Entry;
import dev.grille.messaging.PublishedAhead.Span;
import dev.grille.messaging.polling.RecordValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;

/**
 * The answers of one batch. What is settled may be published before the batch is whole, so that
 * nobody waits for a command that may end this worker. Used by the consumer's own thread.
 */
final class BatchAnswers {
  /** Short beside what a picture takes: nobody waits for the answer but this thread. */
  private static final Duration QUESTION = Duration.ofSeconds(1);

  private final Map<TopicPartition, List<Long>> batch = new HashMap<>();
  private final Uuid topic;
  private final Consumer<?, ?> consumer;
  private final AnswerPublisher publisher;
  private final Map<TopicPartition, List<Span>> ahead = new HashMap<>();

  /** Published by now, by this batch or by an earlier one that did not come to its end. */
  private final Set<Place> out = new HashSet<>();

  private List<StoredOutcome> waiting = new ArrayList<>();

  /** A record of the batch. */
  private record Place(TopicPartition partition, long offset) {
    static Place of(ConsumerRecord<?, ?> record) {
      return new Place(new TopicPartition(record.topic(), record.partition()), record.offset());
    }

    static Place of(StoredOutcome settled) {
      return of(settled.command().record());
    }
  }

  /**
   * Of a batch that nothing is done of.
   *
   * @param topic the id of the topic that it is of
   */
  BatchAnswers(
      List<ConsumerRecord<byte[], RecordValue>> records,
      Uuid topic,
      Consumer<?, ?> consumer,
      AnswerPublisher publisher) {
    this.topic = topic;
    this.consumer = consumer;
    this.publisher = publisher;
    for (ConsumerRecord<byte[], RecordValue> record : records) {
      Place place = Place.of(record);
      batch.computeIfAbsent(place.partition(), p -> new ArrayList<>()).add(place.offset());
    }
  }

  /**
   * Passes over what was published ahead of one that stands before it. Where no record was begun
   * before, the broker need not be asked.
   */
  List<Entry> withoutPublished(List<Entry> entries) {
    if (entries.stream().noneMatch(entry -> entry.delivery().isAgain())) {
      return entries;
    }
    consumer
        .committed(batch.keySet())
        .forEach(
            (partition, offset) -> {
              if (offset != null) {
                ahead.put(
                    partition,
                    PublishedAhead.read(offset.metadata(), topic, partition.partition()));
              }
            });
    List<Entry> left = new ArrayList<>();
    for (Entry entry : entries) {
      Place place = Place.of(entry.command().record());
      if (ahead.getOrDefault(place.partition(), List.of()).stream()
          .anyMatch(span -> span.contains(place.offset()))) {
        out.add(place);
      } else {
        left.add(entry);
      }
    }
    return List.copyOf(left);
  }

  /** One more that is stored. */
  void add(StoredOutcome settled) {
    waiting.add(settled);
  }

  /**
   * Whether records stand behind this batch. Where the broker does not tell in time they may: then
   * the batch that comes next finds out.
   */
  boolean othersWait() {
    try {
      return consumer.endOffsets(consumer.assignment(), QUESTION).entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey(), QUESTION) < end.getValue());
    } catch (KafkaException e) {
      return true;
    }
  }

  /** Publishes what is settled, in a transaction of its own, and commits as far as can be. */
  void publishEarly() {
    Set<Place> all = new HashSet<>(out);
    waiting.forEach(settled -> all.add(Place.of(settled)));
    boolean fits = aheadOf(all).fits();
    Map<Boolean, List<StoredOutcome>> parts =
        waiting.stream()
            .collect(Collectors.partitioningBy(settled -> fits || isBeforeAllGaps(settled, all)));
    List<StoredOutcome> now = parts.get(true);
    if (now.isEmpty()) {
      return;
    }
    Set<Place> published = new HashSet<>(out);
    now.forEach(settled -> published.add(Place.of(settled)));
    String metadata = aheadOf(published).metadata(topic);
    publisher.publishNow(
        now,
        batch.keySet().stream()
            .collect(
                Collectors.toMap(
                    Function.identity(), p -> new OffsetAndMetadata(next(p, published), metadata))),
        consumer.groupMetadata());
    out.addAll(published);
    waiting = new ArrayList<>(parts.get(false));
  }

  /** Publishes the rest, inside the transaction that commits the whole batch. */
  void publish() {
    publisher.publish(waiting);
    waiting.forEach(settled -> out.add(Place.of(settled)));
    waiting = new ArrayList<>();
  }

  /** For the offsets that are committed now. */
  String metadata() {
    return aheadOf(out).metadata(topic);
  }

  private boolean isBeforeAllGaps(StoredOutcome settled, Set<Place> published) {
    Place place = Place.of(settled);
    return place.offset() < next(place.partition(), published);
  }

  /** The offset to commit: of the first record that is not published. */
  private long next(TopicPartition partition, Set<Place> published) {
    List<Long> offsets = batch.get(partition);
    for (long offset : offsets) {
      if (!published.contains(new Place(partition, offset))) {
        return offset;
      }
    }
    return offsets.get(offsets.size() - 1) + 1;
  }

  private PublishedAhead aheadOf(Set<Place> published) {
    Map<Integer, List<Span>> spans = new TreeMap<>();
    batch.forEach(
        (partition, offsets) ->
            spans.put(partition.partition(), spans(partition, offsets, published)));
    return new PublishedAhead(spans);
  }

  private List<Span> spans(TopicPartition partition, List<Long> offsets, Set<Place> published) {
    List<Span> spans = new ArrayList<>();
    boolean goesOn = false;
    long next = next(partition, published);
    for (long offset : offsets) {
      boolean isAhead = offset > next && published.contains(new Place(partition, offset));
      if (isAhead) {
        long first = goesOn ? spans.remove(spans.size() - 1).first() : offset;
        spans.add(new Span(first, offset));
      }
      goesOn = isAhead;
    }
    // An earlier batch may have reached further than this one.
    long end = offsets.get(offsets.size() - 1);
    for (Span span : ahead.getOrDefault(partition, List.of())) {
      if (span.last() > end) {
        spans.add(new Span(Math.max(span.first(), end + 1), span.last()));
      }
    }
    return spans;
  }
}
