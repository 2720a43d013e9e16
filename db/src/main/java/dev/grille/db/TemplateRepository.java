package dev.grille.db;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Templates and their immutable versions. Callers bring the transaction. */
public final class TemplateRepository {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final TemplateSignatures signatures;

  public TemplateRepository(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.signatures = new TemplateSignatures(jdbc);
  }

  /**
   * One version, as it is stored for good.
   *
   * @param templateId 40 lower-case hex digits
   * @param version 1 for the first
   * @param picture the registered file
   * @param width of the upright picture, in pixels
   * @param height of the upright picture, in pixels
   * @param features what was learnt from the picture
   * @param fieldsJson a JSON array with at least one element
   * @param reviewBelow 0 to 100; null where the template does not say
   * @param anchorsJson a JSON array with at least one element; null where it has no anchors
   * @param rulesJson a JSON array with at least one element; null where it has no rules
   * @param signature what it is found by in pictures; null where that is not known, or not asked
   */
  public record VersionRow(
      String templateId,
      int version,
      byte[] picture,
      int width,
      int height,
      byte[] features,
      String fieldsJson,
      @Nullable Double reviewBelow,
      @Nullable String anchorsJson,
      @Nullable String rulesJson,
      byte @Nullable [] signature) {
    /** A version without anchors and rules, and without its signature. */
    public VersionRow(
        String templateId,
        int version,
        byte[] picture,
        int width,
        int height,
        byte[] features,
        String fieldsJson,
        @Nullable Double reviewBelow) {
      this(
          templateId,
          version,
          picture,
          width,
          height,
          features,
          fieldsJson,
          reviewBelow,
          null,
          null,
          null);
    }
  }

  /**
   * One template of a page.
   *
   * @param name null where nobody gave one
   * @param version the published one, or the newest where none is
   * @param anchorsJson null where it has no anchors
   */
  public record SummaryRow(
      String templateId,
      @Nullable String name,
      int version,
      boolean isPublished,
      int width,
      int height,
      String fieldsJson,
      @Nullable String anchorsJson) {}

  /**
   * Which templates are listed.
   *
   * @param name a part of their names, in capitals or not; null for all
   * @param drafts whether those too of which no version is published
   */
  public record Listed(@Nullable String name, boolean drafts) {
    /** All that are published. */
    public static final Listed PUBLISHED = new Listed(null, false);
  }

  /** Stores a template with its first version, published. */
  public void add(@Nullable String name, VersionRow first) {
    add(name, first, true);
  }

  /** Stores a template with its first version. */
  public void add(@Nullable String name, VersionRow first, boolean published) {
    jdbc.sql(
            """
            insert into templates (template_id, name, published_version, published_at, created_at)
            values (:id, :name, :version, :publishedAt, :now)
            """)
        .param("id", first.templateId())
        .param("name", name)
        .param("version", published ? first.version() : null, Types.INTEGER)
        .param("publishedAt", published ? now() : null, Types.TIMESTAMP_WITH_TIMEZONE)
        .param("now", now())
        .update();
    addVersion(first);
  }

  /** Stores one more version of a template. */
  public void addVersion(VersionRow version) {
    jdbc.sql(
            """
            insert into template_versions
              (template_id, version, picture, width, height, features, fields, review_below, anchors,
               rules, created_at)
            values (:id, :version, :picture, :width, :height, :features, :fields::jsonb,
              :reviewBelow, cast(:anchors as jsonb), cast(:rules as jsonb), :now)
            """)
        .param("id", version.templateId())
        .param("version", version.version())
        .param("picture", version.picture())
        .param("width", version.width())
        .param("height", version.height())
        .param("features", version.features())
        .param("fields", version.fieldsJson())
        .param("reviewBelow", version.reviewBelow())
        .param("anchors", version.anchorsJson())
        .param("rules", version.rulesJson())
        .param("now", now())
        .update();
    if (version.signature() != null) {
      signatures.add(version.templateId(), version.version(), version.signature());
    }
  }

  /** The published version of a template; empty when it is unknown, deleted or not published. */
  public Optional<Integer> publishedVersion(String templateId) {
    return jdbc.sql(
            """
            select published_version from templates
            where template_id = :id and deleted_at is null and published_version is not null
            """)
        .param("id", templateId)
        .query(Integer.class)
        .optional();
  }

  /** Whether a version exists and its template has not been deleted. */
  public boolean exists(String templateId, int version) {
    return jdbc.sql(
            """
            select exists (
              select from template_versions v join templates t using (template_id)
              where template_id = :id and v.version = :version and t.deleted_at is null)
            """)
        .param("id", templateId)
        .param("version", version)
        .query(Boolean.class)
        .single();
  }

  /**
   * One version with its picture and features, whether its template is deleted or not; empty where
   * they were cleared since.
   */
  public Optional<VersionRow> version(String templateId, int version) {
    return jdbc.sql(
            """
            select template_id, version, picture, width, height, features, fields, review_below,
              anchors, rules
            from template_versions
            where template_id = :id and version = :version and cleared_at is null
            """)
        .param("id", templateId)
        .param("version", version)
        .query(
            (row, n) ->
                new VersionRow(
                    row.getString("template_id"),
                    row.getInt("version"),
                    row.getBytes("picture"),
                    row.getInt("width"),
                    row.getInt("height"),
                    row.getBytes("features"),
                    row.getString("fields"),
                    row.getObject("review_below", Double.class),
                    row.getString("anchors"),
                    row.getString("rules"),
                    null))
        .optional();
  }

  /**
   * Hides a template for good.
   *
   * @return false when there is none, or it was deleted before
   */
  public boolean delete(String templateId) {
    return jdbc.sql(
                """
                update templates set deleted_at = greatest(:now, created_at)
                where template_id = :id and deleted_at is null
                """)
            .param("now", now())
            .param("id", templateId)
            .update()
        == 1;
  }

  /** Whether a template was ever added, deleted ones included. */
  public boolean isKnown(String templateId) {
    return jdbc.sql("select exists (select from templates where template_id = :id)")
        .param("id", templateId)
        .query(Boolean.class)
        .single();
  }

  /**
   * Templates, oldest first.
   *
   * @param listed which of them
   * @param after the last id of the page before, which may have been deleted since; null for the
   *     first page
   * @param limit at least 1
   * @param maxBytes most bytes of all fields and anchors together; a single row may have more
   * @return empty only when there are no more
   */
  public List<SummaryRow> page(Listed listed, @Nullable String after, int limit, int maxBytes) {
    return jdbc.sql(
            """
            with next as (
              select t.position, t.template_id, t.name, v.version,
                t.published_version is not null as is_published, v.width, v.height, v.fields, v.anchors
              from templates t
              join template_versions v
                on v.template_id = t.template_id and v.version = coalesce(t.published_version,
                  (select max(n.version) from template_versions n
                    where n.template_id = t.template_id))
              where t.deleted_at is null
                and (t.published_version is not null or :drafts)
                and (cast(:name as text) is null
                  or position(lower(cast(:name as text)) in lower(t.name)) > 0)
                and t.position > coalesce(
                  (select position from templates where template_id = cast(:after as text)), 0)
              order by t.position limit :limit),
            measured as (
              select *, row_number() over (order by position) as number,
                sum(octet_length(fields::text) + coalesce(octet_length(anchors::text), 0))
                  over (order by position) as bytes
              from next)
            select template_id, name, version, is_published, width, height, fields, anchors
            from measured where number = 1 or bytes <= :maxBytes order by position
            """)
        .param("name", listed.name())
        .param("drafts", listed.drafts())
        .param("after", after)
        .param("limit", limit)
        .param("maxBytes", maxBytes)
        .query(
            (row, n) ->
                new SummaryRow(
                    row.getString("template_id"),
                    row.getString("name"),
                    row.getInt("version"),
                    row.getBoolean("is_published"),
                    row.getInt("width"),
                    row.getInt("height"),
                    row.getString("fields"),
                    row.getString("anchors")))
        .list();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
