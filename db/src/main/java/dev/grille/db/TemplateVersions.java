package dev.grille.db;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which versions the templates have, which of them is published, and what the templates are called.
 * Knows only templates that are not deleted. Callers bring the transaction.
 */
public final class TemplateVersions {
  /** Tells the locks of names from other advisory locks: "name" in ASCII. */
  private static final int NAMES = 0x6e616d65;

  private final JdbcClient jdbc;
  private final Clock clock;

  public TemplateVersions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A template without the content of its versions.
   *
   * @param name null where nobody gave one
   * @param published null where no version is
   * @param newest the highest version
   */
  public record Head(
      String templateId, @Nullable String name, @Nullable Integer published, int newest) {}

  /**
   * One version.
   *
   * @param publishedAt when it was published for the first time; null for a draft
   */
  public record VersionTimes(int version, Instant createdAt, @Nullable Instant publishedAt) {}

  /** The templates of that name, oldest first; no more than so many. */
  public List<String> named(String name, int limit) {
    return jdbc.sql(
            """
            select template_id from templates where name = :name and deleted_at is null
            order by position limit :limit
            """)
        .param("name", name)
        .param("limit", limit)
        .query(String.class)
        .list();
  }

  /**
   * Waits for whoever is adding under that name, and keeps others from it until the transaction
   * ends: without it, two who look whether there is one would both add theirs.
   */
  public void lockName(String name) {
    jdbc.sql("select pg_advisory_xact_lock(:names, hashtext(:name))")
        .param("names", NAMES)
        .param("name", name)
        .query((row, n) -> n)
        .list();
  }

  /** A template as it is now; empty when it is unknown or deleted. */
  public Optional<Head> find(String templateId) {
    return jdbc.sql(
            """
            select t.template_id, t.name, t.published_version, max(v.version) as newest
            from templates t join template_versions v using (template_id)
            where template_id = :id and t.deleted_at is null
            group by t.template_id
            """)
        .param("id", templateId)
        .query(
            (row, n) ->
                new Head(
                    row.getString("template_id"),
                    row.getString("name"),
                    row.getObject("published_version", Integer.class),
                    row.getInt("newest")))
        .optional();
  }

  /**
   * The same, and nobody else changes it until the transaction ends. The row is locked first: what
   * one statement sees is older than the end of its wait.
   */
  public Optional<Head> lock(String templateId) {
    return jdbc.sql(
                """
                select 1 from templates where template_id = :id and deleted_at is null
                for no key update
                """)
            .param("id", templateId)
            .query((row, n) -> n)
            .list()
            .isEmpty()
        ? Optional.empty()
        : find(templateId);
  }

  /** Makes a version that exists the published one. */
  public void publish(String templateId, int version) {
    jdbc.sql(
            """
            update templates set published_version = :version, published_at = :now
            where template_id = :id
            """)
        .param("version", version)
        .param("now", now())
        .param("id", templateId)
        .update();
  }

  /** Gives a template another name. */
  public void rename(String templateId, String name) {
    jdbc.sql("update templates set name = :name where template_id = :id")
        .param("name", name)
        .param("id", templateId)
        .update();
  }

  /** Whether a version was ever published: queries may name it. */
  public boolean wasPublished(String templateId, int version) {
    return jdbc.sql(
            """
            select exists (
              select from template_publications
              where template_id = :id and version = :version)
            """)
        .param("id", templateId)
        .param("version", version)
        .query(Boolean.class)
        .single();
  }

  /** The newest versions of a template, oldest first; no more than so many. */
  public List<VersionTimes> history(String templateId, int limit) {
    return jdbc.sql(
            """
            select * from (
              select v.version, v.created_at, p.published_at
              from template_versions v
              left join template_publications p using (template_id, version)
              where template_id = :id order by v.version desc limit :limit) newest
            order by version
            """)
        .param("id", templateId)
        .param("limit", limit)
        .query(
            (row, n) ->
                new VersionTimes(
                    row.getInt("version"),
                    row.getObject("created_at", OffsetDateTime.class).toInstant(),
                    instant(row.getObject("published_at", OffsetDateTime.class))))
        .list();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
