package dev.grille.messaging;

import dev.grille.db.CommandLedger;
import dev.grille.db.LetterFilter;
import dev.grille.db.Migrations;
import dev.grille.db.ReplayLog;
import dev.grille.lab.servers.BrokerServer;
import dev.grille.lab.servers.DatabaseServer;
import dev.grille.lab.servers.SharedServers;
import dev.grille.reader.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Topics and a database of its own on the real servers, and workers with a scripted reader. */
final class Workbench implements AutoCloseable {
  static final DeliveryLimits LIMITS = new DeliveryLimits(3, 5, Duration.ofSeconds(30));

  /** Bytes of a record, unfolded. */
  static final int LARGEST = 1 << 20;

  /** Of all records of a poll. */
  static final long BYTES_PER_POLL = 3L << 20;

  /** As long as the servers of this JVM, which are shared. */
  private static final Map<DatabaseServer, String> MIGRATED = new ConcurrentHashMap<>();

  final ScriptedReader reader = new ScriptedReader();
  final JdbcClient jdbc;
  final TransactionTemplate transaction;
  final TopicSettings topics;
  private final String broker;
  private final String name = "t" + UUID.randomUUID().toString().substring(0, 8);
  private final Topics kafka;
  private final SteppedClock clock = new SteppedClock();
  private final BenchWorkers workers = new BenchWorkers(this, clock);

  Workbench(int partitions) {
    this(partitions, SharedServers.broker(), SharedServers.database());
  }

  Workbench(int partitions, BrokerServer kafkaServer, DatabaseServer server) {
    this(partitions, kafkaServer, server, source -> source);
  }

  /** With workers that take their connections to the database from this pool. */
  Workbench(
      int partitions,
      BrokerServer kafkaServer,
      DatabaseServer server,
      UnaryOperator<DataSource> pool) {
    broker = kafkaServer.bootstrapServers();
    kafka = new Topics(broker);
    var source =
        new DriverManagerDataSource(
            server.databaseLike(migrated(server)), server.user(), server.password());
    DataSource pooled = pool.apply(source);
    jdbc = JdbcClient.create(pooled);
    transaction = new TransactionTemplate(new JdbcTransactionManager(pooled));
    topics =
        new TopicSettings(
            name + ".templates",
            name + ".recognitions",
            name + ".results",
            name + ".dead",
            List.of(name + ".replies"));
    createTopics(partitions);
  }

  /**
   * The name of a database of this server with the schema: to migrate takes longer than to copy.
   */
  private static String migrated(DatabaseServer server) {
    return MIGRATED.computeIfAbsent(
        server,
        fresh -> {
          String url = fresh.freshDatabase();
          new Migrations(new DriverManagerDataSource(url, fresh.user(), fresh.password()))
              .migrate();
          return url.replaceAll(".*/|[?].*", "");
        });
  }

  private void createTopics(int partitions) {
    surgery()
        .create(
            partitions,
            Stream.of("templates", "recognitions", "results", "dead", "replies")
                .map(kind -> name + "." + kind)
                .toArray(String[]::new));
  }

  /** A ledger as a new start of a worker would see it. */
  CommandLedger ledger() {
    return new CommandLedger(jdbc, clock, UUID.randomUUID(), LIMITS.aloneAfter());
  }

  /** Workers that are started from now on take no more records at once. */
  void pollAtMost(int records) {
    workers.pollAtMost(records);
  }

  /** Starts one more worker of the group. */
  CommandListeners work() {
    return work(reader);
  }

  /** Starts one more worker of the group, with another reader. */
  CommandListeners work(Reader reader) {
    return workers.start(reader);
  }

  /** Notes a replay of a command's letter, as an operator's does, and gives the record for it. */
  ProducerRecord<byte[], byte[]> planReplay(ProducerRecord<byte[], byte[]> record, String letter) {
    ReplayLog log = new ReplayLog(jdbc, Clock.systemUTC());
    UUID id = UUID.fromString(letter);
    var filter = new LetterFilter(List.of(id), List.of(), null, null, null, null, null, null);
    var replay =
        Objects.requireNonNull(transaction.execute(tx -> log.plan("test", "{}", filter, false)));
    int attempt = log.unsent(replay.id(), 1).get(0).attempt();
    record.headers().add("grille-replay-of", letter.getBytes(StandardCharsets.UTF_8));
    record
        .headers()
        .add("grille-attempt", Integer.toString(attempt).getBytes(StandardCharsets.UTF_8));
    return record;
  }

  /** Sets the workers' wall clock. */
  void stepClock(Duration step) {
    clock.step(step);
  }

  /** Has the records that workers send say a time that is wrong by so much. */
  void stampWrongBy(Duration step) {
    workers.stampWrongBy(step);
  }

  /** Does to its topics what somebody may do while workers run. */
  TopicSurgery surgery() {
    return new TopicSurgery(broker);
  }

  /** The consumer group of the workers. */
  String group() {
    return name;
  }

  String broker() {
    return broker;
  }

  /** The most bytes of values that a worker took in one poll. */
  long largestBatch() {
    return workers.largestBatch();
  }

  /** Takes the transactional ids of the workers' producers away from them. */
  void fenceProducers() {
    workers.fenceProducers();
  }

  /** A record for the recognitions topic. */
  ProducerRecord<byte[], byte[]> query(String id, String body) {
    return Topics.record(topics.recognitions(), id, body);
  }

  /** A record for the templates topic. */
  ProducerRecord<byte[], byte[]> template(String id, String body) {
    return Topics.record(topics.templates(), id, body);
  }

  void send(ProducerRecord<byte[], byte[]> record) {
    kafka.send(record);
  }

  /** Registers a template with one field and gives its id. */
  String addTemplate() {
    String id = UUID.randomUUID().toString();
    send(
        template(
            id,
            """
            {"type": "add", "img": "%s",
             "template": [[[[10, 10], [200, 10], [200, 40], [10, 40]], "名称"]]}
            """
                .formatted(base64("a form"))));
    return answer(id).path("template_id").asString();
  }

  static String queryBody(String template, String picture) {
    return "{\"template_id\": \"" + template + "\", \"img\": \"" + base64(picture) + "\"}";
  }

  static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The one answer of a command, when it has come. */
  JsonNode answer(String id) {
    return Topics.json(awaitFor(id, 1).get(0));
  }

  /** The committed answers under an id, when there are as many. */
  List<ConsumerRecord<byte[], byte[]>> awaitFor(String id, int count) {
    return kafka.await(topics.results(), id, count);
  }

  /** The committed records of a topic under a command id, when there are as many. */
  List<ConsumerRecord<byte[], byte[]>> await(String topic, String id, int count) {
    return kafka.await(topic, id, count);
  }

  /** All that a {@code read_committed} consumer sees on a topic. */
  List<ConsumerRecord<byte[], byte[]>> all(String topic) {
    return kafka.all(topic);
  }

  @Override
  public void close() throws Exception {
    workers.close();
    kafka.close();
  }
}
