package dev.grille.client.operator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.grille.contracts.Tenant;
import dev.grille.db.DatabaseAddress;
import dev.grille.db.DatabaseException;
import dev.grille.db.LetterFilter;
import dev.grille.db.Migrations;
import dev.grille.db.Purge.Wanted;
import dev.grille.db.ReplayLog.Replay;
import dev.grille.lab.servers.SharedServers;
import dev.grille.records.RefusalCause;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class OperatorClientTest {
  private static final Map<String, Object> KAFKA =
      Map.of("bootstrap.servers", SharedServers.broker().bootstrapServers());

  /** Nobody answers here: no longer than it takes to see that. */
  private static final ReplayPace PACE = new ReplayPace(100, Duration.ofMillis(1));

  private final DatabaseAddress address =
      new DatabaseAddress(
          SharedServers.database().freshDatabase(),
          SharedServers.database().user(),
          SharedServers.database().password());

  private final DriverManagerDataSource source =
      new DriverManagerDataSource(address.url(), address.user(), address.password());

  private final String topic = "commands-" + UUID.randomUUID();
  private final List<String> told = new ArrayList<>();
  private OperatorClient operator;

  @BeforeEach
  void prepare() throws Exception {
    new Migrations(source).migrate();
    operator = OperatorClient.connect(address, Tenant.NONE, "a test");
    try (var admin = Admin.create(KAFKA)) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }
  }

  @AfterEach
  void close() {
    operator.close();
  }

  @Test
  void aReplayIsSentOnceAndFollowedUntilAllIsAnswered() throws Exception {
    UUID letter = fail("a");
    fail("b");
    Replay replay = operator.replays().plan("somebody", LetterFilter.ALL, false);

    ReplayOutcomes sent = operator.replays().run(replay, KAFKA, PACE, new Told());

    assertThat(sent.isComplete()).isFalse();
    assertThat(told).contains("sent 2 of 2", "answered 0 of 2");
    answer("a", 2, "ok");
    answer("b", 2, "TEMPLATE_MISMATCH");
    told.clear();
    ReplayOutcomes outcomes = operator.replays().run(replay, KAFKA, PACE, new Told());
    assertThat(told).containsExactly("answered 2 of 2");
    assertThat(outcomes.isComplete()).isTrue();
    assertThat(outcomes.succeeded()).isEqualTo(1);
    assertThat(operator.replays().find(replay.id()).orElseThrow().finishedAt()).isNotNull();
    List<ConsumerRecord<byte[], byte[]>> records = records();
    assertThat(records).hasSize(2);
    assertThat(headers(records.get(0)))
        .containsExactlyInAnyOrder(
            "own: mine", "command-id: a", "grille-attempt: 2", "grille-replay-of: " + letter);
    assertThat(operator.failures().find(letter).orElseThrow().replays())
        .singleElement()
        .satisfies(one -> assertThat(one.outcome()).isEqualTo("ok"));
  }

  @Test
  void whatTheBrokerDoesNotTakeStopsTheReplayAndItsRestIsLeft() throws Exception {
    fail("a");
    Replay replay = operator.replays().plan("somebody", LetterFilter.ALL, false);
    Map<String, Object> nowhere =
        Map.of(
            "bootstrap.servers", "127.0.0.1:1",
            "max.block.ms", "500",
            "delivery.timeout.ms", "500",
            "request.timeout.ms", "400",
            "linger.ms", "0");

    assertThatExceptionOfType(ReplayStoppedException.class)
        .isThrownBy(() -> operator.replays().run(replay, nowhere, PACE, ReplayProgress.NO_OP))
        .returns(replay.id(), ReplayStoppedException::replay);
    assertThat(operator.replays().outcomes(replay.id()).unsent()).isEqualTo(1);
  }

  @Test
  void onlyWhatIsOpenIsDiscarded() throws Exception {
    UUID replayed = fail("a");
    UUID open = fail("b");
    var one = new LetterFilter(List.of(replayed), List.of(), null, null, null, null, null, null);
    operator.replays().plan("somebody", one, false);

    assertThat(operator.failures().countOpen(LetterFilter.ALL)).isEqualTo(1);
    assertThat(operator.failures().countOpen(LetterFilter.ALL.withStatus("replayed"))).isZero();
    assertThat(operator.failures().discard(LetterFilter.ALL.withStatus("replayed"))).isZero();
    assertThat(operator.failures().sampleOfOpen(LetterFilter.ALL, 5))
        .singleElement()
        .satisfies(letter -> assertThat(letter.id()).isEqualTo(open));
    assertThat(operator.failures().discard(LetterFilter.ALL)).isEqualTo(1);
    assertThat(operator.failures().find(replayed).orElseThrow().value()).hasContent("{}");
  }

  @Test
  void aLetterThatWasRefusedIsPublishedOnce() throws Exception {
    UUID letter = fail("a");
    execute(
        "insert into unpublished (command_id, attempt, part, topic, reason, refused_at)"
            + " values ('a', 1, 'letter', 'gone', 'TOPIC_UNKNOWN', now())");
    assertThat(operator.failures().countUnpublished(LetterFilter.ALL)).isEqualTo(1);
    for (int i = 0; i < 2; i++) {
      operator.failures().publish(LetterFilter.ALL, KAFKA, topic, new Told());
    }
    assertThat(told).containsExactly("published " + letter);
    assertThat(records())
        .singleElement()
        .satisfies(
            record ->
                assertThat(headers(record))
                    .contains("own: mine", "grille-dead-letter-id: " + letter));
  }

  @Test
  void whatIsForgottenIsGone() throws Exception {
    fail("a");
    UUID kept = fail("b");
    Purging.Plan plan = operator.purging().plan(new Wanted(null, "a", null, null));
    assertThat(plan.isEmpty()).isFalse();
    assertThat(plan.leavesSomething()).isFalse();

    assertThat(operator.purging().forget(plan)).isEqualTo(new Purging.Forgotten(1, 0, 0, 0));

    assertThat(operator.failures().page(LetterFilter.ALL, null, 5))
        .singleElement()
        .satisfies(letter -> assertThat(letter.id()).isEqualTo(kept));
  }

  @Test
  void aTenantThatNobodyServesIsRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> OperatorClient.connect(address, new Tenant("acme"), "a test"))
        .withMessageContaining("the database knows no tenant acme");
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsNamedWithoutItsPassword() {
    var nowhere = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/x?password=y", "me", "secret");
    try (var nobody = OperatorClient.connect(nowhere, Tenant.NONE, "a test")) {
      assertThatExceptionOfType(DatabaseException.class)
          .isThrownBy(() -> nobody.replays().newest(1))
          .withMessageStartingWith("the database at jdbc:postgresql://127.0.0.1:1/x failed: ");
    }
    assertThat(nowhere.toString()).isEqualTo("me at jdbc:postgresql://127.0.0.1:1/x");
  }

  private final class Told implements ReplayProgress, PublishProgress {
    @Override
    public void sent(int sent, int toSend) {
      told.add("sent " + sent + " of " + toSend);
    }

    @Override
    public void answered(int answered, int matched) {
      told.add("answered " + answered + " of " + matched);
    }

    @Override
    public void published(UUID letter) {
      told.add("published " + letter);
    }

    @Override
    public void refused(UUID letter, RefusalCause cause) {
      told.add("refused " + letter + " for " + cause);
    }
  }

  /** A command that was answered with a failure, as a worker leaves it. */
  private UUID fail(String command) throws SQLException {
    UUID letter = UUID.randomUUID();
    answer(command, 1, "INTERNAL");
    execute(
        """
        insert into dead_letters (dead_letter_id, command_id, attempt, topic, partition,
          record_offset, value, header_names, header_values, code, category, message,
          failed_at)
        values ('%s', '%s', 1, '%s', 0, 0, '{}', array['own'::bytea, 'command-id'::bytea],
          array['mine'::bytea, 'old'::bytea], 'INTERNAL', 'worker', 'a defect', clock_timestamp())
        """
            .formatted(letter, command, topic));
    return letter;
  }

  private void answer(String command, int attempt, String outcome) throws SQLException {
    execute(
        """
        insert into commands (command_id, attempt, body_hash, type, first_seen, last_seen,
          deliveries, answer, outcome, answered_at)
        values ('%s', %d, sha256('{}'), 'list', now(), now(), 1, '{}', '%s', now())
        """
            .formatted(command, attempt, outcome));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<ConsumerRecord<byte[], byte[]>> records() {
    var bytes = new ByteArrayDeserializer();
    var partition = new TopicPartition(topic, 0);
    try (var consumer = new KafkaConsumer<>(KAFKA, bytes, bytes)) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
      while (records.size() < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
      return records;
    }
  }

  private static List<String> headers(ConsumerRecord<byte[], byte[]> record) {
    return StreamSupport.stream(record.headers().spliterator(), false)
        .map((Header header) -> header.key() + ": " + new String(header.value(), UTF_8))
        .collect(Collectors.toList());
  }
}
