package dev.grille.messaging;

import static dev.grille.messaging.Workbench.queryBody;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.app.GrilleProperties.Retention;
import dev.grille.app.retention.RetentionRun;
import dev.grille.app.retention.RetentionRun.Kind;
import dev.grille.app.retention.RetentionSchedule;
import dev.grille.db.CommandLedger.Arrival;
import dev.grille.db.CommandLedger.AttemptKey;
import dev.grille.db.CommandLedger.NewAnswer;
import dev.grille.db.Pruning;
import dev.grille.db.Pruning.Published;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is old is removed, and what is not published never, on a broker and a database. */
class RetentionTest {
  private static final Duration FORTY_DAYS = Duration.ofDays(40);

  private final String id = UUID.randomUUID().toString();
  private final Map<Kind, Integer> pruned = new EnumMap<>(Kind.class);
  private Workbench bench;
  private CommandListeners worker;
  private AdminTopicIds topicIds;
  private String template;

  @BeforeEach
  void workFortyDaysAgo() {
    bench = new Workbench(1);
    bench.stepClock(FORTY_DAYS.negated());
    worker = bench.work();
    topicIds = new AdminTopicIds(Map.of("bootstrap.servers", bench.broker()));
    template = bench.addTemplate();
  }

  @AfterEach
  void stop() throws Exception {
    topicIds.close();
    bench.close();
  }

  @Test
  void eachKindIsRemovedAfterItsOwnTimeAndThenAnIdIsNew() {
    bench.send(bench.query(id, queryBody(template, "first")));
    bench.send(bench.query(id + "failed", queryBody(template, ScriptedReader.MISMATCH)));
    bench.answer(id);
    bench.awaitFor(id + "failed", 1);
    run(retention(30, 30, 90), Clock.systemUTC(), places()).run();
    assertThat(pruned).containsEntry(Kind.RESULTS, 1).containsEntry(Kind.COMMANDS, 2);
    assertThat(rows("commands")).as("the letter's own").isEqualTo(1);
    assertThat(rows("result_fields")).isZero();
    assertThat(rows("dead_letters")).isEqualTo(1);
    run(retention(30, 30, 35), Clock.systemUTC(), places()).run();
    assertThat(rows("commands") + rows("dead_letters")).isZero();
    bench.send(bench.query(id, queryBody(template, "second")));
    assertThat(
            Topics.json(bench.awaitFor(id, 2).get(1))
                .path("results")
                .path(0)
                .path("value")
                .asString())
        .isEqualTo("second");
  }

  @Test
  void anAnswerThatIsNotPublishedYetIsKeptAndPublished() throws Exception {
    worker.stop();
    var record = bench.query(id, queryBody(template, id));
    bench.send(record);
    Uuid topic = topicIds.of(bench.topics.recognitions());
    UUID topicId = new UUID(topic.getMostSignificantBits(), topic.getLeastSignificantBits());
    AttemptKey key = new AttemptKey(id, 1);
    bench
        .ledger()
        .receive(
            key,
            MessageDigest.getInstance("SHA-256").digest(record.value()),
            "query",
            new Arrival(topicId, 0, 0, null));
    byte[] answer = "{\"stored\": 1}".getBytes(StandardCharsets.UTF_8);
    bench.ledger().answer(key, new NewAnswer(answer, "query", "ok", null, null));
    run(retention(30, 30, 90), Clock.systemUTC(), places()).run();
    assertThat(rows("commands")).isEqualTo(1);
    bench.work();
    assertThat(bench.awaitFor(id, 1).get(0).value()).isEqualTo(answer);
    run(retention(30, 30, 90), Clock.systemUTC(), places()).run();
    assertThat(rows("commands")).isZero();
  }

  @Test
  void aClockThatWasSetForwardCostsNothing() {
    bench.send(bench.query(id, queryBody(template, id)));
    bench.answer(id);
    InstantSource ahead = () -> Clock.systemUTC().instant().plus(Duration.ofDays(365));
    run(retention(50, 50, 50), ahead, places()).run();
    assertThat(rows("results")).isEqualTo(1);
    assertThat(rows("commands")).isEqualTo(2);
  }

  @Test
  void nothingIsRemovedWhereItIsKeptForEver() {
    bench.send(bench.query(id, queryBody(template, id)));
    bench.answer(id);
    run(retention(0, 0, 0), Clock.systemUTC(), places()).run();
    assertThat(pruned).isEmpty();
  }

  @Test
  void whileAnotherWorkerIsAtItNothingIsRemoved() {
    bench.send(bench.query(id, queryBody(template, id)));
    bench.answer(id);
    RetentionRun run = run(retention(30, 30, 90), Clock.systemUTC(), places());
    bench.transaction.executeWithoutResult(
        tx -> {
          assertThat(new Pruning(bench.jdbc).isMine()).isTrue();
          // A transaction belongs to a thread.
          CompletableFuture.runAsync(run::run).join();
        });
    assertThat(pruned).isEmpty();
    run.run();
    assertThat(rows("commands")).isZero();
  }

  @Test
  void whatHadToStayIsLookedAtAgainADayLaterAndNotWithEveryRun() {
    bench.send(bench.query(id, queryBody(template, id)));
    bench.answer(id);
    AtomicReference<Duration> behind = new AtomicReference<>(Duration.ofDays(2));
    InstantSource clock = () -> Clock.systemUTC().instant().minus(behind.get());
    RetentionRun run = run(retention(30, 50, 90), clock, places());
    run.run();
    assertThat(rows("commands")).as("its results need it").isEqualTo(1);
    bench.jdbc.sql("delete from result_fields").update();
    bench.jdbc.sql("delete from results").update();
    run.run();
    assertThat(rows("commands")).isEqualTo(1);
    behind.set(Duration.ZERO);
    run.run();
    assertThat(rows("commands")).isZero();
  }

  @Test
  void theScheduleGoesOnAfterARunThatFailed() throws Exception {
    bench.send(bench.query(id, queryBody(template, id)));
    bench.answer(id);
    AtomicInteger asked = new AtomicInteger();
    Supplier<List<Published>> atLast =
        () -> {
          if (asked.incrementAndGet() < 3) {
            throw new KafkaException("away");
          }
          return places().get();
        };
    var run = run(retention(30, 30, 90), Clock.systemUTC(), atLast);
    try (var schedule = new RetentionSchedule(List.of(run), Duration.ofMillis(20))) {
      long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (rows("commands") > 0) {
        assertThat(System.nanoTime()).as("patience").isLessThan(end);
        Thread.sleep(20);
      }
    }
    assertThat(asked.get()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void whatIsPurgedIsShownFirstAndIsGoneThen() {
    FailuresConsole console = new FailuresConsole(bench);
    bench.send(bench.query(id, queryBody(template, id)));
    bench.answer(id);
    bench.send(bench.query(id + "other", queryBody(template, id)));
    bench.answer(id + "other");
    assertThat(console.purge()).isEqualTo(2);
    assertThat(console.purge("--command-id", id, "--dry-run")).isZero();
    assertThat(console.printed()).contains("1 commands, 1 results, 0 dead letters");
    assertThat(console.purge("--command-id", id)).as("nobody confirms").isEqualTo(2);
    assertThat(rows("results")).isEqualTo(2);
    assertThat(console.purge("--command-id", id, "--yes")).isZero();
    assertThat(console.printed()).contains("forgotten: 1 commands");
    assertThat(rows("results")).isEqualTo(1);
    assertThat(console.purge("--template", template, "--until", "39d", "--yes")).isEqualTo(1);
    assertThat(rows("results")).isZero();
    assertThat(cleared()).as("it is not deleted").isZero();
    bench.send(
        bench.template(id + "del", "{\"type\": \"del\", \"template_id\": \"" + template + "\"}"));
    bench.answer(id + "del");
    assertThat(console.purge("--template", template, "--yes")).isZero();
    assertThat(cleared()).isEqualTo(1);
    bench.send(bench.query(id + "late", queryBody(template, id)));
    assertThat(bench.answer(id + "late").path("error").path("code").asString())
        .isEqualTo("TEMPLATE_NOT_FOUND");
  }

  private int cleared() {
    return bench
        .jdbc
        .sql("select count(*) from template_versions where picture is null")
        .query(Integer.class)
        .single();
  }

  private RetentionRun run(
      Retention settings, InstantSource clock, Supplier<List<Published>> published) {
    return new RetentionRun(
        bench.transaction,
        new Pruning(bench.jdbc),
        published,
        settings,
        clock,
        (kind, rows) -> {
          if (rows > 0) {
            pruned.merge(kind, rows, Integer::sum);
          }
        });
  }

  private static Retention retention(int ledger, int results, int letters) {
    return new Retention(
        Duration.ofDays(ledger),
        Duration.ofDays(results),
        Duration.ofDays(letters),
        Duration.ofDays(7),
        Duration.ofMinutes(10),
        2);
  }

  private Supplier<List<Published>> places() {
    List<String> topics =
        new ArrayList<>(List.of(bench.topics.templates(), bench.topics.recognitions()));
    return new PublishedPlaces(
            Map.of("bootstrap.servers", bench.broker()), topicIds, bench.group(), topics)
        ::now;
  }

  private int rows(String table) {
    return bench.jdbc.sql("select count(*) from " + table).query(Integer.class).single();
  }
}
