package dev.grille.db;

import dev.grille.db.CommandLedger.AttemptKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Removes what is older than it has to be kept, in small steps. Callers bring a transaction for
 * each step, and take the {@link #isMine lock} in it first.
 */
public final class Pruning {
  /** Any number that nobody else takes for an advisory lock: "grille" in ASCII. */
  private static final long LOCK = 0x6772696c6c65L;

  private final JdbcClient jdbc;

  public Pruning(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How far the commands of a partition are published.
   *
   * @param topicId of a topic that exists
   * @param next all records below this offset are published
   */
  public record Published(UUID topicId, int partition, long next) {}

  /** Which commands a step looks at. */
  public enum Commands {
    /** Those that have an answer, by when it was stored. */
    ANSWERED("answer is not null", "answered_at"),
    /** Those that have none and never will, since their topic is gone; by when they came. */
    UNANSWERED("answer is null", "first_seen");

    private final String condition;
    private final String time;

    Commands(String condition, String time) {
      this.condition = condition;
      this.time = time;
    }
  }

  /** The last command that a step looked at; the next step goes on behind it. */
  public record Place(Instant at, AttemptKey command) {}

  /**
   * What a step did.
   *
   * @param pruned how many commands are gone
   * @param last that was looked at, pruned or not
   */
  public record CommandStep(int pruned, Place last) {}

  /** Whether this transaction may prune: no other one does until it ends. */
  public boolean isMine() {
    return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
        .param("lock", LOCK)
        .query(Boolean.class)
        .single();
  }

  /** What the server's clock says. */
  public Instant serverTime() {
    return jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
  }

  /**
   * Removes values that were read before then, and what is kept of commands with several pictures;
   * at most so many results, and says how many.
   */
  public int results(Instant before, int limit) {
    return jdbc.sql(
            """
            with old as (
              select command_id, attempt from results where read_at < :before
              order by read_at limit :limit for update skip locked),
            fields as (
              delete from result_fields f using old o
              where (f.command_id, f.attempt) = (o.command_id, o.attempt)),
            kept as (
              delete from command_pictures p where (p.command_id, p.attempt, p.picture) in (
                select k.command_id, k.attempt, k.picture from command_pictures k
                where k.read_at < :before order by k.read_at limit :limit
                for update skip locked))
            delete from results r using old o
            where (r.command_id, r.attempt) = (o.command_id, o.attempt)
            """)
        .param("before", at(before))
        .param("limit", limit)
        .update();
  }

  /**
   * Removes dead letters of failures before then, whatever became of them; at most so many, and
   * says how many. A letter that was replayed since then stays.
   */
  public int deadLetters(Instant before, int limit) {
    return jdbc.sql(
            """
            with old as (
              select d.dead_letter_id, d.command_id, d.attempt from dead_letters d
              where d.failed_at < :before and not exists (
                select from replayed_letters l join replays r using (replay_id)
                where l.dead_letter_id = d.dead_letter_id and r.requested_at >= :before)
              order by d.failed_at, d.dead_letter_id limit :limit for update of d skip locked),
            replayed as (
              delete from replayed_letters l using old o
              where l.dead_letter_id = o.dead_letter_id),
            refused as (
              delete from unpublished u using old o
              where (u.command_id, u.attempt) = (o.command_id, o.attempt) and u.part = 'letter')
            delete from dead_letters d using old o where d.dead_letter_id = o.dead_letter_id
            """)
        .param("before", at(before))
        .param("limit", limit)
        .update();
  }

  /** Removes replays of which no letter is left. */
  public int replays(Instant before, int limit) {
    return jdbc.sql(
            """
            delete from replays where replay_id in (
              select r.replay_id from replays r where r.requested_at < :before and not exists (
                select from replayed_letters l where l.replay_id = r.replay_id)
              limit :limit for update skip locked)
            """)
        .param("before", at(before))
        .param("limit", limit)
        .update();
  }

  /** Clears pictures and features of templates that were deleted before then. */
  public int templates(Instant before, int limit) {
    return jdbc.sql(
            """
            update template_versions v set picture = null, features = null,
              cleared_at = clock_timestamp()
            where (v.template_id, v.version) in (
              select o.template_id, o.version
              from templates t join template_versions o using (template_id)
              where t.deleted_at < :before and o.cleared_at is null
              limit :limit for update of o skip locked)
            """)
        .param("before", at(before))
        .param("limit", limit)
        .update();
  }

  /**
   * Removes truths that keep no picture and whose values are gone: nothing can be held against
   * them; at most so many, and says how many.
   */
  public int truthsWithoutValues(int limit) {
    return jdbc.sql(
            """
            delete from template_truths where (command_id, number) in (
              select t.command_id, t.number from template_truths t
              where t.picture is null and not exists (
                select from results r
                where (r.command_id, r.attempt, r.read_at)
                  = (t.command_id, t.attempt, t.read_at))
              limit :limit for update of t skip locked)
            """)
        .param("limit", limit)
        .update();
  }

  /** Removes the sets of templates that were deleted before then; at most so many truths. */
  public int truthsOfTemplates(Instant before, int limit) {
    return jdbc.sql(
            """
            delete from template_truths where (command_id, number) in (
              select o.command_id, o.number
              from template_truths o join templates t using (template_id)
              where t.deleted_at < :before
              limit :limit for update of o skip locked)
            """)
        .param("before", at(before))
        .param("limit", limit)
        .update();
  }

  /**
   * Removes commands that were settled before then and not seen since, unless results or a dead
   * letter need them, or their record is not published yet. Commands whose topic is gone cannot
   * come again; of those that an earlier version stored only the age is known.
   *
   * @param live how far the partitions of all topics of commands are published
   * @param after where the step before ended; null for the first
   * @param limit most commands that are looked at
   * @return empty when there are no more
   */
  public Optional<CommandStep> commands(
      Commands kind, Instant before, List<Published> live, @Nullable Place after, int limit) {
    return jdbc.sql(
            """
            with live as materialized (
              select * from unnest(:topics, :partitions, :nexts) l (topic_id, partition, next)),
            seen as materialized (
              select command_id, attempt, TIME as at from commands
              where CONDITION and TIME < :before and TIME >= :from
                and (TIME, command_id, attempt) > (:from, :fromId, :fromAttempt)
              order by TIME, command_id, attempt limit :limit),
            old as materialized (
              select c.command_id, c.attempt from commands c join seen using (command_id, attempt)
              where c.last_seen < :before
                and not exists (
                  select from results r
                  where (r.command_id, r.attempt) = (c.command_id, c.attempt))
                and not exists (
                  select from dead_letters d
                  where (d.command_id, d.attempt) = (c.command_id, c.attempt))
                and (c.topic_id is null
                  or c.topic_id not in (select topic_id from live)
                  or c.record_offset < (
                    select next from live l
                    where (l.topic_id, l.partition) = (c.topic_id, c.partition)))
              for update of c skip locked),
            refused as (
              delete from unpublished u using old o
              where (u.command_id, u.attempt) = (o.command_id, o.attempt)),
            gone as (
              delete from commands c using old o
              where (c.command_id, c.attempt) = (o.command_id, o.attempt) returning 1)
            select s.*, (select count(*) from gone) as pruned from seen s
            order by at desc, command_id desc, attempt desc limit 1
            """
                .replace("TIME", kind.time)
                .replace("CONDITION", kind.condition))
        .param("topics", live.stream().map(Published::topicId).toArray(UUID[]::new))
        .param("partitions", live.stream().map(Published::partition).toArray(Integer[]::new))
        .param("nexts", live.stream().map(Published::next).toArray(Long[]::new))
        .param("before", at(before))
        .param("from", at(after == null ? Instant.EPOCH : after.at()))
        .param("fromId", after == null ? "" : after.command().commandId())
        .param("fromAttempt", after == null ? 0 : after.command().attempt())
        .param("limit", limit)
        .query((row, n) -> step(row))
        .optional();
  }

  private static CommandStep step(ResultSet row) throws SQLException {
    return new CommandStep(
        row.getInt("pruned"),
        new Place(
            row.getObject("at", OffsetDateTime.class).toInstant(),
            new AttemptKey(row.getString("command_id"), row.getInt("attempt"))));
  }

  private static OffsetDateTime at(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
