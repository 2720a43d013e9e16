package dev.grille.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.db.CommandLedger.AttemptKey;
import dev.grille.db.CommandLedger.NewAnswer;
import dev.grille.db.DeadLetterRepository.DeadLetterRow;
import dev.grille.db.DeadLetterSearch.Summary;
import dev.grille.db.ReplayLog.OutcomeCount;
import dev.grille.db.ReplayLog.Planned;
import dev.grille.db.ReplayLog.Replay;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadLetterSearchTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static FreshDatabase database;
  private static DeadLetterSearch search;
  private static ReplayLog replays;

  private int stored;

  @BeforeAll
  static void migrate() {
    database = new FreshDatabase();
    search = new DeadLetterSearch(database.jdbc);
    replays = new ReplayLog(database.jdbc, Clock.systemUTC());
  }

  @BeforeEach
  void empty() {
    database
        .jdbc
        .sql(
            "truncate commands, command_pictures, results, picture_results, result_fields, dead_letters, replays, replayed_letters, unpublished")
        .update();
  }

  @Test
  void eachFilterLetsThroughWhatItSays() {
    UUID mismatch = store("a", 1, "TEMPLATE_MISMATCH", "picture", "t1", NOON);
    UUID timeout = store("b", 1, "SOURCE_TIMEOUT", "source", "t2", NOON.plusSeconds(1));
    UUID json = store("c", 1, "MALFORMED_JSON", "command", null, NOON.plusSeconds(2));
    search.discard(ids(json));
    List<String> two = List.of("SOURCE_TIMEOUT", "MALFORMED_JSON");
    assertThat(found(LetterFilter.ALL)).containsExactly(json, timeout, mismatch);
    assertThat(found(ids(timeout))).containsExactly(timeout);
    assertThat(found(filter(two, null, null, null, null, null, null)))
        .containsExactly(json, timeout);
    assertThat(found(filter(List.of(), "source", null, null, null, null, null)))
        .containsExactly(timeout);
    assertThat(found(filter(List.of(), null, "t1", null, null, null, null)))
        .containsExactly(mismatch);
    assertThat(found(filter(List.of(), null, null, "c", null, null, null))).containsExactly(json);
    Instant second = NOON.plusSeconds(1);
    assertThat(found(filter(List.of(), null, null, null, second, null, null)))
        .containsExactly(json, timeout);
    assertThat(found(filter(List.of(), null, null, null, null, second, null)))
        .containsExactly(mismatch);
    assertThat(found(filter(List.of(), null, null, null, null, null, "discarded")))
        .containsExactly(json);
    assertThat(found(filter(two, "source", null, null, null, null, "open")))
        .containsExactly(timeout);
  }

  @Test
  void pagesNeitherRepeatNorMissLettersOfOneMoment() {
    List<UUID> all = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      all.add(store("same" + i, 1, "INTERNAL", "worker", null, NOON));
    }
    List<UUID> seen = new ArrayList<>();
    UUID after = null;
    List<Summary> page;
    while (!(page = search.page(LetterFilter.ALL, after, 3)).isEmpty()) {
      page.forEach(letter -> seen.add(letter.id()));
      after = seen.get(seen.size() - 1);
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void aLetterIsPlannedOnceUnlessAgainAndThenAsTheNextAttempt() {
    UUID letter = store("x", 1, "INTERNAL", "worker", null, NOON);
    Replay first = plan(false);
    assertThat(first.matched()).isEqualTo(1);
    assertThat(replays.unsent(first.id(), 10)).containsExactly(new Planned(letter, 2));
    assertThat(plan(false).matched()).isZero();
    Replay again = plan(true);
    assertThat(replays.unsent(again.id(), 10)).containsExactly(new Planned(letter, 3));
    assertThat(search.page(ids(letter), null, 1).get(0).status()).isEqualTo("replayed");
  }

  @Test
  void theNewestLetterStandsForItsCommand() {
    store("x", 1, "INTERNAL", "worker", null, NOON);
    UUID second = store("x", 2, "INTERNAL", "worker", null, NOON.plusSeconds(1));
    assertThat(replays.count(LetterFilter.ALL, true)).isEqualTo(1);
    assertThat(replays.unsent(plan(true).id(), 10)).containsExactly(new Planned(second, 3));
  }

  @Test
  void whatIsDiscardedIsNeverReplayed() {
    store("x", 1, "INTERNAL", "worker", null, NOON);
    assertThat(search.discard(LetterFilter.ALL)).isEqualTo(1);
    assertThat(search.discard(LetterFilter.ALL)).isZero();
    assertThat(replays.count(LetterFilter.ALL, true)).isZero();
    assertThat(plan(true).matched()).isZero();
  }

  @Test
  void whatIsDiscardedFreesItsBytesAndIsNotPublishedAgain() {
    UUID letter = store("x", 1, "INTERNAL", "worker", null, NOON);
    database
        .jdbc
        .sql(
            "update dead_letters set value = 'v', key = 'k', header_names = array['h'::bytea],"
                + " header_values = array['v'::bytea]")
        .update();
    search.discard(LetterFilter.ALL);
    var freed = search.find(letter).orElseThrow();
    assertThat(freed.value()).isNull();
    assertThat(freed.key()).isNull();
    assertThat(freed.headers()).isEmpty();
    assertThat(freed.code()).isEqualTo("INTERNAL");
    var letters = new DeadLetterRepository(database.jdbc);
    assertThat(letters.find(new AttemptKey("x", 1))).isEmpty();
    assertThat(letters.exists(new AttemptKey("x", 1))).isTrue();
  }

  @Test
  void outcomesAddUpToWhatWasMatched() {
    UUID later = store("later", 1, "INTERNAL", "worker", null, NOON.plusSeconds(9));
    UUID ok = store("ok", 1, "INTERNAL", "worker", null, NOON);
    UUID sent = store("sent", 1, "INTERNAL", "worker", null, NOON.plusSeconds(1));
    Replay replay = plan(false);
    assertThat(replays.unsent(replay.id(), 2))
        .extracting(Planned::letter)
        .containsExactly(ok, sent);
    replays.markSent(replay.id(), List.of(ok, sent));
    assertThat(replays.unsent(replay.id(), 9)).extracting(Planned::letter).containsExactly(later);
    AttemptKey key = new AttemptKey("ok", 2);
    database.ledger().receive(key, new byte[32], "query", null);
    database.ledger().answer(key, new NewAnswer(new byte[1], "query", "ok", null, null));
    assertThat(replays.outcomes(replay.id()))
        .containsExactlyInAnyOrder(
            new OutcomeCount("ok", true, 1),
            new OutcomeCount(null, true, 1),
            new OutcomeCount(null, false, 1));
    assertThat(replays.ofLetter(ok).get(0).outcome()).isEqualTo("ok");
    replays.finish(replay.id());
    assertThat(replays.newest(1).get(0).finishedAt()).isNotNull();
    assertThat(replay.requestedBy()).isEqualTo("somebody");
  }

  private static Replay plan(boolean again) {
    return database.transaction.execute(
        status -> replays.plan("somebody", "{}", LetterFilter.ALL, again));
  }

  private static List<UUID> found(LetterFilter filter) {
    List<UUID> ids = search.page(filter, null, 100).stream().map(Summary::id).toList();
    assertThat(search.count(filter)).isEqualTo(ids.size());
    return ids;
  }

  private static LetterFilter ids(UUID id) {
    return new LetterFilter(List.of(id), List.of(), null, null, null, null, null, null);
  }

  private static LetterFilter filter(
      List<String> codes,
      String category,
      String template,
      String command,
      Instant since,
      Instant until,
      String status) {
    return new LetterFilter(List.of(), codes, category, template, command, since, until, status);
  }

  private UUID store(
      String command, int attempt, String code, String category, String template, Instant at) {
    UUID id = UUID.randomUUID();
    AttemptKey key = new AttemptKey(command, attempt);
    database.ledger().receive(key, new byte[32], "query", null);
    new DeadLetterRepository(database.jdbc)
        .add(
            new DeadLetterRow(
                id,
                key,
                "grille.recognitions",
                null,
                0,
                stored++,
                null,
                null,
                null,
                List.of(),
                code,
                category,
                "why",
                template,
                at));
    return id;
  }
}
