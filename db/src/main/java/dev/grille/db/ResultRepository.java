package dev.grille.db;

import dev.grille.db.CommandLedger.AttemptKey;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was read, one row per field, for those who would rather ask SQL than Kafka. */
public final class ResultRepository {
  private final JdbcClient jdbc;
  private final Clock clock;

  public ResultRepository(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * One value.
   *
   * @param picture of several, from 1 in the order sent; 1 where the command has one
   * @param score 0 to 100, two decimals
   * @param review whether a person has to look at it
   * @param reason what speaks against it most, by its name in answers; null where nothing does
   */
  public record FieldRow(
      int picture,
      String key,
      String value,
      double score,
      boolean review,
      @Nullable String reason) {}

  /**
   * The template of one of several pictures.
   *
   * @param picture from 1, in the order sent
   */
  public record PictureRow(int picture, String templateId, int version) {}

  /** Stores what a query read with one template, in the order of the pictures and their fields. */
  public void add(AttemptKey command, String templateId, int version, List<FieldRow> fields) {
    addResult(command, templateId, version);
    addFields(command, fields);
  }

  /** Stores what a query read with a template of its own for each picture, in the same order. */
  public void add(AttemptKey command, List<PictureRow> pictures, List<FieldRow> fields) {
    addResult(command, null, null);
    jdbc.sql(
            """
            insert into picture_results (command_id, attempt, picture, template_id, template_version)
            select :id, :attempt, p.picture, p.template, p.version
            from unnest(:pictures, :templates, :versions) as p(picture, template, version)
            """)
        .param("id", command.commandId())
        .param("attempt", command.attempt())
        .param("pictures", pictures.stream().map(PictureRow::picture).toArray(Integer[]::new))
        .param("templates", pictures.stream().map(PictureRow::templateId).toArray(String[]::new))
        .param("versions", pictures.stream().map(PictureRow::version).toArray(Integer[]::new))
        .update();
    addFields(command, fields);
  }

  private void addResult(
      AttemptKey command, @Nullable String templateId, @Nullable Integer version) {
    jdbc.sql(
            """
            insert into results (command_id, attempt, template_id, template_version, read_at)
            values (:id, :attempt, :template, :version, :now)
            """)
        .param("id", command.commandId())
        .param("attempt", command.attempt())
        .param("template", templateId)
        .param("version", version)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private void addFields(AttemptKey command, List<FieldRow> fields) {
    jdbc.sql(
            """
            insert into result_fields
              (command_id, attempt, position, picture, key, value, score, review, reason)
            select :id, :attempt, f.position - 1, f.picture, f.key, f.value, f.score, f.review,
              f.reason
            from unnest(:pictures, :keys, :values, :scores, :reviews, :reasons)
              with ordinality as f(picture, key, value, score, review, reason, position)
            """)
        .param("id", command.commandId())
        .param("attempt", command.attempt())
        .param("pictures", fields.stream().map(FieldRow::picture).toArray(Integer[]::new))
        .param("keys", fields.stream().map(FieldRow::key).toArray(String[]::new))
        .param("values", fields.stream().map(FieldRow::value).toArray(String[]::new))
        .param("scores", fields.stream().map(FieldRow::score).toArray(Double[]::new))
        .param("reviews", fields.stream().map(FieldRow::review).toArray(Boolean[]::new))
        .param("reasons", fields.stream().map(FieldRow::reason).toArray(String[]::new))
        .update();
  }
}
