package dev.grille.lab.bench.ledger;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Commands as months of work leave them. */
final class StoredCommands {
  /** Characters of an answer; with them a row has the size of a query of some fields. */
  private static final int ANSWER = 300;

  private final JdbcTemplate jdbc;

  StoredCommands(DataSource source) {
    jdbc = new JdbcTemplate(source);
  }

  /** Stores so many, answered one a second until now, and says how large the tables are. */
  String fill(int commands) {
    // Of a database that is thrown away; the indexes are built in one go behind the rows.
    run("alter system set max_wal_size = '16GB'");
    run("select pg_reload_conf()");
    run("set synchronous_commit = off");
    run("set maintenance_work_mem = '1GB'");
    run("alter table commands drop constraint commands_pkey cascade");
    run("drop index commands_in_flight, commands_by_answered_at");
    run(
        """
        insert into commands (command_id, attempt, body_hash, type, first_seen, last_seen,
          deliveries, answer, outcome, template_id, answered_at, topic_id, partition, record_offset,
          key_hash)
        select md5(i::text), 1, sha256(int4send(i)), 'query', at, at, 1, answer,
          case when i %% 100 = 0 then 'INTERNAL' else 'ok' end, repeat('a', 40), at,
          '00000000-0000-0000-0000-000000000001', i %% 6, i / 6,
          sha256(int4send(i / 10))
        from generate_series(1, %1$d) i,
          lateral (select now() - make_interval(secs => %1$d - i) as at) t,
          convert_to(repeat('x', %2$d), 'UTF8') answer
        """
            .formatted(commands, ANSWER));
    run("alter table commands add primary key (command_id, attempt)");
    run("create index commands_in_flight on commands (first_seen) where answer is null");
    run("create index commands_by_answered_at on commands (answered_at) where answer is not null");
    for (String table : new String[] {"results", "dead_letters", "unpublished"}) {
      run("alter table " + table + " add foreign key (command_id, attempt) references commands");
    }
    failAndRead(commands);
    run("vacuum analyze");
    String size =
        jdbc.queryForObject(
            """
            select pg_size_pretty(pg_relation_size('commands')) || ' of rows, '
              || pg_size_pretty(pg_indexes_size('commands')) || ' of indexes'
            """,
            String.class);
    return String.valueOf(size);
  }

  private void failAndRead(int commands) {
    run(
        """
        with t as (insert into templates (template_id, published_version, created_at)
          values (repeat('a', 40), 1, now()))
        insert into template_versions (template_id, version, picture, width, height, features,
          fields, created_at)
        values (repeat('a', 40), 1, 'p', 1, 1, 'f', '[1]', now())
        """);
    run(
        """
        insert into results
        select md5(i::text), 1, repeat('a', 40), 1, now() - make_interval(secs => %1$d - i)
        from generate_series(5, %1$d, 10) i
        """
            .formatted(commands));
    run(
        """
        insert into dead_letters (dead_letter_id, command_id, attempt, topic, partition,
          record_offset, header_names, header_values, code, category, message, failed_at)
        select gen_random_uuid(), md5(i::text), 1, 't', i %% 6, i / 6, '{}', '{}', 'INTERNAL', 'worker',
          'a defect', now() - make_interval(secs => %1$d - i)
        from generate_series(100, %1$d, 100) i
        """
            .formatted(commands));
  }

  private void run(String sql) {
    jdbc.execute(sql);
  }
}
