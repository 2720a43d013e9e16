package dev.grille.db;

import dev.grille.db.CommandLedger.AttemptKey;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The records that failed, byte for byte, and why. Callers bring the transaction. */
public final class DeadLetterRepository {
  private final JdbcClient jdbc;

  public DeadLetterRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A header of a record; a record may have several of one name.
   *
   * @param rawName the name's bytes, which need not be UTF-8
   * @param value null where the record has none
   */
  public record HeaderRow(byte[] rawName, byte @Nullable [] value) {
    /** The name as text; what is no UTF-8 is replaced. */
    public String name() {
      return new String(rawName, StandardCharsets.UTF_8);
    }
  }

  /**
   * The value of a record that was too large to be a command.
   *
   * @param gzip the value, compressed
   * @param size of the value
   */
  public record FoldedValue(byte[] gzip, long size) {}

  /**
   * A record that failed.
   *
   * @param topic the topic on which the record arrived, with its place there
   * @param topicId the topic's own id, which no other topic of its name has; null for letters that
   *     were stored before ids were
   * @param value null where the record has none, and where it is folded
   * @param folded the value of a record that was too large; null where it was not
   * @param code of the failure
   * @param category of the code
   * @param templateId the template that the command named; null where it named none
   */
  public record DeadLetterRow(
      UUID id,
      AttemptKey command,
      String topic,
      @Nullable UUID topicId,
      int partition,
      long offset,
      byte @Nullable [] key,
      byte @Nullable [] value,
      @Nullable FoldedValue folded,
      List<HeaderRow> headers,
      String code,
      String category,
      String message,
      @Nullable String templateId,
      Instant failedAt) {
    public DeadLetterRow {
      headers = List.copyOf(headers);
      if (value != null && folded != null) {
        throw new IllegalArgumentException("a value is whole or folded, not both");
      }
    }
  }

  /** Stores a dead letter beside all others: none is ever overwritten. */
  public void add(DeadLetterRow letter) {
    jdbc.sql(
            """
            insert into dead_letters
              (dead_letter_id, command_id, attempt, topic, topic_id, partition, record_offset, key, value,
               folded_value, folded_size, header_names, header_values, code, category, message, template_id, failed_at)
            values (:id, :commandId, :attempt, :topic, :topicId, :partition, :offset, :key, :value,
              :foldedValue, :foldedSize, :headerNames, :headerValues, :code, :category, :message, :templateId, :failedAt)
            """)
        .param("id", letter.id())
        .param("commandId", letter.command().commandId())
        .param("attempt", letter.command().attempt())
        .param("topic", letter.topic())
        .param("topicId", letter.topicId(), Types.OTHER)
        .param("partition", letter.partition())
        .param("offset", letter.offset())
        .param("key", letter.key())
        .param("value", letter.value())
        .param("foldedValue", letter.folded() == null ? null : letter.folded().gzip(), Types.BINARY)
        .param("foldedSize", letter.folded() == null ? null : letter.folded().size(), Types.BIGINT)
        .param("headerNames", names(letter.headers()))
        .param("headerValues", values(letter.headers()))
        .param("code", letter.code())
        .param("category", letter.category())
        .param("message", letter.message())
        .param("templateId", letter.templateId())
        .param("failedAt", letter.failedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Whether an attempt has a dead letter, be it discarded. */
  public boolean exists(AttemptKey command) {
    return jdbc.sql(
            """
            select exists (
              select from dead_letters where command_id = :id and attempt = :attempt)
            """)
        .param("id", command.commandId())
        .param("attempt", command.attempt())
        .query(Boolean.class)
        .single();
  }

  /** The dead letter of an attempt that failed; empty where it was discarded. */
  public Optional<DeadLetterRow> find(AttemptKey command) {
    return jdbc.sql(
            """
            select * from dead_letters
            where command_id = :id and attempt = :attempt and status <> 'discarded'
            """)
        .param("id", command.commandId())
        .param("attempt", command.attempt())
        .query((row, n) -> letter(row))
        .optional();
  }

  static DeadLetterRow letter(ResultSet row) throws SQLException {
    return new DeadLetterRow(
        row.getObject("dead_letter_id", UUID.class),
        new AttemptKey(row.getString("command_id"), row.getInt("attempt")),
        row.getString("topic"),
        row.getObject("topic_id", UUID.class),
        row.getInt("partition"),
        offset(row),
        row.getBytes("key"),
        row.getBytes("value"),
        folded(row),
        headers(row.getArray("header_names"), row.getArray("header_values")),
        row.getString("code"),
        row.getString("category"),
        row.getString("message"),
        row.getString("template_id"),
        row.getObject("failed_at", OffsetDateTime.class).toInstant());
  }

  /** Letters that an earlier version stored have it in another column. */
  private static long offset(ResultSet row) throws SQLException {
    long offset = row.getLong("record_offset");
    return row.wasNull() ? row.getLong("offset") : offset;
  }

  private static @Nullable FoldedValue folded(ResultSet row) throws SQLException {
    byte[] gzip = row.getBytes("folded_value");
    return gzip == null ? null : new FoldedValue(gzip, row.getLong("folded_size"));
  }

  private static byte[][] names(List<HeaderRow> headers) {
    return headers.stream().map(HeaderRow::rawName).toArray(byte[][]::new);
  }

  private static byte @Nullable [][] values(List<HeaderRow> headers) {
    return headers.stream().map(HeaderRow::value).toArray(byte[][]::new);
  }

  private static List<HeaderRow> headers(Array names, Array values) throws SQLException {
    byte[][] nameBytes = (byte[][]) names.getArray();
    byte[][] valueBytes = (byte[][]) values.getArray();
    List<HeaderRow> headers = new ArrayList<>();
    for (int i = 0; i < nameBytes.length; i++) {
      headers.add(new HeaderRow(nameBytes[i], valueBytes[i]));
    }
    return headers;
  }
}
