package dev.grille.db;

import dev.grille.db.CommandLedger.AttemptKey;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What each of several pictures of a command gave, from when it is known until all are answered.
 */
public final class PictureRepository {
  private final JdbcClient jdbc;
  private final Clock clock;

  public PictureRepository(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What one picture gave.
   *
   * @param picture from 1, in the order sent
   * @param isRead whether it was read
   * @param content its part of the answer
   */
  public record KeptPicture(int picture, boolean isRead, byte[] content) {}

  /**
   * What need not be done again: what this attempt has, and what earlier ones read.
   *
   * @param readWith what pictures are read with now; what was read with something else is left out
   */
  public List<KeptPicture> of(AttemptKey command, String readWith) {
    return jdbc.sql(
            """
            select distinct on (picture) picture, is_read, content from command_pictures
            where command_id = :id and read_with = :with
              and (attempt = :attempt or (attempt < :attempt and is_read))
            order by picture, attempt desc
            """)
        .param("id", command.commandId())
        .param("attempt", command.attempt())
        .param("with", readWith)
        .query(
            (row, n) ->
                new KeptPicture(
                    row.getInt("picture"), row.getBoolean("is_read"), row.getBytes("content")))
        .list();
  }

  /**
   * Keeps one, unless the command is answered by now: a record that came twice may be done twice at
   * once. Of two workers with the same command the first that keeps wins.
   */
  public void keep(AttemptKey command, String readWith, KeptPicture picture) {
    jdbc.sql(
            """
            with unanswered as (
              select from commands
              where command_id = :id and attempt = :attempt and answer is null for share)
            insert into command_pictures
              (command_id, attempt, picture, is_read, read_with, content, read_at)
            select :id, :attempt, :picture, :read, :with, :content, :now from unanswered
            on conflict (command_id, attempt, picture) do update
              set is_read = excluded.is_read, read_with = excluded.read_with,
                content = excluded.content, read_at = excluded.read_at
              where command_pictures.read_with <> excluded.read_with
            """)
        .param("id", command.commandId())
        .param("attempt", command.attempt())
        .param("picture", picture.picture())
        .param("read", picture.isRead())
        .param("with", readWith)
        .param("content", picture.content())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Forgets what attempts up to this one have of a picture: it is of no use to whoever goes on. */
  public void forget(AttemptKey command, int picture) {
    jdbc.sql(
            """
            delete from command_pictures
            where command_id = :id and attempt <= :attempt and picture = :picture
            """)
        .param("id", command.commandId())
        .param("attempt", command.attempt())
        .param("picture", picture)
        .update();
  }

  /** Forgets all of a command, whatever the attempt: it is answered, and nothing is missing. */
  public void forget(String commandId) {
    jdbc.sql("delete from command_pictures where command_id = :id").param("id", commandId).update();
  }
}
