package dev.grille.db;

import dev.grille.db.CommandLedger.AttemptKey;
import dev.grille.db.DeadLetterRepository.DeadLetterRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an operator asks of the dead letters. Callers bring the transaction. */
public final class DeadLetterSearch {
  static final String SUMMARY =
      """
      d.dead_letter_id, d.command_id, d.attempt, d.code, d.category, d.message, d.template_id,
      d.failed_at, d.status, d.topic, d.partition,
      coalesce(d.record_offset, d."offset") as place
      """;

  private final JdbcClient jdbc;

  public DeadLetterSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A dead letter without what its record holds.
   *
   * @param status {@code open}, {@code replayed} or {@code discarded}
   */
  public record Summary(
      UUID id,
      AttemptKey command,
      String code,
      String category,
      String message,
      @Nullable String templateId,
      Instant failedAt,
      String status,
      String topic,
      int partition,
      long offset) {}

  /**
   * Letters of one code that failed within one hour.
   *
   * @param hour its beginning
   */
  public record HourCount(String code, Instant hour, int count) {}

  /** How many letters of each code failed when, the oldest hour first. */
  public List<HourCount> countsByHour(LetterFilter filter) {
    return jdbc.sql(
            """
            select d.code, date_trunc('hour', d.failed_at, 'UTC') as hour, count(*) as letters
            from dead_letters d where %s group by d.code, hour order by hour, d.code
            """
                .formatted(filter.conditions()))
        .params(filter.parameters())
        .query(
            (row, n) ->
                new HourCount(
                    row.getString("code"),
                    row.getObject("hour", OffsetDateTime.class).toInstant(),
                    row.getInt("letters")))
        .list();
  }

  /** How many letters the filter means. */
  public int count(LetterFilter filter) {
    return jdbc.sql("select count(*) from dead_letters d where " + filter.conditions())
        .params(filter.parameters())
        .query(Integer.class)
        .single();
  }

  /**
   * One page of the letters that the filter means, the newest first.
   *
   * @param after the last letter of the page before; null for the first page
   * @param size most letters of the page
   */
  public List<Summary> page(LetterFilter filter, @Nullable UUID after, int size) {
    String below =
        after == null
            ? ""
            : """
               and (d.failed_at, d.dead_letter_id) < (
                select a.failed_at, a.dead_letter_id from dead_letters a
                where a.dead_letter_id = :after)
              """;
    return jdbc.sql(
            "select "
                + SUMMARY
                + " from dead_letters d where "
                + filter.conditions()
                + below
                + " order by d.failed_at desc, d.dead_letter_id desc limit :size")
        .params(filter.parameters())
        .param("after", after)
        .param("size", size)
        .query((row, n) -> summary(row))
        .list();
  }

  /** One letter with its record, byte for byte. */
  public Optional<DeadLetterRow> find(UUID id) {
    return jdbc.sql("select * from dead_letters where dead_letter_id = :id")
        .param("id", id)
        .query((row, n) -> DeadLetterRepository.letter(row))
        .optional();
  }

  /**
   * Marks the open letters among those that the filter means, frees what their records held, and
   * says how many they are.
   */
  public int discard(LetterFilter filter) {
    return jdbc.sql(
            "update dead_letters d set status = 'discarded', key = null, value = null,"
                + " folded_value = null, folded_size = null, header_names = '{}',"
                + " header_values = '{}' where d.status = 'open' and "
                + filter.conditions())
        .params(filter.parameters())
        .update();
  }

  static Summary summary(ResultSet row) throws SQLException {
    return new Summary(
        row.getObject("dead_letter_id", UUID.class),
        new AttemptKey(row.getString("command_id"), row.getInt("attempt")),
        row.getString("code"),
        row.getString("category"),
        row.getString("message"),
        row.getString("template_id"),
        row.getObject("failed_at", OffsetDateTime.class).toInstant(),
        row.getString("status"),
        row.getString("topic"),
        row.getInt("partition"),
        row.getLong("place"));
  }
}
