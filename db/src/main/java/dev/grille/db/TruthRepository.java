package dev.grille.db;

import dev.grille.db.CommandLedger.AttemptKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people say stands in pictures that queries were sent: one truth for each picture, the last
 * that was said. Callers bring the transaction.
 */
public final class TruthRepository {
  private final JdbcClient jdbc;
  private final Clock clock;

  public TruthRepository(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A picture of a query.
   *
   * @param command that has read it, or was to
   * @param number among the command's pictures, from 1
   * @param templateId with which, or the one whose set it joins
   * @param readAt when it was read, or the query answered; another command of that id has another
   *     time
   */
  public record ReadPicture(
      AttemptKey command, int number, String templateId, int version, Instant readAt) {}

  /**
   * What the ledger has of a command, whatever became of it.
   *
   * @param outcome {@code ok} or the code of its failure; null where it has no answer yet
   * @param answeredAt null where it has no answer yet
   */
  public record KnownCommand(
      AttemptKey key, String type, @Nullable String outcome, @Nullable Instant answeredAt) {}

  /** A value as it was read. */
  public record StoredValue(String key, String value, double score) {}

  /**
   * A picture to be kept.
   *
   * @param page null for the first
   */
  public record KeptPicture(byte[] picture, @Nullable Integer page) {}

  /**
   * What somebody says of a picture.
   *
   * @param expectedJson an object of texts by the names of fields; empty where it has to be refused
   * @param refuse whether it has to be refused
   * @param orRefuse whether being refused is as right as being read right
   */
  public record Statement(String expectedJson, boolean refuse, boolean orRefuse) {}

  /**
   * One truth.
   *
   * @param page of the kept picture; null for the first
   * @param position higher than that of all that was said before
   */
  public record Truth(ReadPicture of, Statement statement, @Nullable Integer page, long position) {}

  /** The picture as the last attempt has read it; empty where no values of it are stored. */
  public Optional<ReadPicture> readPicture(String commandId, int number) {
    return jdbc.sql(
            """
            select command_id, attempt, picture as number, template_id, template_version, read_at
            from read_pictures where command_id = :id and picture = :number
            order by attempt desc limit 1
            """)
        .param("id", commandId)
        .param("number", number)
        .query((row, n) -> readPicture(row))
        .optional();
  }

  /** The last attempt at a command; empty where nothing is known of the id. */
  public Optional<KnownCommand> command(String commandId) {
    return jdbc.sql(
            """
            select attempt, type, outcome, answered_at from commands
            where command_id = :id order by attempt desc limit 1
            """)
        .param("id", commandId)
        .query(
            (row, n) ->
                new KnownCommand(
                    new AttemptKey(commandId, row.getInt("attempt")),
                    row.getString("type"),
                    row.getString("outcome"),
                    row.getString("outcome") == null ? null : time(row, "answered_at")))
        .optional();
  }

  /** Whether any values of a command are stored. */
  public boolean hasResults(String commandId) {
    return jdbc.sql("select exists (select from results where command_id = :id)")
        .param("id", commandId)
        .query(Boolean.class)
        .single();
  }

  /** What was read in a picture, in the order of the fields. */
  public List<StoredValue> values(ReadPicture picture) {
    return jdbc.sql(
            """
            select f.key, f.value, f.score
            from result_fields f join results r using (command_id, attempt)
            where command_id = :id and attempt = :attempt and f.picture = :number
              and r.read_at = :readAt
            order by f.position
            """)
        .param("id", picture.command().commandId())
        .param("attempt", picture.command().attempt())
        .param("number", picture.number())
        .param("readAt", at(picture.readAt()))
        .query(
            (row, n) ->
                new StoredValue(
                    row.getString("key"), row.getString("value"), row.getDouble("score")))
        .list();
  }

  /**
   * Stores what stands in a picture, in place of what was said of it before.
   *
   * @param kept the picture itself; null to leave that as it was
   * @return whether the picture is kept, from now or before
   */
  public boolean state(ReadPicture of, Statement statement, @Nullable KeptPicture kept) {
    return jdbc.sql(
            """
            insert into template_truths as t
              (command_id, number, attempt, template_id, template_version, read_at, key_hash,
               expected, refuse, or_refuse, picture, page, stated_at)
            select :id, :number, :attempt, :template, :version, :readAt,
              (select c.key_hash from commands c
                where c.command_id = :id and c.attempt = :attempt),
              cast(:expected as jsonb), :refuse, :orRefuse, cast(:picture as bytea), cast(:page as int), :now
            on conflict (command_id, number) do update set
              attempt = excluded.attempt, template_id = excluded.template_id,
              template_version = excluded.template_version, read_at = excluded.read_at,
              key_hash = excluded.key_hash, expected = excluded.expected,
              refuse = excluded.refuse, or_refuse = excluded.or_refuse,
              picture = case when excluded.picture is null and t.read_at = excluded.read_at
                then t.picture else excluded.picture end,
              page = case when excluded.picture is null and t.read_at = excluded.read_at
                then t.page else excluded.page end,
              stated_at = excluded.stated_at, position = default
            returning t.picture is not null
            """)
        .param("id", of.command().commandId())
        .param("number", of.number())
        .param("attempt", of.command().attempt())
        .param("template", of.templateId())
        .param("version", of.version())
        .param("readAt", at(of.readAt()))
        .param("expected", statement.expectedJson())
        .param("refuse", statement.refuse())
        .param("orRefuse", statement.orRefuse())
        .param("picture", kept == null ? null : kept.picture(), Types.BINARY)
        .param("page", kept == null ? null : kept.page(), Types.INTEGER)
        .param("now", at(clock.instant()))
        .query(Boolean.class)
        .single();
  }

  /** The truths of a template whose pictures are kept, newest first. */
  public List<Truth> withPicture(String templateId, int limit) {
    return truths("t.picture is not null", templateId, null, limit);
  }

  /** The truths of a version without their pictures whose values are stored, newest first. */
  public List<Truth> withValues(String templateId, int version, int limit) {
    return truths(
        """
        t.picture is null and t.template_version = :version and exists (
          select from results r
          where (r.command_id, r.attempt, r.read_at) = (t.command_id, t.attempt, t.read_at))
        """,
        templateId,
        version,
        limit);
  }

  private List<Truth> truths(
      String condition, String templateId, @Nullable Integer version, int limit) {
    return jdbc.sql(
            """
            select t.command_id, t.number, t.attempt, t.template_id, t.template_version, t.read_at,
              t.expected, t.refuse, t.or_refuse, t.page, t.position
            from template_truths t where t.template_id = :template and CONDITION
            order by t.position desc limit :limit
            """
                .replace("CONDITION", condition))
        .param("template", templateId)
        .param("version", version)
        .param("limit", limit)
        .query(
            (row, n) ->
                new Truth(
                    readPicture(row),
                    new Statement(
                        row.getString("expected"),
                        row.getBoolean("refuse"),
                        row.getBoolean("or_refuse")),
                    row.getObject("page", Integer.class),
                    row.getLong("position")))
        .list();
  }

  /** The kept picture of a truth; empty where something else is known of it by now, or nothing. */
  public Optional<byte[]> picture(Truth truth) {
    return jdbc.sql(
            """
            select picture from template_truths
            where position = :position and picture is not null
            """)
        .param("position", truth.position())
        .query((row, n) -> row.getBytes("picture"))
        .optional();
  }

  private static ReadPicture readPicture(ResultSet row) throws SQLException {
    return new ReadPicture(
        new AttemptKey(row.getString("command_id"), row.getInt("attempt")),
        row.getInt("number"),
        row.getString("template_id"),
        row.getInt("template_version"),
        time(row, "read_at"));
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime at(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
