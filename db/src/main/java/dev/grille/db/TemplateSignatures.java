package dev.grille.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What templates are found by in pictures, and which templates have changed. Callers bring the
 * transaction.
 */
public final class TemplateSignatures {
  private final JdbcClient jdbc;

  public TemplateSignatures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A template of which another version is published than before, or none any more.
   *
   * @param published null where none is, or it was deleted
   */
  public record Change(String templateId, @Nullable Integer published) {}

  /**
   * What was changed.
   *
   * @param mark to be handed in with the next look
   * @param all each template at most once
   */
  public record Changes(long mark, List<Change> all) {
    public Changes {
      all = List.copyOf(all);
    }
  }

  /**
   * What was changed since another look. Of transactions that were under way then, the changes come
   * once they are committed; some changes come again.
   *
   * @param mark of that look; 0 for all templates
   */
  public Changes since(long mark) {
    List<Change> changes = new ArrayList<>();
    long[] next = {mark};
    // One statement, so that the mark and the rows are of the same moment.
    jdbc.sql(
            """
            with look as materialized (
              select pg_snapshot_xmin(pg_current_snapshot()) as mark)
            select l.mark::text::bigint as mark, t.template_id,
              case when t.deleted_at is null then t.published_version end as published
            from look l left join templates t on t.changed_by >= cast(:mark as text)::xid8
            """)
        .param("mark", Long.toString(mark))
        .query(
            row -> {
              next[0] = row.getLong("mark");
              if (row.getString("template_id") != null) {
                changes.add(
                    new Change(
                        row.getString("template_id"), row.getObject("published", Integer.class)));
              }
            });
    return new Changes(next[0], changes);
  }

  /** The signature of a version; empty where none was made yet, or it was cleared. */
  public Optional<byte[]> find(String templateId, int version) {
    return jdbc.sql(
            """
            select signature from template_signatures
            where template_id = :id and version = :version
            """)
        .param("id", templateId)
        .param("version", version)
        .query(byte[].class)
        .optional();
  }

  /** Stores the signature of a version; one that is there stays. */
  public void add(String templateId, int version, byte[] signature) {
    jdbc.sql(
            """
            insert into template_signatures (template_id, version, signature)
            select v.template_id, v.version, :signature from template_versions v
            where v.template_id = :id and v.version = :version and v.cleared_at is null
            on conflict do nothing
            """)
        .param("signature", signature)
        .param("id", templateId)
        .param("version", version)
        .update();
  }
}
