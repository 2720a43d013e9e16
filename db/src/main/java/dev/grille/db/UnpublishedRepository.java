package dev.grille.db;

import dev.grille.db.CommandLedger.AttemptKey;
import java.sql.Types;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Kafka refused for good, by command. Callers bring the transaction. */
public final class UnpublishedRepository {
  private static final String OPEN_LETTERS =
      """
       from unpublished u join dead_letters d using (command_id, attempt)
      where u.part = 'letter' and u.published_at is null and d.folded_value is null
      and d.status <> 'discarded' and\s""";

  private final JdbcClient jdbc;
  private final InstantSource clock;

  public UnpublishedRepository(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What of a command was to be published. */
  public enum Part {
    /** Its answer on the topic of results. */
    ANSWER,
    /** Its answer on the topic that it asked for. */
    REPLY,
    /** Its dead letter. */
    LETTER
  }

  /**
   * A part that was refused.
   *
   * @param topic that it was meant for
   * @param reason the name of Kafka's error
   * @param substitute what is answered instead; null where nothing can be
   */
  public record Unpublished(
      AttemptKey command, Part part, String topic, String reason, byte @Nullable [] substitute) {}

  /** Notes a part; one that is noted already loses its substitute, which was refused as well. */
  public void add(Unpublished refused) {
    jdbc.sql(
            """
            insert into unpublished
              (command_id, attempt, part, topic, reason, substitute, refused_at)
            values (:id, :attempt, :part, :topic, :reason, :substitute, :now)
            on conflict (command_id, attempt, part) do update set substitute = null
            """)
        .param("id", refused.command().commandId())
        .param("attempt", refused.command().attempt())
        .param("part", wire(refused.part()))
        .param("topic", refused.topic())
        .param("reason", refused.reason())
        .param("substitute", refused.substitute(), Types.BINARY)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The parts of a command that were refused, also those that were published since. */
  public List<Unpublished> of(AttemptKey command) {
    return jdbc.sql("select * from unpublished where command_id = :id and attempt = :attempt")
        .param("id", command.commandId())
        .param("attempt", command.attempt())
        .query(
            (row, n) ->
                new Unpublished(
                    command,
                    Part.valueOf(row.getString("part").toUpperCase(Locale.ROOT)),
                    row.getString("topic"),
                    row.getString("reason"),
                    row.getBytes("substitute")))
        .list();
  }

  /** The oldest dead letters of the filter that are in the database alone and can be published. */
  public List<UUID> letters(LetterFilter filter, int limit) {
    return jdbc.sql(
            "select d.dead_letter_id"
                + OPEN_LETTERS
                + filter.conditions()
                + " order by u.refused_at, d.dead_letter_id limit :limit")
        .params(filter.parameters())
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }

  /** How many {@link #letters} there are. */
  public int count(LetterFilter filter) {
    return jdbc.sql("select count(*)" + OPEN_LETTERS + filter.conditions())
        .params(filter.parameters())
        .query(Integer.class)
        .single();
  }

  /** Notes that a dead letter is on its topic now. */
  public void markPublished(AttemptKey command) {
    jdbc.sql(
            """
            update unpublished set published_at = :now
            where command_id = :id and attempt = :attempt and part = 'letter'
              and published_at is null
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", command.commandId())
        .param("attempt", command.attempt())
        .update();
  }

  private static String wire(Part part) {
    return part.name().toLowerCase(Locale.ROOT);
  }
}
