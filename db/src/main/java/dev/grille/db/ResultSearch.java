package dev.grille.db;

import dev.grille.db.CommandLedger.AttemptKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people ask of stored answers. Callers bring the transaction. */
public final class ResultSearch {
  private static final String SUMMARY =
      "command_id, attempt, type, outcome, template_id, template_version, first_seen, last_seen,"
          + " answered_at";

  private final JdbcClient jdbc;

  public ResultSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Which answers are meant; all that is given has to hold.
   *
   * @param commandId whole
   * @param key of the command's record, whole: only its hash is stored
   * @param templateId that the answer concerns
   * @param before not answered then or later: the page after one that ended so
   */
  public record ResultFilter(
      @Nullable String commandId,
      byte @Nullable [] key,
      @Nullable String templateId,
      @Nullable Instant before) {}

  /**
   * An answer without what it says.
   *
   * @param outcome {@code ok}, or the code of the failure
   * @param lastSeen when a record of the command came last
   */
  public record ResultSummary(
      AttemptKey command,
      String type,
      String outcome,
      @Nullable String templateId,
      @Nullable Integer templateVersion,
      Instant receivedAt,
      Instant lastSeen,
      Instant answeredAt) {}

  /** An answer, the exact bytes. */
  public record StoredResult(ResultSummary summary, byte[] answer) {}

  /** The newest answers that the filter means. */
  public List<ResultSummary> newest(ResultFilter filter, int size) {
    return jdbc.sql(
            "select "
                + SUMMARY
                + " from commands where answer is not null"
                + (filter.commandId() == null ? "" : " and command_id = :id")
                + (filter.key() == null ? "" : " and key_hash = sha256(:key)")
                + (filter.templateId() == null ? "" : " and template_id = :template")
                + (filter.before() == null ? "" : " and answered_at < :before")
                + " order by answered_at desc, command_id, attempt limit :size")
        .param("id", filter.commandId())
        .param("key", filter.key(), Types.BINARY)
        .param("template", filter.templateId())
        .param("before", utc(filter.before()))
        .param("size", size)
        .query((row, n) -> summary(row))
        .list();
  }

  /** The answer of a command's last attempt. */
  public Optional<StoredResult> find(String commandId) {
    return jdbc.sql(
            "select "
                + SUMMARY
                + ", answer from commands where command_id = :id and answer is not null"
                + " order by attempt desc limit 1")
        .param("id", commandId)
        .query((row, n) -> new StoredResult(summary(row), row.getBytes("answer")))
        .optional();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }

  private static ResultSummary summary(ResultSet row) throws SQLException {
    return new ResultSummary(
        new AttemptKey(row.getString("command_id"), row.getInt("attempt")),
        row.getString("type"),
        row.getString("outcome"),
        row.getString("template_id"),
        row.getObject("template_version", Integer.class),
        row.getObject("first_seen", OffsetDateTime.class).toInstant(),
        row.getObject("last_seen", OffsetDateTime.class).toInstant(),
        row.getObject("answered_at", OffsetDateTime.class).toInstant());
  }
}
