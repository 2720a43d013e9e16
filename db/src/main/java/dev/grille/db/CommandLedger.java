package dev.grille.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is known of every command: how often it was delivered, and its answer. Callers bring the
 * transaction.
 */
public final class CommandLedger {
  /**
   * Of commands without an answer. Asked for by the missing answer itself, the server would look
   * for a command among all that are in flight, and not by its key.
   */
  private static final String WAITING = "received";

  private final JdbcClient jdbc;
  private final Clock clock;
  private final UUID worker;
  private final int aloneAfter;

  /**
   * A ledger as one start of a worker sees it.
   *
   * @param worker this start of this worker: within one start a command is counted once, however
   *     often the batch is tried again because a server was away
   * @param aloneAfter {@link #receive} counts no further than this; from there on only {@link
   *     #beginAlone} does, so that a command is not blamed for a neighbour's deed
   */
  public CommandLedger(JdbcClient jdbc, Clock clock, UUID worker, int aloneAfter) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.worker = worker;
    this.aloneAfter = aloneAfter;
  }

  /**
   * One attempt at a command.
   *
   * @param attempt 1 for the producer's own record, one more for each replay
   */
  public record AttemptKey(String commandId, int attempt) {}

  /**
   * Where a record stands.
   *
   * @param topicId the topic's own id, which no other topic of its name has
   * @param key of the record, of which a hash is kept; null where it has none
   */
  public record Arrival(UUID topicId, int partition, long offset, byte @Nullable [] key) {}

  /**
   * What the ledger says of a delivery.
   *
   * @param deliveries how often work on the command was begun, this time included
   * @param stored the answer of an earlier delivery; null when there is none
   */
  public record Delivery(int deliveries, @Nullable StoredAnswer stored) {
    /** Whether the command was begun or answered before. */
    public boolean isAgain() {
      return deliveries > 1 || stored != null;
    }
  }

  /**
   * An answer as it was published.
   *
   * @param body the exact bytes
   * @param outcome {@code ok} or the code of the failure
   */
  public record StoredAnswer(byte[] body, String outcome) {}

  /**
   * An answer to be stored.
   *
   * @param outcome {@code ok} or the code of the failure
   * @param templateId the template concerned, whether it exists or not; null where there is none
   */
  public record NewAnswer(
      byte[] body,
      String type,
      String outcome,
      @Nullable String templateId,
      @Nullable Integer templateVersion) {}

  /**
   * Notes that a command arrived.
   *
   * <p>A replay of a command that has succeeded meanwhile is given that answer.
   *
   * @param bodyHash SHA-256 of the record's value
   * @param type the command's type, as far as it could be told
   * @param arrival where its record stands; null where that is not known
   * @return empty when the id belongs to a command with another body
   */
  public Optional<Delivery> receive(
      AttemptKey key, byte[] bodyHash, String type, @Nullable Arrival arrival) {
    return jdbc.sql(
            """
            insert into commands as c
              (command_id, attempt, body_hash, type, first_seen, last_seen, deliveries, counted_by,
               topic_id, partition, record_offset, key_hash)
            select :id, :attempt, :hash, :type, :now, :now, 1, :worker,
              cast(:topic as uuid), cast(:partition as int), cast(:offset as bigint),
              sha256(cast(:key as bytea))
            where not exists (
              select from commands o where o.command_id = :id and o.body_hash <> :hash)
            on conflict (command_id, attempt) do update set
              last_seen = greatest(c.last_seen, excluded.last_seen),
              topic_id = excluded.topic_id, partition = excluded.partition,
              record_offset = excluded.record_offset,
              deliveries = case
                when c.counted_by = :worker and c.answer is null then c.deliveries
                when c.answer is null and c.deliveries >= :alone then c.deliveries
                else c.deliveries + 1 end,
              counted_by = case
                when c.answer is null and c.deliveries >= :alone then c.counted_by
                else excluded.counted_by end
            where c.body_hash = excluded.body_hash
            returning deliveries, answer, outcome
            """)
        .param("id", key.commandId())
        .param("attempt", key.attempt())
        .param("hash", bodyHash)
        .param("type", type)
        .param("now", now())
        .param("worker", worker)
        .param("alone", aloneAfter)
        .param("topic", arrival == null ? null : arrival.topicId())
        .param("partition", arrival == null ? null : arrival.partition())
        .param("offset", arrival == null ? null : arrival.offset())
        .param("key", arrival == null ? null : arrival.key(), Types.BINARY)
        .query((row, n) -> new Delivery(row.getInt("deliveries"), answer(row)))
        .optional()
        .map(delivery -> withEarlierSuccess(key, delivery));
  }

  /**
   * Whether an operator asked for an attempt.
   *
   * @param letter that the attempt says it replays
   */
  public boolean isReplayOnRecord(AttemptKey key, UUID letter) {
    return jdbc.sql(
            """
            select exists (
              select from replayed_letters r join dead_letters d using (dead_letter_id)
              where r.dead_letter_id = :letter and r.attempt = :attempt and d.command_id = :id)
            """)
        .param("letter", letter)
        .param("attempt", key.attempt())
        .param("id", key.commandId())
        .query(Boolean.class)
        .single();
  }

  private Delivery withEarlierSuccess(AttemptKey key, Delivery delivery) {
    if (key.attempt() == 1 || delivery.stored() != null) {
      return delivery;
    }
    return jdbc.sql(
            """
            update commands c set answer = o.answer, type = o.type, outcome = o.outcome,
              template_id = o.template_id, template_version = o.template_version,
              answered_at = :now
            from (
              select * from commands
              where command_id = :id and attempt < :attempt and outcome = 'ok'
              order by attempt limit 1) o
            where c.command_id = :id and c.attempt = :attempt and c.state = :waiting
            returning c.answer, c.outcome
            """)
        .param("waiting", WAITING)
        .param("id", key.commandId())
        .param("attempt", key.attempt())
        .param("now", now())
        .query((row, n) -> new Delivery(delivery.deliveries(), answer(row)))
        .optional()
        .orElse(delivery);
  }

  /**
   * Counts that work on a suspected command begins, with no neighbour in flight.
   *
   * @return how often work on it was begun, this time included
   */
  public int beginAlone(AttemptKey key) {
    return jdbc.sql(
            """
            update commands set
              deliveries = deliveries + case when counted_by = :worker then 0 else 1 end,
              counted_by = :worker
            where command_id = :id and attempt = :attempt
            returning deliveries
            """)
        .param("worker", worker)
        .param("id", key.commandId())
        .param("attempt", key.attempt())
        .query(Integer.class)
        .single();
  }

  /** Takes back this worker's count: the work was not the reason that there is no answer. */
  public void handBack(AttemptKey key) {
    jdbc.sql(
            """
            update commands set deliveries = greatest(deliveries - 1, 0), counted_by = null
            where command_id = :id and attempt = :attempt and state = :waiting
              and counted_by = :worker
            """)
        .param("waiting", WAITING)
        .param("id", key.commandId())
        .param("attempt", key.attempt())
        .param("worker", worker)
        .update();
  }

  /**
   * Locks the command until the transaction ends.
   *
   * @return the answer that another worker has stored; empty when the caller may store its own
   */
  public Optional<StoredAnswer> lock(AttemptKey key) {
    StoredAnswer[] stored = new StoredAnswer[1];
    jdbc.sql(
            """
            select answer, outcome from commands
            where command_id = :id and attempt = :attempt for update
            """)
        .param("id", key.commandId())
        .param("attempt", key.attempt())
        .query(
            row -> {
              stored[0] = answer(row);
            });
    return Optional.ofNullable(stored[0]);
  }

  /** Stores the answer of a command that {@link #lock} found without one. */
  public void answer(AttemptKey key, NewAnswer answer) {
    int rows =
        jdbc.sql(
                """
                update commands set answer = :answer, type = :type, outcome = :outcome,
                  template_id = :template, template_version = :version, answered_at = :now
                where command_id = :id and attempt = :attempt and state = :waiting
                """)
            .param("waiting", WAITING)
            .param("answer", answer.body())
            .param("type", answer.type())
            .param("outcome", answer.outcome())
            .param("template", answer.templateId())
            .param("version", answer.templateVersion())
            .param("now", now())
            .param("id", key.commandId())
            .param("attempt", key.attempt())
            .update();
    if (rows != 1) {
      throw new IllegalStateException("command " + key + " is not waiting for an answer");
    }
  }

  private static @Nullable StoredAnswer answer(ResultSet row) throws SQLException {
    byte[] body = row.getBytes("answer");
    return body == null ? null : new StoredAnswer(body, row.getString("outcome"));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
