package dev.grille.lab.bench.chaos;

import dev.grille.contracts.RecordHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends a whole plan, with or without kills, and writes down what comes of it. */
final class Pass implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration TOLD_EVERY = Duration.ofSeconds(10);
  private static final int UNANSWERED = 120;

  private final List<PlannedRecord> plan;
  private final Stage stage;
  private final KillerPicture killerPicture;
  private final Workers workers;
  private final AnswerLog answers;

  /** Where a record is a giant, its producer compresses it. */
  private static final int GIANT = 16 << 20;

  /** Every so manieth record asks for a reply. */
  private static final int REPLIED = 5;

  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaProducer<byte[], byte[]> giants;
  private KafkaProducer<byte[], byte[]> last;
  private final long[] sentAt;
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicReference<Exception> lost = new AtomicReference<>();
  private long toldAt = System.nanoTime();

  private final PlannedRecord.Known known =
      new PlannedRecord.Known() {
        @Override
        public String template(String command) {
          return templateOf(command);
        }

        @Override
        public String killerUrl() {
          return killerPicture.url();
        }
      };

  Pass(List<PlannedRecord> plan, Stage stage, Path jar, int workers, Path folder)
      throws IOException {
    this.plan = plan;
    this.stage = stage;
    this.sentAt = new long[plan.size()];
    this.killerPicture = new KillerPicture();
    this.workers = new Workers(jar, stage, workers, folder, killerPicture.settings());
    this.answers =
        new AnswerLog(stage.kafka().bootstrapServers(), stage.results(), stage.written());
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers",
            stage.kafka().bootstrapServers(),
            "request.timeout.ms",
            5000,
            "delivery.timeout.ms",
            Math.toIntExact(PATIENCE.toMillis()),
            "max.block.ms",
            PATIENCE.toMillis(),
            "reconnect.backoff.max.ms",
            500,
            "max.request.size",
            4 << 20,
            // A partition made a moment ago may refuse the first batch and take the second; its
            // broker then expects the third, and the first is tried again until all is given up.
            "max.in.flight.requests.per.connection",
            1);
    this.producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    this.last = producer;
    Map<String, Object> compressing = new HashMap<>(config);
    compressing.put("compression.type", "gzip");
    compressing.put("max.request.size", 256 << 20);
    compressing.put("buffer.memory", 512L << 20);
    this.giants =
        new KafkaProducer<>(compressing, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** What a pass has seen. */
  record Outcome(
      Stage stage,
      List<PlannedRecord> plan,
      AnswerLog answers,
      boolean quiet,
      List<String> ended,
      List<ProcessHandle> leftOver,
      Map<Kill.Victim, Integer> kills,
      Duration took,
      Duration latest) {}

  /** Sends everything, kills on the way, and waits until nothing is left to come. */
  Outcome run(List<Kill> kills) throws InterruptedException {
    long begin = System.nanoTime();
    try (Killer killer = new Killer(kills, stage, workers, sent::get)) {
      if (!kills.isEmpty()) {
        killerPicture.arm(killer::pictureFetched);
      }
      for (PlannedRecord record : plan) {
        send(record, killer);
      }
      killer.awaitEnd();
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (answers.answered() < plan.size() && System.nanoTime() - end < 0) {
        tell(killer);
        Thread.sleep(100);
      }
      boolean quiet = answers.awaitQuiet(PATIENCE);
      List<String> ended = workers.ended();
      workers.close();
      return new Outcome(
          stage,
          plan,
          answers,
          quiet,
          ended,
          workers.leftOver(),
          killer.done(),
          Duration.ofNanos(System.nanoTime() - begin),
          latest());
    }
  }

  private void send(PlannedRecord planned, Killer killer) throws InterruptedException {
    while (sent.get() - answers.answered() > UNANSWERED || !killer.lets(planned.number())) {
      tell(killer);
      Thread.sleep(20);
    }
    if (planned.after() != null) {
      await(planned.after());
    }
    refuseIfLost();
    var record =
        new ProducerRecord<>(
            planned.toTemplates() ? stage.templates() : stage.recognitions(),
            text(planned.key()),
            planned.body().bytes(known));
    record.headers().add(RecordHeaders.COMMAND_ID, text(planned.commandId()));
    record.headers().add(RecordHeaders.CORRELATION_ID, text(Integer.toString(planned.number())));
    if (planned.number() % REPLIED == 0) {
      record.headers().add(RecordHeaders.KAFKA_REPLY_TOPIC, text(stage.replies()));
    }
    sentAt[planned.number()] = System.nanoTime();
    var sender = record.value().length > GIANT ? giants : producer;
    if (sender != last) {
      // A place is an id, and so has to be the same in both passes.
      last.flush();
      last = sender;
    }
    var unused =
        sender.send(
            record,
            (metadata, e) -> {
              if (e != null) {
                lost.compareAndSet(null, e);
              }
            });
    sent.incrementAndGet();
    tell(killer);
  }

  private String templateOf(String command) {
    try {
      JsonNode answer = JsonMapper.shared().readTree(await(command).body());
      return answer.path("template_id").asString();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private AnswerLog.Received await(String command) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Optional<AnswerLog.Received> answer = answers.first(command);
    while (answer.isEmpty()) {
      refuseIfLost();
      if (System.nanoTime() - end > 0) {
        throw new IllegalStateException(
            "no answer for " + command + "\n" + Standstill.report(stage, workers));
      }
      Thread.sleep(20);
      answer = answers.first(command);
    }
    return answer.get();
  }

  private void refuseIfLost() {
    Exception failure = lost.get();
    if (failure != null) {
      throw new IllegalStateException("a record could not be sent", failure);
    }
  }

  private void tell(Killer killer) {
    if (System.nanoTime() - toldAt > TOLD_EVERY.toNanos()) {
      toldAt = System.nanoTime();
      System.out.printf(
          "%s: %d of %d records sent, %d answered, %d kills%n",
          stage.name(), sent.get(), plan.size(), answers.answered(), killer.count());
    }
  }

  private Duration latest() {
    long latest = 0;
    for (PlannedRecord record : plan) {
      List<AnswerLog.Received> received = answers.of(record.number());
      if (!received.isEmpty()) {
        latest = Math.max(latest, received.get(0).nanoTime() - sentAt[record.number()]);
      }
    }
    return Duration.ofNanos(latest);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
    giants.close(Duration.ofSeconds(5));
    killerPicture.close();
    answers.close();
    workers.close();
  }
}
