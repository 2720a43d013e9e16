package dev.grille.messaging;

import static dev.grille.messaging.Topics.json;
import static dev.grille.messaging.Topics.text;
import static dev.grille.messaging.Workbench.queryBody;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.ErrorCode;
import dev.grille.db.CommandLedger.AttemptKey;
import dev.grille.sandbox.ChildCommandLine;
import dev.grille.sandbox.PoolListener;
import dev.grille.sandbox.PoolSettings;
import dev.grille.sandbox.ReaderPool;
import dev.grille.sandbox.StandInReader;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record that ends whoever works on it, and what its neighbours have to wait for. */
class KillerRecordTest {
  private static final int NEIGHBOURS = 4;

  private final String killer = UUID.randomUUID().toString();
  private final List<String> before = ids();
  private final List<String> after = ids();

  @ParameterizedTest
  @ValueSource(ints = {16, 2})
  void neighboursAreAnsweredBeforeASuspectIsBegun(int polledLater) throws Exception {
    try (Workbench bench = new Workbench(1)) {
      String template = template(bench);
      before.forEach(id -> bench.send(bench.query(id, queryBody(template, id))));
      bench.send(bench.query(killer, queryBody(template, ScriptedReader.KILLER)));
      after.forEach(id -> bench.send(bench.query(id, queryBody(template, id))));
      for (int death = 1; death <= Workbench.LIMITS.aloneAfter(); death++) {
        letOneDie(bench);
      }
      assertThat(answered(bench)).containsAll(before).containsAll(after).doesNotContain(killer);
      bench.pollAtMost(polledLater);
      letOneDie(bench);
      letOneDie(bench);
      bench.work();
      isQuarantinedAndAllElseAnsweredOnce(bench, template);
    }
  }

  /** All of them were lost with their worker, so that any of them may be the reason. */
  @Test
  void amongSuspectsTheOneBegunMostOftenComesLast() throws Exception {
    try (Workbench bench = new Workbench(1)) {
      String template = template(bench);
      sendSuspects(bench, template, before);
      String body = queryBody(template, ScriptedReader.KILLER);
      sendSuspect(bench, killer, body);
      sendSuspects(bench, template, after);
      letOneDie(bench);
      assertThat(answered(bench)).containsAll(before).doesNotContainAnyElementsOf(after);
      letOneDie(bench);
      assertThat(answered(bench)).containsAll(after).doesNotContain(killer);
      bench.work();
      isQuarantinedAndAllElseAnsweredOnce(bench, template);
    }
  }

  @Test
  void aPictureThatKillsItsReadersCostsItsNeighboursOneMoreStart() throws Exception {
    PoolSettings settings = PoolSettings.defaults().withChildren(2);
    var program = ChildCommandLine.ofThisProgram(StandInReader.class.getName());
    try (Workbench bench = new Workbench(1);
        ReaderPool pool = ReaderPool.start(program, settings, PoolListener.NO_OP)) {
      assertThat(pool.awaitReady(Duration.ofSeconds(60))).isTrue();
      String template = template(bench);
      before.forEach(id -> bench.send(bench.query(id, queryBody(template, id))));
      bench.send(bench.query(killer, queryBody(template, "halt 9")));
      after.forEach(id -> bench.send(bench.query(id, queryBody(template, id))));
      bench.work(pool);
      assertThat(code(bench, killer)).isEqualTo(ErrorCode.IMAGE_CRASHED_READER.name());
      eachNeighbourIsAnsweredOnce(bench);
      assertThat(
              bench.jdbc.sql("select max(deliveries) from commands").query(Integer.class).single())
          .as("batches in which it was begun")
          .isEqualTo(1);
    }
  }

  private static String template(Workbench bench) {
    CommandListeners worker = bench.work();
    String template = bench.addTemplate();
    worker.stop();
    return template;
  }

  private static void sendSuspects(Workbench bench, String template, List<String> ids)
      throws Exception {
    for (String id : ids) {
      sendSuspect(bench, id, queryBody(template, id));
    }
  }

  private static void sendSuspect(Workbench bench, String id, String body) throws Exception {
    var record = bench.query(id, body);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(record.value());
    for (int start = 0; start < Workbench.LIMITS.aloneAfter(); start++) {
      bench.ledger().receive(new AttemptKey(id, 1), hash, "query", null);
    }
    bench.send(record);
  }

  private static void letOneDie(Workbench bench) throws InterruptedException {
    CommandListeners worker = bench.work();
    while (worker.isRunning()) {
      Thread.sleep(20);
    }
    worker.stop();
  }

  private void isQuarantinedAndAllElseAnsweredOnce(Workbench bench, String template) {
    assertThat(code(bench, killer)).isEqualTo(ErrorCode.COMMAND_QUARANTINED.name());
    // Whatever could be published twice stands before it.
    String last = UUID.randomUUID().toString();
    bench.send(bench.query(last, queryBody(template, last)));
    bench.awaitFor(last, 1);
    eachNeighbourIsAnsweredOnce(bench);
    assertThat(bench.awaitFor(killer, 1)).hasSize(1);
  }

  private void eachNeighbourIsAnsweredOnce(Workbench bench) {
    List<String> all = new ArrayList<>(before);
    all.addAll(after);
    for (String id : all) {
      List<ConsumerRecord<byte[], byte[]>> answers = bench.awaitFor(id, 1);
      assertThat(answers).hasSize(1);
      assertThat(json(answers.get(0)).path("results").path(0).path("value").asString())
          .isEqualTo(id);
    }
  }

  private static List<String> answered(Workbench bench) {
    return bench.all(bench.topics.results()).stream()
        .map(record -> text(record, "command-id"))
        .toList();
  }

  private static String code(Workbench bench, String id) {
    return bench.answer(id).path("error").path("code").asString("");
  }

  private static List<String> ids() {
    List<String> ids = new ArrayList<>();
    while (ids.size() < NEIGHBOURS) {
      ids.add(UUID.randomUUID().toString());
    }
    return ids;
  }
}
