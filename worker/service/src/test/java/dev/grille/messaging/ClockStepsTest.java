package dev.grille.messaging;

import static dev.grille.messaging.Workbench.queryBody;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A machine whose clock is set, by hours and days, while commands are done. */
class ClockStepsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String id = UUID.randomUUID().toString();

  @ParameterizedTest
  @ValueSource(strings = {"PT-2H", "P-3D", "PT2H", "P400D"})
  void everyCommandIsAnsweredAndNoTimeIsNegative(Duration step) throws Exception {
    try (Workbench bench = new Workbench(1)) {
      bench.work();
      String template = bench.addTemplate();
      bench.reader.hold("held");
      bench.send(bench.query(id + "held", queryBody(template, "held")));
      bench.reader.awaitHeld();
      bench.stepClock(step);
      bench.reader.release();
      isOk(bench, id + "held");
      bench.send(bench.query(id + "query", queryBody(template, "q")));
      bench.send(bench.query(id + "bad", queryBody(template, ScriptedReader.MISMATCH)));
      isOk(bench, id + "query");
      bench.send(bench.query(id + "query", queryBody(template, "q")));
      assertThat(bench.awaitFor(id + "query", 2)).hasSize(2);
      bench.await(bench.topics.deadLetters(), id + "bad", 1);
      bench.send(
          bench.template(id + "del", "{\"type\": \"del\", \"template_id\": \"" + template + "\"}"));
      isOk(bench, id + "del");
      assertThat(new FailuresConsole(bench).run("replay", "--yes", "--command-id", id + "bad"))
          .isEqualTo(1);
    }
  }

  @Test
  void consumersThatAreRenewedInTheMidstOfABatchLoseNothingAndRepeatNothing() throws Exception {
    try (Workbench bench = new Workbench(2)) {
      CommandListeners worker = bench.work();
      String template = bench.addTemplate();
      bench.reader.hold("held");
      bench.send(bench.query(id + "held", queryBody(template, "held")));
      bench.reader.awaitHeld();
      Thread renewal = new Thread(worker::renew);
      renewal.start();
      bench.send(bench.query(id + "next", queryBody(template, "next")));
      bench.reader.release();
      renewal.join();
      assertThat(worker.isRunning()).isTrue();
      bench.send(bench.query(id + "last", queryBody(template, "last")));
      for (String each : List.of("held", "next", "last")) {
        isOk(bench, id + each);
        assertThat(bench.awaitFor(id + each, 1)).hasSize(1);
      }
    }
  }

  /**
   * What an answer's record has is the time of the worker's machine. The broker learns of its limit
   * a moment after it was set: so commands are sent until one is refused. Of several answers at
   * once Kafka's client does not tell why. The limit must not be so narrow that it refuses the
   * broker's own markers of transactions: it never gets over that.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void aTimeThatTheBrokerRefusesIsNoFaultOfTheCommand(int together) throws Exception {
    try (Workbench bench = new Workbench(1)) {
      CommandListeners worker = bench.work();
      String template = bench.addTemplate();
      bench.surgery().takeNothingOlderThan(bench.topics.results(), 3_600_000);
      bench.stampWrongBy(Duration.ofDays(-1));
      List<String> sent = new ArrayList<>();
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (worker.states().stream().noneMatch(state -> state.cause().contains("Timestamp"))) {
        assertThat(System.nanoTime()).as("patience; %s", worker.states()).isLessThan(end);
        for (int i = 0; i < together; i++) {
          sent.add(id + sent.size());
          bench.send(bench.query(sent.get(sent.size() - 1), queryBody(template, "q")));
        }
        Thread.sleep(250);
      }
      bench.stampWrongBy(Duration.ZERO);
      for (String each : sent) {
        isOk(bench, each);
        assertThat(bench.awaitFor(each, 1)).hasSize(1);
      }
    }
  }

  private static void isOk(Workbench bench, String command) {
    JsonNode answer = bench.answer(command);
    assertThat(answer.path("status").asString()).as(answer.toString()).isEqualTo("ok");
    JsonNode timings = answer.path("timings_ms");
    assertThat(timings.size()).isPositive();
    timings.forEach(millis -> assertThat(millis.asLong()).isBetween(0L, 3_600_000L));
  }
}
