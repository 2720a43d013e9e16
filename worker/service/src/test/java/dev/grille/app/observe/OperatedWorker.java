package dev.grille.app.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.app.worker.WorkerApplication;
import dev.grille.lab.servers.LocalPostgres;
import dev.grille.lab.servers.SharedServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole worker with one child, a database that can be stopped, and its operator's port. */
final class OperatedWorker implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  final LocalPostgres database = LocalPostgres.temporary();
  final String prefix = "o" + UUID.randomUUID().toString().substring(0, 8) + ".";
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, ConsumerRecord<byte[], byte[]>> answers = new HashMap<>();
  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final ConfigurableApplicationContext context;

  /** A worker with settings beside those that it needs here. */
  OperatedWorker(String... more) {
    String broker = SharedServers.broker().bootstrapServers();
    context =
        new SpringApplication(WorkerApplication.class)
            .run(
                with(
                    more,
                    "--spring.kafka.bootstrap-servers=" + broker,
                    "--spring.datasource.url=" + database.jdbcUrl(),
                    "--spring.datasource.username=" + database.user(),
                    "--spring.datasource.password=" + database.password(),
                    "--spring.datasource.hikari.connection-timeout=1000",
                    "--grille.group=" + prefix + "workers",
                    "--grille.topics.templates=" + prefix + "templates",
                    "--grille.topics.recognitions=" + prefix + "recognitions",
                    "--grille.topics.results=" + prefix + "results",
                    "--grille.topics.dead-letters=" + prefix + "dead-letters",
                    "--grille.topics.partitions=1",
                    "--grille.reader.children=1"));
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker, "max.request.size", 16 << 20),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                broker,
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest",
                "group.id",
                prefix + "test"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    consumer.subscribe(List.of(prefix + "results"));
  }

  private static String[] with(String[] more, String... settings) {
    return Stream.concat(Stream.of(settings), Stream.of(more)).toArray(String[]::new);
  }

  void sendTemplate(String id, String body, String... headers) {
    send(prefix + "templates", id, body, headers);
  }

  void sendQuery(String id, String body, String... headers) {
    send(prefix + "recognitions", id, body, headers);
  }

  private void send(String topic, String id, String body, String... headers) {
    var record = new ProducerRecord<byte[], byte[]>(topic, bytes(body));
    record.headers().add("command-id", bytes(id));
    for (int i = 0; i < headers.length; i += 2) {
      record.headers().add(headers[i], bytes(headers[i + 1]));
    }
    var unused = producer.send(record);
    producer.flush();
  }

  /** The answer of a command, when it has come. */
  ConsumerRecord<byte[], byte[]> answer(String id) {
    await(
        "the answer of " + id,
        () -> {
          if (!answers.containsKey(id)) {
            consumer
                .poll(Duration.ofMillis(200))
                .forEach(answer -> answers.put(header(answer, "command-id"), answer));
          }
          return answers.containsKey(id);
        });
    return answers.get(id);
  }

  static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  /** What the operator's port answers. */
  HttpResponse<String> get(String path) {
    String port = context.getEnvironment().getProperty("local.server.port");
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    try {
      return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  int status(String path) {
    return get(path).statusCode();
  }

  /** The value of a metric; its labels as Prometheus writes them. NaN where there is none. */
  double metric(String nameAndLabels) {
    return get("/prometheus")
        .body()
        .lines()
        .filter(line -> line.startsWith(nameAndLabels + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(nameAndLabels.length() + 1)))
        .findFirst()
        .orElse(Double.NaN);
  }

  static void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("patience for " + what).isLessThan(end);
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    context.close();
    producer.close();
    consumer.close();
    database.close();
  }
}
