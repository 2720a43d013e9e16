package dev.grille.lab.bench.chaos;

import dev.grille.contracts.RecordHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Writes down every answer and every dead letter that a {@code read_committed} consumer sees. */
final class AnswerLog implements AutoCloseable {
  private static final Duration QUIET = Duration.ofSeconds(2);

  private final Map<Integer, Queue<Received>> byNumber = new ConcurrentHashMap<>();
  private final Map<String, Received> byCommand = new ConcurrentHashMap<>();
  private final Map<String, Integer> lettersById = new ConcurrentHashMap<>();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final String results;
  private final List<TopicPartition> partitions;
  private final IntConsumer answered;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Thread thread;
  private volatile long caughtUpSince = Long.MAX_VALUE;
  private volatile @Nullable RuntimeException failure;

  /**
   * An answer as it came.
   *
   * @param vendor what its headers say where it is a vendor's; null where it is Grille's own
   */
  record Received(String commandId, byte[] body, long nanoTime, @Nullable Said vendor) {}

  /**
   * What the headers of a vendor's answer say.
   *
   * @param code of the failure; null where nothing failed
   */
  record Said(String type, @Nullable String code) {}

  /**
   * Follows both topics from their beginnings.
   *
   * @param answered told the number of each sending that is answered
   */
  AnswerLog(String broker, String results, List<TopicPartition> partitions, IntConsumer answered) {
    this.results = results;
    this.answered = answered;
    this.partitions = partitions;
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers",
            broker,
            "isolation.level",
            "read_committed",
            "auto.offset.reset",
            "none",
            "enable.auto.commit",
            false,
            "default.api.timeout.ms",
            5000,
            "reconnect.backoff.max.ms",
            500);
    consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    consumer.assign(partitions);
    partitions.forEach(partition -> consumer.seek(partition, 0));
    thread = new Thread(this::follow, "chaos-answers");
    thread.start();
  }

  private void follow() {
    try {
      followUntilStopped();
    } catch (RuntimeException e) {
      failure = e;
    }
  }

  private void followUntilStopped() {
    long checked = System.nanoTime();
    while (stopping.getCount() > 0) {
      var records = consumer.poll(Duration.ofMillis(200));
      records.forEach(this::note);
      if (!records.isEmpty()) {
        caughtUpSince = Long.MAX_VALUE;
      } else if (System.nanoTime() - checked > 1_000_000_000L) {
        checked = System.nanoTime();
        noteWhetherCaughtUp(checked);
      }
    }
  }

  private void noteWhetherCaughtUp(long now) {
    try {
      // To a consumer like this, the end is the last stable offset.
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      boolean caughtUp =
          partitions.stream().allMatch(p -> consumer.position(p) >= ends.getOrDefault(p, 0L));
      caughtUpSince = caughtUp ? Math.min(caughtUpSince, now) : Long.MAX_VALUE;
    } catch (KafkaException e) {
      caughtUpSince = Long.MAX_VALUE;
    }
  }

  private void note(ConsumerRecord<byte[], byte[]> record) {
    if (!record.topic().equals(results)) {
      lettersById.merge(text(record, RecordHeaders.DEAD_LETTER_ID), 1, Integer::sum);
      return;
    }
    var answer =
        new Received(
            text(record, RecordHeaders.COMMAND_ID),
            record.value(),
            System.nanoTime(),
            said(record));
    byCommand.putIfAbsent(answer.commandId(), answer);
    int number = Integer.parseInt(text(record, RecordHeaders.CORRELATION_ID));
    byNumber.computeIfAbsent(number, any -> new ConcurrentLinkedQueue<>()).add(answer);
    answered.accept(number);
  }

  private static @Nullable Said said(ConsumerRecord<byte[], byte[]> record) {
    if (record.headers().lastHeader(RecordHeaders.DIALECT) == null) {
      return null;
    }
    boolean failed = record.headers().lastHeader(RecordHeaders.ERROR_CODE) != null;
    return new Said(
        text(record, RecordHeaders.TYPE), failed ? text(record, RecordHeaders.ERROR_CODE) : null);
  }

  private static String text(ConsumerRecord<byte[], byte[]> record, String header) {
    return new String(record.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
  }

  /** The first answer under an id; empty until it is there. */
  Optional<Received> first(String commandId) {
    refuseIfFailed();
    return Optional.ofNullable(byCommand.get(commandId));
  }

  /** Waits until nothing has come for a while and nothing is left to come. */
  boolean awaitQuiet(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (caughtUpSince == Long.MAX_VALUE || System.nanoTime() - caughtUpSince < QUIET.toNanos()) {
      if (System.nanoTime() - end > 0) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return true;
  }

  /** Whether they could be followed to here. */
  void refuseIfFailed() {
    if (failure != null) {
      throw new IllegalStateException("the answers cannot be followed", failure);
    }
  }

  /** All answers of a sending, in the order in which they came. */
  List<Received> of(int number) {
    Queue<Received> all = byNumber.get(number);
    return all == null ? List.of() : List.copyOf(all);
  }

  /** The numbers of all sendings that were answered. */
  List<Integer> numbers() {
    return byNumber.keySet().stream().sorted().toList();
  }

  /** How often each dead letter was published, by its id. */
  Map<String, Integer> letters() {
    return Map.copyOf(lettersById);
  }

  @Override
  public void close() {
    stopping.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    consumer.close();
  }
}
