package dev.grille.messaging;

import static dev.grille.messaging.Topics.json;
import static dev.grille.messaging.Topics.text;
import static dev.grille.messaging.Workbench.queryBody;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.db.LetterFilter;
import dev.grille.db.ReplayLog;
import dev.grille.db.ReplayLog.Planned;
import dev.grille.db.ReplayLog.Replay;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's commands against a worker, a broker and a database that are real. */
class FailuresTest {
  private static final int LETTERS = Integer.getInteger("grille.test.letters", 150);
  private static final int FAST = 1_000_000;

  private static Workbench bench;
  private static String template;
  private static FailuresConsole console;

  private final String id = UUID.randomUUID().toString();
  private String printed = "";

  @BeforeAll
  static void start() {
    bench = new Workbench(1);
    bench.work();
    template = bench.addTemplate();
    console = new FailuresConsole(bench);
  }

  @AfterAll
  static void stop() throws Exception {
    bench.close();
  }

  @BeforeEach
  void restoreTheTemplate() {
    bench.jdbc.sql("update templates set deleted_at = null").update();
  }

  @Test
  void aDryRunSendsNothing() {
    fail(ScriptedReader.MISMATCH, id);
    assertThat(failures("replay", "--dry-run", "--command-id", id)).isZero();
    assertThat(printed).contains("1 dead letters to replay").contains(id);
    assertThat(status(id)).isEqualTo("open");
    assertThat(
            count(
                "select count(*) from replayed_letters r join dead_letters d"
                    + " using (dead_letter_id) where d.command_id = :id"))
        .isZero();
  }

  @Test
  void nothingIsSentWithoutConsent() {
    fail(ScriptedReader.MISMATCH, id);
    assertThat(failures("replay", "--command-id", id)).isEqualTo(2);
    assertThat(failures("discard", "--command-id", id)).isEqualTo(2);
    assertThat(status(id)).isEqualTo("open");
  }

  @Test
  void aReplayIsAnsweredAsAFurtherAttemptAndItsOutcomesAddUp() {
    failForWantOfTheTemplate(id + "a", id + "b");
    fail(ScriptedReader.MISMATCH, id + "c");
    String letter = letter(id + "a");
    String chosen = letter + "," + letter(id + "b") + "," + letter(id + "c");
    restoreTheTemplate();
    assertThat(failures("replay", "--yes", "--by", "an operator", "--id", chosen)).isEqualTo(1);
    assertThat(printed.lines())
        .anyMatch(line -> line.matches("ok +2"))
        .anyMatch(line -> line.matches("TEMPLATE_MISMATCH +1"))
        .anyMatch(line -> line.matches("all +3"));
    ConsumerRecord<byte[], byte[]> answer = bench.awaitFor(id + "a", 2).get(1);
    assertThat(json(answer).path("status").asString()).isEqualTo("ok");
    assertThat(json(answer).path("attempt").asInt()).isEqualTo(2);
    assertThat(json(answer).path("replay_of").asString()).isEqualTo(letter);
    assertThat(failures("replays")).isZero();
    assertThat(printed).contains("an operator").contains("ok 2, TEMPLATE_MISMATCH 1");
  }

  @Test
  void aLetterIsReplayedOnceUnlessAgainAndWhatSucceededIsNotReadAgain() {
    failForWantOfTheTemplate(id);
    restoreTheTemplate();
    assertThat(failures("replay", "--yes", "--command-id", id)).isZero();
    assertThat(failures("replay", "--yes", "--command-id", id)).isZero();
    assertThat(printed).contains("0 dead letters to replay");
    assertThat(failures("replay", "--yes", "--again", "--command-id", id)).isZero();
    assertThat(printed.lines()).anyMatch(line -> line.matches("ok +1"));
    assertThat(json(bench.awaitFor(id, 3).get(2)).path("results").path(0).path("value").asString())
        .isEqualTo(id);
    assertThat(Collections.frequency(bench.reader.asked(), id)).isEqualTo(1);
  }

  @Test
  void aReplayThatWasStoppedGoesOnAndNothingIsReadTwice() {
    String[] ids = Stream.of("1", "2", "3", "4", "5").map(n -> id + n).toArray(String[]::new);
    failForWantOfTheTemplate(ids);
    restoreTheTemplate();
    var log = new ReplayLog(bench.jdbc, Clock.systemUTC());
    List<UUID> letters = Stream.of(ids).map(n -> UUID.fromString(letter(n))).toList();
    var filter = new LetterFilter(letters, List.of(), null, null, null, null, null, null);
    Replay replay = bench.transaction.execute(status -> log.plan("somebody", "{}", filter, false));
    List<Planned> planned = log.unsent(replay.id(), 2);
    // The first was sent and marked; the second was sent, and then the sender was killed.
    bench.reader.hold(ids[letters.indexOf(planned.get(1).letter())]);
    try {
      planned.forEach(letter -> sendAsReplay(ids[letters.indexOf(letter.letter())], letter));
      log.markSent(replay.id(), List.of(planned.get(0).letter()));
      assertThat(failures("replay", "--resume", replay.id().toString(), "--dry-run")).isZero();
      assertThat(printed).contains("4 dead letters to send");
    } finally {
      bench.reader.release();
    }
    assertThat(failures("replay", "--resume", replay.id().toString())).isZero();
    assertThat(printed.lines()).anyMatch(line -> line.matches("ok +5"));
    for (String each : ids) {
      assertThat(Collections.frequency(bench.reader.asked(), each)).isEqualTo(1);
    }
    assertThat(log.find(replay.id()).orElseThrow().finishedAt()).isNotNull();
  }

  @Test
  void headersDoNotPileUpOverThreeReplays() {
    var record = bench.query(id, queryBody(template, ScriptedReader.MISMATCH));
    record.headers().add("own", new byte[] {0, -1});
    record.headers().add("grille-own", bytes("also the producer's"));
    record.headers().add("grille-attempt", bytes("7"));
    bench.send(record);
    bench.await(bench.topics.deadLetters(), id, 1);
    for (int replay = 1; replay <= 3; replay++) {
      assertThat(failures("replay", "--yes", "--command-id", id)).isEqualTo(1);
    }
    var letters = bench.await(bench.topics.deadLetters(), id, 4);
    assertThat(names(letters.get(3))).isEqualTo(names(letters.get(0))).doesNotHaveDuplicates();
    assertThat(text(letters.get(3), "grille-attempt")).isEqualTo("4");
    assertThat(letters.get(3).headers().lastHeader("own").value()).containsExactly(0, -1);
    assertThat(text(letters.get(3), "grille-own")).isEqualTo("also the producer's");
    assertThat(letters.get(3).value()).isEqualTo(record.value());
    assertThat(
            bench
                .jdbc
                .sql("select max(cardinality(header_names)) from dead_letters where command_id = ?")
                .param(id)
                .query(Integer.class)
                .single())
        .isEqualTo(5);
  }

  @Test
  void lettersAreListedAndShownAndTheirValueIsWritten(@TempDir Path folder) throws Exception {
    fail(ScriptedReader.MISMATCH, id + "a", id + "b");
    String[] filter = {"--code", "TEMPLATE_MISMATCH", "--category", "picture", "--since", "1h"};
    assertThat(failures(with(filter, "list", "--limit", "1", "--status", "open"))).isZero();
    String newest = printed.lines().skip(2).findFirst().orElseThrow().split(" ")[0];
    assertThat(failures("list", "--json", "--after", newest, "--limit", "1")).isZero();
    assertThat(printed.lines()).singleElement().asString().startsWith("{\"id\"");
    Path file = folder.resolve("value");
    assertThat(failures("show", letter(id + "a"), "--value", file.toString())).isZero();
    String body = queryBody(template, ScriptedReader.MISMATCH);
    assertThat(printed)
        .contains("command-id: " + id + "a")
        .contains(body.length() + " bytes")
        .doesNotContain(Workbench.base64(ScriptedReader.MISMATCH));
    assertThat(Files.readString(file)).isEqualTo(body);
    assertThat(failures("show", UUID.randomUUID().toString())).isEqualTo(1);
    assertThat(failures("list", "--since", "yesterday")).isEqualTo(2);
  }

  @Test
  void whatIsDiscardedIsNotReplayed() {
    fail(ScriptedReader.MISMATCH, id);
    assertThat(failures("discard", "--yes", "--command-id", id)).isZero();
    assertThat(failures("replay", "--yes", "--again", "--command-id", id)).isZero();
    assertThat(printed).contains("0 dead letters to replay");
    assertThat(status(id)).isEqualTo("discarded");
  }

  @Test
  void manyAreReplayedByOneCommandAndTheRecordAddsUp() {
    storeLetters(LETTERS);
    String rate = Integer.toString(FAST);
    assertThat(failures("replay", "--yes", "--code", "INTERNAL", "--rate", rate)).isEqualTo(1);
    assertThat(printed.lines())
        .anyMatch(line -> line.matches("ok +" + (LETTERS - LETTERS / 2)))
        .anyMatch(line -> line.matches("TEMPLATE_MISMATCH +" + LETTERS / 2))
        .anyMatch(line -> line.matches("all +" + LETTERS));
  }

  /** Letters as if a defect, fixed since, had failed every command; every second fails anew. */
  private void storeLetters(int count) {
    bench
        .jdbc
        .sql(
            """
            with bodies as (
              select :id || '-' || i as command_id, i, convert_to(
                case when i % 2 = 0 then :bad else :good end, 'UTF8') as value
              from generate_series(1, :count) i),
            failed as (
              insert into commands (command_id, body_hash, type, first_seen, last_seen,
                deliveries, answer, outcome, answered_at)
              select command_id, sha256(value), 'query', now(), now(), 1, '{}', 'INTERNAL', now()
              from bodies)
            insert into dead_letters (dead_letter_id, command_id, attempt, topic, partition,
              "offset", value, header_names, header_values, code, category, message, failed_at)
            select gen_random_uuid(), command_id, 1, :topic, 0, 1000000 + i, value, '{}', '{}',
              'INTERNAL', 'worker', 'a defect', now()
            from bodies
            """)
        .param("id", id)
        .param("count", count)
        .param("bad", queryBody(template, ScriptedReader.MISMATCH))
        .param("good", queryBody(template, "well"))
        .param("topic", bench.topics.recognitions())
        .update();
  }

  private void sendAsReplay(String command, Planned letter) {
    var record = bench.query(command, queryBody(template, command));
    record.headers().add("grille-replay-of", bytes(letter.letter().toString()));
    record.headers().add("grille-attempt", bytes(Integer.toString(letter.attempt())));
    bench.send(record);
  }

  private void failForWantOfTheTemplate(String... ids) {
    bench.jdbc.sql("update templates set deleted_at = now()").update();
    for (String each : ids) {
      fail(each, each);
    }
  }

  private void fail(String picture, String... ids) {
    for (String each : ids) {
      bench.send(bench.query(each, queryBody(template, picture)));
    }
    for (String each : ids) {
      bench.await(bench.topics.deadLetters(), each, 1);
    }
  }

  private int failures(String... arguments) {
    int code = console.run(arguments);
    printed = console.printed();
    return code;
  }

  private static String[] with(String[] filter, String... arguments) {
    return Stream.concat(Stream.of(arguments), Stream.of(filter)).toArray(String[]::new);
  }

  private static String letter(String command) {
    return text(
        bench.await(bench.topics.deadLetters(), command, 1).get(0), "grille-dead-letter-id");
  }

  private static String status(String command) {
    return bench
        .jdbc
        .sql("select status from dead_letters where command_id = :id")
        .param("id", command)
        .query(String.class)
        .single();
  }

  private int count(String sql) {
    return bench.jdbc.sql(sql).param("id", id).query(Integer.class).single();
  }

  private static List<String> names(ConsumerRecord<byte[], byte[]> record) {
    return Stream.of(record.headers().toArray()).map(header -> header.key()).sorted().toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
