package dev.grille.db;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Forgets commands on request, whatever their age, and all that is known of them: answers, values,
 * dead letters. Needs a connection of its own, on which it keeps what was chosen.
 */
public final class Purge {
  private final JdbcClient jdbc;

  public Purge(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Which commands are meant; all that is given has to hold, and something has to be.
   *
   * @param key of their records
   * @param before they were answered
   */
  public record Wanted(
      @Nullable String templateId,
      @Nullable String commandId,
      byte @Nullable [] key,
      @Nullable Instant before) {
    public Wanted {
      if (templateId == null && commandId == null && key == null && before == null) {
        throw new IllegalArgumentException("a purge says what is to be forgotten");
      }
    }
  }

  /**
   * What was chosen.
   *
   * @param commands counts each attempt
   * @param inFlight commands that are meant too, but are not answered yet, and stay
   */
  public record Chosen(int commands, int results, int deadLetters, int inFlight) {}

  /** Chooses commands; {@link #step} forgets them. */
  public Chosen choose(Wanted wanted) {
    jdbc.sql(
            """
            create temporary table if not exists purging (
              command_id text, attempt int, primary key (command_id, attempt))
            """)
        .update();
    jdbc.sql("truncate purging").update();
    String conditions = conditions(wanted);
    int commands =
        with(
                wanted,
                "insert into purging select c.command_id, c.attempt from commands c"
                    + " where c.answer is not null and "
                    + conditions)
            .update();
    boolean isByAge = wanted.before() != null;
    int inFlight =
        isByAge
            ? 0
            : with(
                    wanted,
                    "select count(*) from commands c where c.answer is null and " + conditions)
                .query(Integer.class)
                .single();
    return new Chosen(commands, countOf("results"), countOf("dead_letters"), inFlight);
  }

  private static String conditions(Wanted wanted) {
    List<String> conditions = new ArrayList<>();
    if (wanted.templateId() != null) {
      conditions.add(
          """
          (c.template_id = :template
            or exists (select from results r where (r.command_id, r.attempt)
              = (c.command_id, c.attempt) and r.template_id = :template)
            or exists (select from picture_results p where (p.command_id, p.attempt)
              = (c.command_id, c.attempt) and p.template_id = :template)
            or exists (select from dead_letters d where (d.command_id, d.attempt)
              = (c.command_id, c.attempt) and d.template_id = :template))
          """);
    }
    if (wanted.commandId() != null) {
      conditions.add("c.command_id = :command");
    }
    if (wanted.key() != null) {
      conditions.add(
          """
          (c.key_hash = sha256(:key) or exists (
            select from dead_letters d where (d.command_id, d.attempt)
              = (c.command_id, c.attempt) and d.key = :key))
          """);
    }
    if (wanted.before() != null) {
      conditions.add("c.answered_at < :before");
    }
    return String.join(" and ", conditions);
  }

  private JdbcClient.StatementSpec with(Wanted wanted, String sql) {
    return jdbc.sql(sql)
        .param("template", wanted.templateId())
        .param("command", wanted.commandId())
        .param("key", wanted.key())
        .param("before", wanted.before() == null ? null : wanted.before().atOffset(ZoneOffset.UTC));
  }

  private int countOf(String table) {
    return jdbc.sql("select count(*) from purging join " + table + " using (command_id, attempt)")
        .query(Integer.class)
        .single();
  }

  /**
   * Forgets some of what was chosen; needs a transaction.
   *
   * @return how many commands; 0 when none is left
   */
  public int step(int limit) {
    return jdbc.sql(
            """
            with chosen as materialized (
              select command_id, attempt from purging
              order by command_id collate "C", attempt limit :limit),
            -- In the order in which workers lock theirs, so that neither waits for the other.
            old as materialized (
              select c.command_id, c.attempt from commands c join chosen using (command_id, attempt)
              order by c.command_id collate "C", c.attempt for update of c),
            done as (
              delete from purging p using chosen o
              where (p.command_id, p.attempt) = (o.command_id, o.attempt)),
            fields as (
              delete from result_fields f using old o
              where (f.command_id, f.attempt) = (o.command_id, o.attempt)),
            read as (
              delete from results r using old o
              where (r.command_id, r.attempt) = (o.command_id, o.attempt)),
            replayed as (
              delete from replayed_letters l using dead_letters d, old o
              where l.dead_letter_id = d.dead_letter_id
                and (d.command_id, d.attempt) = (o.command_id, o.attempt)),
            letters as (
              delete from dead_letters d using old o
              where (d.command_id, d.attempt) = (o.command_id, o.attempt)),
            refused as (
              delete from unpublished u using old o
              where (u.command_id, u.attempt) = (o.command_id, o.attempt)),
            gone as (
              delete from commands c using old o
              where (c.command_id, c.attempt) = (o.command_id, o.attempt))
            select count(*) from chosen
            """)
        .param("limit", limit)
        .query(Integer.class)
        .single();
  }

  /**
   * How many truths there are of what was chosen last, and of commands that are forgotten by now.
   */
  public int truths(Wanted wanted) {
    return with(wanted, "select count(*) from template_truths t where " + truthsOf(wanted))
        .query(Integer.class)
        .single();
  }

  /**
   * Forgets some of these truths, and the pictures that they keep; needs a transaction. Before the
   * {@link #step}s: these forget what was chosen.
   *
   * @return how many; 0 when none is left
   */
  public int truthStep(Wanted wanted, int limit) {
    return with(
            wanted,
            "delete from template_truths where (command_id, number) in (select command_id, number"
                + " from template_truths t where "
                + truthsOf(wanted)
                + " limit :limit for update)")
        .param("limit", limit)
        .update();
  }

  private static String truthsOf(Wanted wanted) {
    List<String> conditions = new ArrayList<>();
    if (wanted.templateId() != null) {
      conditions.add("t.template_id = :template");
    }
    if (wanted.commandId() != null) {
      conditions.add("t.command_id = :command");
    }
    if (wanted.key() != null) {
      conditions.add("t.key_hash = sha256(:key)");
    }
    if (wanted.before() != null) {
      conditions.add("t.read_at < :before");
    }
    return """
        ((CONDITIONS) or exists (
          select from purging p where (p.command_id, p.attempt) = (t.command_id, t.attempt)))
        """
        .replace("CONDITIONS", String.join(" and ", conditions));
  }

  /** Removes records of replays of which no letter is left. */
  public int emptyReplays() {
    return jdbc.sql(
            """
            delete from replays r where not exists (
              select from replayed_letters l where l.replay_id = r.replay_id)
            """)
        .update();
  }

  /** How many versions of a template have a picture; empty pictures were cleared before. */
  public int pictures(String templateId) {
    return jdbc.sql(
            "select count(*) from template_versions where template_id = :id and cleared_at is null")
        .param("id", templateId)
        .query(Integer.class)
        .single();
  }

  /** Whether a template exists and is not deleted. */
  public boolean isServed(String templateId) {
    return jdbc.sql(
            """
            select exists (
              select from templates where template_id = :id and deleted_at is null)
            """)
        .param("id", templateId)
        .query(Boolean.class)
        .single();
  }

  /** Clears name, pictures and features of a template that is deleted; says how many versions. */
  public int clear(String templateId) {
    jdbc.sql("update templates set name = null where template_id = :id and deleted_at is not null")
        .param("id", templateId)
        .update();
    return jdbc.sql(
            """
            update template_versions set picture = null, features = null,
              cleared_at = clock_timestamp()
            where template_id = :id and cleared_at is null and exists (
              select from templates where template_id = :id and deleted_at is not null)
            """)
        .param("id", templateId)
        .update();
  }
}
