package dev.grille.lab.bench.chaos;

import dev.grille.contracts.Answer;
import dev.grille.contracts.AnswerReader;
import dev.grille.contracts.FieldResult;
import dev.grille.lab.bench.chaos.AnswerLog.Said;
import dev.grille.lab.bench.chaos.Sendings.Sending;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/** Holds the database against the topics: ledger, results, dead letters, templates, offsets. */
final class Books {
  private final Pass.Outcome pass;
  private final Map<String, String> answers;

  /** What is known by its place only, and was not answered before its topic was gone. */
  private final Set<String> forsaken = new HashSet<>();

  private final List<String> broken = new ArrayList<>();

  private Books(Pass.Outcome pass) {
    this.pass = pass;
    this.answers = Records.byCommand(pass);
    Sendings sendings = pass.sendings();
    for (Sending sending : sendings.all()) {
      if (sending.record().isKnownByPlace()
          && sendings.isGone(sending)
          && pass.answers().of(sending.number()).isEmpty()) {
        sendings.place(sending).ifPresent(forsaken::add);
      }
    }
  }

  /** Every place where the two disagree, and everything that is still in flight. */
  static List<String> broken(Pass.Outcome pass) throws InterruptedException {
    Books books = new Books(pass);
    var stage = pass.stage();
    try (Connection database =
        DriverManager.getConnection(
            stage.jdbcUrl(), stage.postgres().user(), stage.postgres().password())) {
      books.ledger(database);
      books.results(database);
      books.readWith(database);
      books.pictures(database);
      books.deadLetters(database);
      books.broken.addAll(TemplateBooks.broken(database, books.answers.values()));
    } catch (SQLException e) {
      throw new IllegalStateException("the database cannot be read", e);
    }
    try (Admin admin = stage.admin()) {
      books.offsets(admin);
      books.transactions(admin);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the broker cannot be asked", e);
    }
    return books.broken;
  }

  private void ledger(Connection database) throws SQLException {
    Map<String, String> stored = new HashMap<>();
    Map<String, Said> vendors = Records.vendors(pass);
    query(
        database,
        "select command_id, attempt, answer from commands",
        row -> {
          byte[] answer = row.getBytes("answer");
          if (forsaken.contains(row.getString("command_id"))) {
            return;
          }
          if (answer == null) {
            broken.add("the ledger holds " + row.getString("command_id") + " without an answer");
          } else if (row.getInt("attempt") == 1) {
            String id = row.getString("command_id");
            String text = new String(answer, StandardCharsets.UTF_8);
            stored.put(id, text);
            Said said = vendors.remove(id);
            if (said != null) {
              // What is stored is in Grille's own words; the vendor's headers have to agree.
              answers.put(id, text);
              if (!said.equals(said(answer(text)))) {
                broken.add("the ledger says of " + id + " otherwise than " + said);
              }
            }
          } else {
            broken.add("the ledger holds an attempt that nobody asked for");
          }
        });
    vendors.keySet().forEach(id -> broken.add("the topic has " + id + ", the ledger has not"));
    compare("ledger", new TreeMap<>(stored), new TreeMap<>(answers));
  }

  private static Said said(Answer answer) {
    return new Said(
        answer.envelope().type(),
        answer.failure().map(failure -> failure.code().name()).orElse(null));
  }

  private void results(Connection database) throws SQLException {
    Map<String, List<String>> stored = new TreeMap<>();
    query(
        database,
        """
        select r.command_id, f.key, f.value, f.score, f.review from results r
        left join result_fields f using (command_id, attempt)
        order by r.command_id, f.position
        """,
        row ->
            stored
                .computeIfAbsent(row.getString("command_id"), id -> new ArrayList<>())
                .add(
                    field(
                        row.getString("key"),
                        row.getString("value"),
                        row.getDouble("score"),
                        row.getBoolean("review"))));
    Map<String, List<String>> published = new TreeMap<>();
    answers.forEach(
        (id, text) -> {
          if (answer(text) instanceof Answer.Recognized read) {
            published.put(id, read.results().stream().map(Books::field).toList());
          }
        });
    stored.keySet().removeAll(forsaken);
    compare("table of results", stored, published);
  }

  private void readWith(Connection database) throws SQLException {
    Map<String, String> stored = PictureBooks.stored(database);
    stored.keySet().removeIf(one -> forsaken.contains(one.replaceFirst(" picture \\d+$", "")));
    compare("view of pictures", stored, PictureBooks.answered(answers));
  }

  /** Of a command whose pictures were all read nothing is kept beside its answer. */
  private void pictures(Connection database) throws SQLException {
    query(
        database,
        """
        select distinct command_id from command_pictures join commands using (command_id, attempt)
        where outcome = 'ok' or outcome is null
        """,
        row -> broken.add("pictures of " + row.getString(1) + " are kept, and it is answered"));
  }

  private static String field(FieldResult read) {
    return field(read.key(), read.value(), read.score(), Boolean.TRUE.equals(read.review()));
  }

  private static String field(String key, String value, double score, boolean review) {
    return "%s=%s %.2f %s".formatted(key, value, score, review);
  }

  /** Each letter once for each answer of its command. */
  private void deadLetters(Connection database) throws SQLException {
    Map<String, Integer> failures = new HashMap<>();
    for (int number : pass.answers().numbers()) {
      for (var answer : pass.answers().of(number)) {
        Said vendor = answer.vendor();
        boolean failed =
            vendor == null
                ? AnswerReader.read(answer.body()).failure().isPresent()
                : vendor.code() != null;
        if (failed) {
          failures.merge(answer.commandId(), 1, Integer::sum);
        }
      }
    }
    Map<String, Integer> expected = new TreeMap<>();
    Set<String> folded = new TreeSet<>();
    query(
        database,
        "select dead_letter_id::text, command_id, folded_value is null from dead_letters",
        row -> {
          if (forsaken.contains(row.getString("command_id"))) {
            return;
          }
          if (row.getBoolean(3)) {
            expected.put(row.getString(1), failures.getOrDefault(row.getString("command_id"), 0));
          } else {
            // Too large for any record: in the database alone.
            folded.add(row.getString(1));
          }
        });
    int letters = expected.size() + folded.size();
    if (letters != failures.size()) {
      broken.add(failures.size() + " commands failed, with " + letters + " dead letters");
    }
    compare("index of dead letters", expected, new TreeMap<>(pass.answers().letters()));
  }

  /** A commit counts where it is of the topic that has the name now. */
  private void offsets(Admin admin) throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin.listConsumerGroupOffsets(pass.stage().group()).partitionsToOffsetAndMetadata().get();
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    Map<String, Uuid> ids = new HashMap<>();
    for (var topic : admin.describeTopics(pass.stage().commands()).allTopicNames().get().values()) {
      ids.put(topic.name(), topic.topicId());
      topic
          .partitions()
          .forEach(
              partition ->
                  wanted.put(
                      new TopicPartition(topic.name(), partition.partition()),
                      OffsetSpec.latest()));
    }
    long records = 0;
    for (var entry : admin.listOffsets(wanted).all().get().entrySet()) {
      TopicPartition partition = entry.getKey();
      long end = entry.getValue().offset();
      long read = read(committed.get(partition), ids.get(partition.topic()));
      records += end;
      if (read != end) {
        broken.add(partition + " is read to " + read + " of " + end);
      }
    }
    long sent = pass.sendings().standing();
    if (records != sent) {
      broken.add(records + " records are on the topics of commands, " + sent + " were sent");
    }
  }

  private static long read(@Nullable OffsetAndMetadata committed, Uuid topic) {
    return committed != null && committed.metadata().startsWith("topic " + topic)
        ? committed.offset()
        : 0;
  }

  private void transactions(Admin admin) throws ExecutionException, InterruptedException {
    var open = new ListTransactionsOptions().filterStates(List.of(TransactionState.ONGOING));
    admin
        .listTransactions(open)
        .all()
        .get()
        .forEach(one -> broken.add("transaction " + one.transactionalId() + " is open"));
  }

  private <T> void compare(String what, Map<String, T> stored, Map<String, T> published) {
    Set<String> ids = new TreeSet<>(stored.keySet());
    ids.addAll(published.keySet());
    for (String id : ids) {
      if (!published.containsKey(id)) {
        broken.add("the " + what + " has " + id + ", the topic has not");
      } else if (!stored.containsKey(id)) {
        broken.add("the topic has " + id + ", the " + what + " has not");
      } else if (!stored.get(id).equals(published.get(id))) {
        broken.add(
            "the "
                + what
                + " and the topic differ on "
                + id
                + "\n    "
                + stored.get(id)
                + "\n    "
                + published.get(id));
      }
    }
  }

  static Answer answer(String text) {
    return AnswerReader.read(text.getBytes(StandardCharsets.UTF_8));
  }

  interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  static void query(Connection database, String sql, RowReader reader) throws SQLException {
    try (var statement = database.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        reader.read(rows);
      }
    }
  }
}
