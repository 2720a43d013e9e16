package dev.grille.messaging;

import static dev.grille.messaging.Workbench.queryBody;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.lab.servers.LocalKafka;
import dev.grille.lab.servers.LocalPostgres;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class FaultsTest {
  @Test
  void aFencedWorkerTakesItsBatchUpAgain() throws Exception {
    try (Workbench bench = new Workbench(1)) {
      bench.work();
      String template = bench.addTemplate();
      String id = UUID.randomUUID().toString();
      bench.reader.hold(id);
      bench.send(bench.query(id, queryBody(template, id)));
      bench.reader.awaitHeld();
      bench.fenceProducers();
      bench.reader.release();
      bench.awaitFor(id, 1);
      bench.send(bench.query(id + "next", queryBody(template, "next")));
      bench.awaitFor(id + "next", 1);
      assertThat(bench.awaitFor(id, 1)).hasSize(1);
    }
  }

  @Test
  void serversThatAreKilledAndComeBackCostTimeOnly() throws Exception {
    try (LocalKafka kafka = LocalKafka.temporary();
        LocalPostgres postgres = LocalPostgres.temporary();
        Workbench bench = new Workbench(1, kafka, postgres)) {
      bench.work();
      String template = bench.addTemplate();
      String id = UUID.randomUUID().toString();
      bench.reader.hold(id);
      bench.send(bench.query(id, queryBody(template, id)));
      bench.reader.awaitHeld();
      postgres.kill();
      kafka.kill();
      bench.reader.release();
      // Long enough for the worker to meet both closed doors.
      Thread.sleep(3000);
      postgres.restart();
      kafka.restart();
      assertThat(bench.answer(id).path("status").asString()).isEqualTo("ok");
      bench.send(bench.query(id + "next", queryBody(template, "next")));
      bench.awaitFor(id + "next", 1);
      assertThat(bench.awaitFor(id, 1)).hasSize(1);
      assertThat(bench.all(bench.topics.deadLetters())).isEmpty();
    }
  }

  @Test
  void workersThatComeAndGoAnswerEachCommandOnce() throws Exception {
    try (Workbench bench = new Workbench(4)) {
      CommandListeners first = bench.work();
      String template = bench.addTemplate();
      List<String> ids =
          IntStream.range(0, 120).mapToObj(i -> UUID.randomUUID().toString()).toList();
      for (int i = 0; i < ids.size(); i++) {
        bench.send(bench.query(ids.get(i), queryBody(template, "picture " + i)));
        if (i == 30) {
          bench.work();
        }
        if (i == 80) {
          first.stop();
        }
      }
      for (String id : ids) {
        bench.awaitFor(id, 1);
      }
      Map<String, Long> answers =
          bench.all(bench.topics.results()).stream()
              .collect(Collectors.groupingBy(this::idOf, Collectors.counting()));
      assertThat(ids).allSatisfy(id -> assertThat(answers.get(id)).isEqualTo(1L));
    }
  }

  private String idOf(ConsumerRecord<byte[], byte[]> answer) {
    return Topics.text(answer, "command-id");
  }
}
