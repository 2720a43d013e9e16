package dev.grille.studio;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.grille.db.DatabaseAddress;
import dev.grille.db.Migrations;
import dev.grille.lab.servers.SharedServers;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of its own, as a worker left it. */
final class StoredCommands {
  final DatabaseAddress address =
      new DatabaseAddress(
          SharedServers.database().freshDatabase(),
          SharedServers.database().user(),
          SharedServers.database().password());

  private final JdbcClient jdbc;

  StoredCommands() {
    var source = new DriverManagerDataSource(address.url(), address.user(), address.password());
    new Migrations(source).migrate();
    jdbc = JdbcClient.create(source);
  }

  /** A command that was answered. */
  void answered(String id, int attempt, String key, String outcome, String template) {
    jdbc.sql(
            """
            insert into commands (command_id, attempt, body_hash, type, first_seen, last_seen,
              deliveries, answer, outcome, template_id, answered_at, key_hash)
            values (:id, :attempt, sha256(''), 'query', now(), now(), 1, :answer, :outcome,
              :template, now(), sha256(:key))
            """)
        .param("id", id)
        .param("attempt", attempt)
        .param("answer", "{\"id\":\"%s\",\"status\":\"%s\"}".formatted(id, outcome).getBytes(UTF_8))
        .param("outcome", outcome)
        .param("template", template)
        .param("key", key.getBytes(UTF_8))
        .update();
  }

  /** A record of a command that came again, so long after the answer. */
  void seenAgain(String id, Duration later) {
    jdbc.sql(
            "update commands set last_seen = answered_at + make_interval(secs => :later)"
                + " where command_id = :id")
        .param("later", later.toSeconds())
        .param("id", id)
        .update();
  }

  /** A command that failed, with its dead letter. */
  UUID failed(String id, String topic, byte[] value) {
    answered(id, 1, "a key", "TEMPLATE_MISMATCH", "a".repeat(40));
    UUID letter = UUID.randomUUID();
    jdbc.sql(
            """
            insert into dead_letters (dead_letter_id, command_id, attempt, topic, partition,
              "offset", key, value, header_names, header_values, code, category, message, failed_at)
            values (:letter, :id, 1, :topic, 0, (select count(*) from dead_letters), 'a key', :value,
              array['own'::bytea], array['\\x0a'::bytea], 'TEMPLATE_MISMATCH', 'permanent',
              'another form', now())
            """)
        .param("letter", letter)
        .param("id", id)
        .param("topic", topic)
        .param("value", value)
        .update();
    return letter;
  }
}
