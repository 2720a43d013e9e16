package dev.grille.app.dialects;

import dev.grille.app.worker.WorkerApplication;
import dev.grille.contracts.RecordHeaders;
import dev.grille.lab.servers.SharedServers;
import dev.grille.messaging.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole worker with topics and a database of its own, and a vendor's client of it. */
final class VendorWorker implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final String prefix = "v" + UUID.randomUUID().toString().substring(0, 8) + ".";
  private final Topics kafka;
  private final ConfigurableApplicationContext worker;

  VendorWorker() {
    var broker = SharedServers.broker();
    var database = SharedServers.database();
    worker =
        new SpringApplication(WorkerApplication.class)
            .run(
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--spring.datasource.url=" + database.freshDatabase(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--grille.group=" + prefix + "workers",
                "--grille.topics.templates=" + prefix + "templates",
                "--grille.topics.recognitions=" + prefix + "recognitions",
                "--grille.topics.results=" + prefix + "results",
                "--grille.topics.dead-letters=" + prefix + "dead-letters",
                "--grille.topics.replies=" + prefix + "replies",
                "--grille.topics.partitions=2",
                "--grille.reader.children=2");
    kafka = new Topics(broker.bootstrapServers());
  }

  /** Sends a request in a dialect, to be answered under an id. */
  void ask(String id, String dialect, @Nullable String path, String body) {
    send(id, "recognitions", dialect, path, body);
  }

  /** Sends a request about templates. */
  void askTemplates(String id, @Nullable String dialect, String body) {
    send(id, "templates", dialect, null, body);
  }

  private void send(
      String id, String topic, @Nullable String dialect, @Nullable String path, String body) {
    var record = Topics.record(prefix + topic, id, body);
    if (dialect != null) {
      record.headers().add(RecordHeaders.DIALECT, dialect.getBytes(StandardCharsets.UTF_8));
    }
    if (path != null) {
      record.headers().add(RecordHeaders.PATH, path.getBytes(StandardCharsets.UTF_8));
    }
    kafka.send(record);
  }

  /** The answer to a request, when it has come. */
  String answer(String id) {
    return new String(record(id).value(), StandardCharsets.UTF_8);
  }

  /** What a header of that answer says. */
  String header(String id, String name) {
    return Topics.text(record(id), name);
  }

  /** All that is asked waits for all that was asked before it: longer than one answer takes. */
  private ConsumerRecord<byte[], byte[]> record(String id) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      for (var record : kafka.all(prefix + "results")) {
        if (id.equals(Topics.text(record, "command-id"))) {
          return record;
        }
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new AssertionError("no answer to " + id);
  }

  @Override
  public void close() {
    kafka.close();
    worker.close();
  }
}
