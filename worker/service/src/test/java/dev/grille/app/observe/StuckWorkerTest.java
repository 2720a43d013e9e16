package dev.grille.app.observe;

import static dev.grille.app.observe.OperatedWorker.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.lab.servers.SharedServers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A worker that turns and gets nothing done is not ready, and says why. */
class StuckWorkerTest {
  private static final String LIST = "{\"type\": \"list\"}";
  private static final String BROKER = SharedServers.broker().bootstrapServers();
  private static OperatedWorker worker;

  private final String id = UUID.randomUUID().toString();

  @BeforeAll
  static void start() {
    worker =
        new OperatedWorker(
            "--grille.delivery.answer-within=3s",
            "--grille.database.lock-timeout=1s",
            "--grille.database.statement-timeout=5s",
            "--grille.delivery.transaction-timeout=12s");
    worker.sendTemplate("first", LIST);
    worker.answer("first");
  }

  @AfterAll
  static void stop() {
    worker.close();
  }

  @Test
  void aTopicOfResultsThatIsGoneIsNamedUntilItIsBack() throws Exception {
    isReady();
    String results = worker.prefix + "results";
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER))) {
      admin.deleteTopics(List.of(results)).all().get();
      worker.sendTemplate(id, LIST);
      isStuckFor("topic " + results + " takes nothing: TOPIC_UNKNOWN");
      assertThat(worker.status("/health/liveness")).isEqualTo(200);
      assertThat(worker.metric("grille_oldest_unpublished_seconds")).isGreaterThan(3);
      admin.createTopics(List.of(new NewTopic(results, 1, (short) 1))).all().get();
    }
    isReady();
    worker.answer(id);
    assertThat(worker.metric("grille_oldest_unpublished_seconds")).isZero();
  }

  @Test
  void aLedgerThatIsLockedIsNamedAndNobodyWaitsThereForEver() throws Exception {
    isReady();
    try (Connection other = connect();
        Connection looking = connect()) {
      other.setAutoCommit(false);
      other.createStatement().execute("lock table commands in access exclusive mode");
      worker.sendTemplate(id, LIST);
      isStuckFor("the database: somebody holds a lock (55P03)");
      assertThat(waiting(looking)).isLessThanOrEqualTo(1);
      other.rollback();
    }
    isReady();
    worker.answer(id);
  }

  @Test
  void aProducersOpenTransactionIsNamed() {
    isReady();
    String topic = worker.prefix + "templates";
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", BROKER, "transactional.id", id, "transaction.timeout.ms", 60_000);
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      var unused =
          producer.send(new ProducerRecord<>(topic, LIST.getBytes(StandardCharsets.UTF_8)));
      producer.flush();
      worker.sendTemplate(id, LIST);
      isStuckFor("open transaction keeps records back");
      assertThat(worker.metric("grille_held_back_seconds")).isGreaterThan(3);
      producer.abortTransaction();
    }
    worker.answer(id);
    isReady();
  }

  private static int waiting(Connection looking) throws SQLException {
    var rows =
        looking
            .createStatement()
            .executeQuery(
                "select count(*) from pg_stat_activity"
                    + " where application_name = 'grille' and wait_event_type = 'Lock'");
    rows.next();
    return rows.getInt(1);
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(
        worker.database.jdbcUrl(), worker.database.user(), worker.database.password());
  }

  private static void isReady() {
    await("readiness", () -> worker.status("/health/readiness") == 200);
  }

  private static void isStuckFor(String why) {
    await(
        "it being said: " + why,
        () -> {
          var answer = worker.get("/health/readiness");
          return answer.statusCode() == 503 && answer.body().contains(why);
        });
  }
}
