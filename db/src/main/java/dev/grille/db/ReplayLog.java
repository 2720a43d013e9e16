package dev.grille.db;

import dev.grille.db.DeadLetterSearch.Summary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who replayed what, what of it is sent, and what came of it. Callers bring the transaction. */
public final class ReplayLog {
  /** Where a letter failed again, its newest letter stands for the command. */
  private static final String NEWEST_OF_ITS_COMMAND =
      """
       and not exists (
        select from dead_letters n where n.command_id = d.command_id and n.attempt > d.attempt)
      """;

  private static final String MATCHED = " from dead_letters d where ";

  private final JdbcClient jdbc;
  private final InstantSource clock;

  public ReplayLog(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * One replay.
   *
   * @param filter JSON, for people
   * @param matched how many letters it sends
   * @param finishedAt when all were seen to be answered; null before
   */
  public record Replay(
      UUID id,
      String requestedBy,
      Instant requestedAt,
      String filter,
      int matched,
      @Nullable Instant finishedAt) {}

  /**
   * A letter that is to be sent.
   *
   * @param attempt that its record asks for
   */
  public record Planned(UUID letter, int attempt) {}

  /**
   * How many letters of a replay ended alike.
   *
   * @param outcome {@code ok} or an error code; null for those without an answer
   * @param sent whether they are on their topic
   */
  public record OutcomeCount(@Nullable String outcome, boolean sent, int count) {}

  /** One replay of a letter, as {@link OutcomeCount} with its attempt. */
  public record LetterReplay(
      UUID replay, int attempt, @Nullable Instant sentAt, @Nullable String outcome) {}

  /**
   * How many letters of the filter may be replayed.
   *
   * @param again those that were replayed before too; what was discarded never is
   */
  public int count(LetterFilter filter, boolean again) {
    return jdbc.sql("select count(*)" + MATCHED + replayable(filter, again))
        .params(filter.parameters())
        .query(Integer.class)
        .single();
  }

  /** The oldest letters of those that {@link #count} counts. */
  public List<Summary> sample(LetterFilter filter, boolean again, int size) {
    return jdbc.sql(
            "select "
                + DeadLetterSearch.SUMMARY
                + MATCHED
                + replayable(filter, again)
                + " order by d.failed_at, d.dead_letter_id limit :size")
        .params(filter.parameters())
        .param("size", size)
        .query((row, n) -> DeadLetterSearch.summary(row))
        .list();
  }

  /**
   * Notes a replay and its letters, and marks them as replayed. Needs a transaction.
   *
   * <p>Each letter gets the next attempt of its command, beyond all that were asked for before.
   *
   * @param json the filter, for people
   */
  public Replay plan(String by, String json, LetterFilter filter, boolean again) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into replays (replay_id, requested_by, requested_at, filter, matched)
            values (:id, :by, :now, cast(:json as jsonb), 0)
            """)
        .param("id", id)
        .param("by", by)
        .param("now", now())
        .param("json", json)
        .update();
    int matched =
        jdbc.sql(
                """
                with chosen as (
                  select d.dead_letter_id, d.command_id, d.attempt from dead_letters d where %s
                  order by d.dead_letter_id for update),
                planned as (
                  insert into replayed_letters (replay_id, dead_letter_id, attempt)
                  select :replay, c.dead_letter_id, 1 + greatest(
                    c.attempt,
                    (select max(k.attempt) from commands k where k.command_id = c.command_id),
                    (select max(r.attempt) from dead_letters o
                     join replayed_letters r using (dead_letter_id)
                     where o.command_id = c.command_id))
                  from chosen c returning dead_letter_id)
                update dead_letters d set status = 'replayed' from planned p
                where d.dead_letter_id = p.dead_letter_id
                """
                    .formatted(replayable(filter, again)))
            .params(filter.parameters())
            .param("replay", id)
            .update();
    jdbc.sql("update replays set matched = :matched where replay_id = :id")
        .param("matched", matched)
        .param("id", id)
        .update();
    return find(id).orElseThrow();
  }

  /** Letters of a replay that are not sent, those that failed first before the others. */
  public List<Planned> unsent(UUID replay, int limit) {
    return jdbc.sql(
            """
            select r.dead_letter_id, r.attempt from replayed_letters r
            join dead_letters d using (dead_letter_id)
            where r.replay_id = :replay and r.sent_at is null and r.refused_for is null
            order by d.failed_at, d.dead_letter_id limit :limit
            """)
        .param("replay", replay)
        .param("limit", limit)
        .query((row, n) -> new Planned(row.getObject(1, UUID.class), row.getInt(2)))
        .list();
  }

  /** Notes that letters are on their topic. */
  public void markSent(UUID replay, List<UUID> letters) {
    if (letters.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            update replayed_letters set sent_at = :now
            where replay_id = :replay and dead_letter_id in (:letters) and sent_at is null
            """)
        .param("now", now())
        .param("replay", replay)
        .param("letters", letters)
        .update();
  }

  /** Notes that a letter's topic does not take it. */
  public void markRefused(UUID replay, UUID letter, String reason) {
    jdbc.sql(
            """
            update replayed_letters set refused_for = :reason
            where replay_id = :replay and dead_letter_id = :letter and sent_at is null
            """)
        .param("reason", reason)
        .param("replay", replay)
        .param("letter", letter)
        .update();
  }

  /** Has what was refused tried once more. */
  public void forgetRefused(UUID replay) {
    jdbc.sql("update replayed_letters set refused_for = null where replay_id = :replay")
        .param("replay", replay)
        .update();
  }

  /** What came of a replay's letters; the counts add up to {@link Replay#matched}. */
  public List<OutcomeCount> outcomes(UUID replay) {
    return jdbc.sql(
            """
            select outcome, sent_at is not null as sent, count(*) from replay_outcomes
            where replay_id = :replay group by 1, 2
            order by outcome is null, outcome <> 'ok', 3 desc, 1, 2 desc
            """)
        .param("replay", replay)
        .query((row, n) -> new OutcomeCount(row.getString(1), row.getBoolean(2), row.getInt(3)))
        .list();
  }

  /** Notes that every letter of the replay is answered. */
  public void finish(UUID replay) {
    jdbc.sql(
            "update replays set finished_at = greatest(:now, requested_at) where replay_id = :id and finished_at is null")
        .param("now", now())
        .param("id", replay)
        .update();
  }

  /** The newest replays first. */
  public List<Replay> newest(int limit) {
    return jdbc.sql("select * from replays order by requested_at desc, replay_id limit :limit")
        .param("limit", limit)
        .query((row, n) -> replay(row))
        .list();
  }

  /** The replay of an id. */
  public Optional<Replay> find(UUID id) {
    return jdbc.sql("select * from replays where replay_id = :id")
        .param("id", id)
        .query((row, n) -> replay(row))
        .optional();
  }

  /** The replays of a letter, the first one first. */
  public List<LetterReplay> ofLetter(UUID letter) {
    return jdbc.sql("select * from replay_outcomes where dead_letter_id = :id order by attempt")
        .param("id", letter)
        .query(
            (row, n) ->
                new LetterReplay(
                    row.getObject("replay_id", UUID.class),
                    row.getInt("attempt"),
                    instant(row, "sent_at"),
                    row.getString("outcome")))
        .list();
  }

  private static String replayable(LetterFilter filter, boolean again) {
    String status = again ? " and d.status <> 'discarded'" : " and d.status = 'open'";
    // What was too large for a record has not become smaller.
    return filter.conditions() + status + " and d.folded_value is null" + NEWEST_OF_ITS_COMMAND;
  }

  private static Replay replay(ResultSet row) throws SQLException {
    return new Replay(
        row.getObject("replay_id", UUID.class),
        row.getString("requested_by"),
        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
        row.getString("filter"),
        row.getInt("matched"),
        instant(row, "finished_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
