package dev.grille.db;

import dev.grille.db.CommandLedger.Arrival;
import dev.grille.db.CommandLedger.AttemptKey;
import dev.grille.db.CommandLedger.NewAnswer;
import dev.grille.db.DeadLetterRepository.DeadLetterRow;
import dev.grille.db.DeadLetterRepository.HeaderRow;
import dev.grille.db.ResultRepository.FieldRow;
import dev.grille.db.ResultRepository.PictureRow;
import dev.grille.db.TemplateRepository.VersionRow;
import dev.grille.db.TruthRepository.KeptPicture;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** A database with commands as a worker of some time ago left them. */
final class Stored {
  static final UUID TOPIC = UUID.randomUUID();
  static final String TEMPLATE = "a".repeat(40);
  static final String OTHER_TEMPLATE = "b".repeat(40);

  final FreshDatabase database = new FreshDatabase();
  private long offset;

  Stored(Instant at) {
    for (String id : List.of(TEMPLATE, OTHER_TEMPLATE)) {
      var version =
          new VersionRow(id, 1, new byte[] {1}, 5, 5, new byte[] {2}, "[{\"a\": 1}]", null);
      database.transaction.executeWithoutResult(
          tx -> new TemplateRepository(database.jdbc, clock(at)).add("form", version));
    }
  }

  /** A command that was received, and where its record stands. */
  AttemptKey received(String id, Instant at) {
    return received(id, 1, at, new Arrival(TOPIC, 0, offset++, null));
  }

  AttemptKey received(String id, int attempt, Instant at, Arrival arrival) {
    AttemptKey key = new AttemptKey(id, attempt);
    ledger(at).receive(key, new byte[32], "query", arrival);
    return key;
  }

  AttemptKey answered(String id, Instant at) {
    return answered(received(id, at), at, "ok");
  }

  AttemptKey answered(AttemptKey key, Instant at, String outcome) {
    byte[] body = "an answer".getBytes(StandardCharsets.UTF_8);
    ledger(at).answer(key, new NewAnswer(body, "query", outcome, TEMPLATE, null));
    return key;
  }

  /** A query and what it read. */
  AttemptKey read(String id, Instant at) {
    AttemptKey key = answered(id, at);
    new ResultRepository(database.jdbc, clock(at))
        .add(key, TEMPLATE, 1, List.of(new FieldRow(1, "name", "somebody", 99, false, null)));
    return key;
  }

  /** A query, what it read, and what somebody said of it. */
  AttemptKey readAndSaid(String id, Instant at, byte[] recordKey, KeptPicture kept) {
    AttemptKey key =
        answered(received(id, 1, at, new Arrival(TOPIC, 0, offset++, recordKey)), at, "ok");
    new ResultRepository(database.jdbc, clock(at))
        .add(key, TEMPLATE, 1, List.of(new FieldRow(1, "name", "somebody", 99, false, null)));
    TruthRepository truths = new TruthRepository(database.jdbc, clock(at));
    truths.state(
        truths.readPicture(id, 1).orElseThrow(),
        new TruthRepository.Statement("{\"name\": \"nobody\"}", false, false),
        kept);
    return key;
  }

  /** A query of two pictures, each read with a template of its own. */
  AttemptKey choseBoth(String id, Instant at) {
    AttemptKey key = received(id, at);
    byte[] body = "an answer".getBytes(StandardCharsets.UTF_8);
    ledger(at).answer(key, new NewAnswer(body, "query", "ok", null, null));
    new ResultRepository(database.jdbc, clock(at))
        .add(
            key,
            List.of(new PictureRow(1, TEMPLATE, 1), new PictureRow(2, OTHER_TEMPLATE, 1)),
            List.of(new FieldRow(2, "name", "somebody", 99, false, null)));
    return key;
  }

  /** A command that failed, and its letter. */
  UUID failed(String id, Instant at, byte[] recordKey) {
    AttemptKey key =
        answered(received(id, 1, at, new Arrival(TOPIC, 0, offset, recordKey)), at, "INTERNAL");
    UUID letter = UUID.randomUUID();
    new DeadLetterRepository(database.jdbc)
        .add(
            new DeadLetterRow(
                letter,
                key,
                "grille.recognitions",
                TOPIC,
                0,
                offset++,
                recordKey,
                new byte[] {1, 2},
                null,
                List.of(new HeaderRow(new byte[] {'h'}, new byte[] {3})),
                "INTERNAL",
                "worker",
                "why",
                TEMPLATE,
                at));
    return letter;
  }

  boolean isKnown(String command) {
    return count("commands", command) > 0;
  }

  int count(String table, String command) {
    return database
        .jdbc
        .sql("select count(*) from " + table + " where command_id = :id")
        .param("id", command)
        .query(Integer.class)
        .single();
  }

  int count(String table) {
    return database.jdbc.sql("select count(*) from " + table).query(Integer.class).single();
  }

  private CommandLedger ledger(Instant at) {
    return new CommandLedger(database.jdbc, clock(at), UUID.randomUUID(), 3);
  }

  private static Clock clock(Instant at) {
    return Clock.fixed(at, ZoneOffset.UTC);
  }
}
