package dev.grille.messaging;

import static dev.grille.messaging.Records.bytes;
import static dev.grille.messaging.Topics.json;
import static dev.grille.messaging.Topics.text;
import static dev.grille.messaging.Workbench.queryBody;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Dead letters that are sent again. */
class ReplayTest {
  private static Workbench bench;
  private static String template;

  private final String id = UUID.randomUUID().toString();

  @BeforeAll
  static void start() {
    bench = new Workbench(1);
    bench.work();
    template = bench.addTemplate();
  }

  @AfterAll
  static void stop() throws Exception {
    bench.close();
  }

  @Test
  void aReplayIsAnsweredAsAFurtherAttempt() {
    String body = queryBody(template, ScriptedReader.MISMATCH);
    bench.send(bench.query(id, body));
    String letter =
        text(bench.await(bench.topics.deadLetters(), id, 1).get(0), "grille-dead-letter-id");
    bench.send(bench.planReplay(bench.query(id, body), letter));
    ConsumerRecord<byte[], byte[]> answer = bench.awaitFor(id, 2).get(1);
    assertThat(json(answer).path("attempt").asInt()).isEqualTo(2);
    assertThat(json(answer).path("replay_of").asString()).isEqualTo(letter);
    assertThat(text(answer, "grille-replay-of")).isEqualTo(letter);
    assertThat(text(bench.await(bench.topics.deadLetters(), id, 2).get(1), "grille-attempt"))
        .isEqualTo("2");
  }

  @Test
  void aForgedReplayIsTheProducersOwnRecordAndGivenItsAnswer() {
    String body = queryBody(template, ScriptedReader.MISMATCH);
    bench.send(bench.query(id, body));
    String letter =
        text(bench.await(bench.topics.deadLetters(), id, 1).get(0), "grille-dead-letter-id");
    for (String claimed : List.of(letter, UUID.randomUUID().toString(), "a letter")) {
      var forged = bench.query(id, body);
      forged.headers().add("grille-replay-of", bytes(claimed));
      forged.headers().add("grille-attempt", bytes("2"));
      bench.send(forged);
    }
    List<ConsumerRecord<byte[], byte[]>> answers = bench.awaitFor(id, 4);
    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.value()).isEqualTo(answers.get(0).value()))
        .allSatisfy(answer -> assertThat(text(answer, "grille-replay-of")).isEmpty());
  }
}
