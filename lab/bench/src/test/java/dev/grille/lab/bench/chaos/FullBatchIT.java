package dev.grille.lab.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.client.CommandBodies;
import dev.grille.contracts.RecordHeaders;
import dev.grille.lab.bench.AddCommands;
import dev.grille.lab.bench.PreparedProgram;
import dev.grille.lab.bench.WorkerProcess;
import dev.grille.lab.servers.LocalKafka;
import dev.grille.lab.servers.LocalPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FullBatchIT {
  private static final List<String> SMALL_PARENT =
      List.of("-Xmx512m", "-XX:+ExitOnOutOfMemoryError");
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** As a bmp a little below ten megabytes, which is the largest picture that is taken. */
  private static final double LARGE = 5.6;

  private static final int PICTURES = 8;

  @TempDir Path folder;

  @Test
  void aParentOfHalfAGigabyteAnswersFullBatchesOfTheLargestPictures() throws Exception {
    try (var kafka = LocalKafka.start(folder.resolve("kafka"));
        var postgres = LocalPostgres.start(folder.resolve("postgres"))) {
      Stage stage = Stage.set("full", kafka, postgres);
      String broker = kafka.bootstrapServers();
      Map<String, Object> config =
          Map.of("bootstrap.servers", broker, "max.request.size", 16 << 20);
      try (var answers = new AnswerLog(broker, stage.results(), stage.written(), any -> {});
          var producer =
              new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
        var form = new TinyForm(11, LARGE);
        var add = AddCommands.add("form", form.fields(), form.sheet(new SplittableRandom(0)));
        try (var worker = launch(stage)) {
          send(producer, stage.templates(), 0, CommandBodies.bytes(add));
          assertThat(worker.isAlive()).isTrue();
          assertThat(answer(answers, 0).path("status").asString()).isEqualTo("ok");
        }
        String template = answer(answers, 0).path("template_id").asString();
        // All of them stand there before anybody reads, so that batches are full. Every other one
        // fails, and goes on whole into the database and to the dead letters.
        for (int number = 1; number <= PICTURES; number++) {
          TinyForm shown = number % 2 == 0 ? form : new TinyForm(99, LARGE);
          byte[] picture = shown.file("bmp", new SplittableRandom(number));
          byte[] body = CommandBodies.bytes(CommandBodies.query(template, picture));
          assertThat(body).hasSizeGreaterThan(13_500_000);
          send(producer, stage.recognitions(), number, body);
        }
        producer.flush();
        try (var worker = launch(stage)) {
          for (int number = 1; number <= PICTURES; number++) {
            JsonNode answer = answer(answers, number);
            assertThat(answer.path("error").path("code").asString(""))
                .isEqualTo(number % 2 == 0 ? "" : "TEMPLATE_MISMATCH");
          }
          assertThat(worker.isAlive()).isTrue();
        }
        assertThat(answers.awaitQuiet(PATIENCE)).isTrue();
        assertThat(answers.numbers()).hasSize(1 + PICTURES);
        assertThat(answers.letters()).hasSize(PICTURES / 2);
      }
    }
  }

  private WorkerProcess launch(Stage stage) throws Exception {
    return WorkerProcess.launch(
        PreparedProgram.shared(),
        SMALL_PARENT,
        stage.kafka(),
        stage.postgres(),
        stage.settings(0),
        folder.resolve("worker.log"));
  }

  private static JsonNode answer(AnswerLog answers, int number) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    var answer = answers.first("big-" + number);
    while (answer.isEmpty() && System.nanoTime() - end < 0) {
      Thread.sleep(50);
      answer = answers.first("big-" + number);
    }
    return JsonMapper.shared().readTree(answer.orElseThrow().body());
  }

  private static void send(
      KafkaProducer<byte[], byte[]> producer, String topic, int number, byte[] body) {
    var record = new ProducerRecord<byte[], byte[]>(topic, body);
    byte[] id = ("big-" + number).getBytes(StandardCharsets.UTF_8);
    record.headers().add(RecordHeaders.COMMAND_ID, id);
    record
        .headers()
        .add(
            RecordHeaders.CORRELATION_ID,
            Integer.toString(number).getBytes(StandardCharsets.UTF_8));
    var unused = producer.send(record);
  }
}
