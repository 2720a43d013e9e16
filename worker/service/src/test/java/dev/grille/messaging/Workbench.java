package dev.grille.messaging;

import dev.grille.contracts.PictureRef;
import dev.grille.db.CommandLedger;
import dev.grille.db.DeadLetterRepository;
import dev.grille.db.LetterFilter;
import dev.grille.db.Migrations;
import dev.grille.db.PictureRepository;
import dev.grille.db.ReplayLog;
import dev.grille.db.ResultRepository;
import dev.grille.db.TemplateRepository;
import dev.grille.db.UnpublishedRepository;
import dev.grille.lab.servers.BrokerServer;
import dev.grille.lab.servers.DatabaseServer;
import dev.grille.lab.servers.SharedServers;
import dev.grille.messaging.polling.BoundedConsumers;
import dev.grille.messaging.polling.RecordLimits;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import dev.grille.reader.Reader;
import dev.grille.recognition.QueryHandler;
import dev.grille.recognition.ResultShaper;
import dev.grille.recognition.SeveralPictures;
import dev.grille.sandbox.MonotonicClock;
import dev.grille.sources.PictureSource;
import dev.grille.templates.AddTemplateHandler;
import dev.grille.templates.DeleteTemplatesHandler;
import dev.grille.templates.ListTemplatesHandler;
import dev.grille.templates.TemplateCache;
import dev.grille.templates.TemplateCatalogue;
import dev.grille.templates.TemplateIds;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Topics and a database of its own on the real servers, and workers with a scripted reader. */
final class Workbench implements AutoCloseable {
  static final DeliveryLimits LIMITS = new DeliveryLimits(3, 5, Duration.ofSeconds(30));

  /** Bytes of a record, unfolded. */
  static final int LARGEST = 1 << 20;

  /** Of all records of a poll. */
  static final long BYTES_PER_POLL = 3L << 20;

  private static final Duration SECONDS = Duration.ofSeconds(10);
  private static final RecordLimits RECORDS = new RecordLimits(LARGEST, BYTES_PER_POLL);

  /** Pictures of one command that are read at a time. */
  private static final int PICTURES_AT_ONCE = 2;

  final ScriptedReader reader = new ScriptedReader();
  final JdbcClient jdbc;
  final TransactionTemplate transaction;
  final TopicSettings topics;
  private final String broker;
  private final String name = "t" + UUID.randomUUID().toString().substring(0, 8);
  private final Topics kafka;
  private final List<AutoCloseable> opened = new ArrayList<>();
  private final List<String> transactionIds = new ArrayList<>();
  private final List<CommandListeners> workers = new ArrayList<>();
  private final MeasuredPolls polls = new MeasuredPolls();
  private final SteppedClock clock = new SteppedClock();

  private int mostPolled = 16;

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
        new DriverManagerDataSource(server.freshDatabase(), server.user(), server.password());
    new Migrations(source).migrate();
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
    opened.add(kafka);
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
    mostPolled = records;
  }

  /** Starts one more worker of the group. */
  CommandListeners work() {
    return work(reader);
  }

  /** Starts one more worker of the group, with another reader. */
  CommandListeners work(Reader reader) {
    TemplateRepository templates = new TemplateRepository(jdbc, clock);
    PictureSource pictures =
        (ref, kinds) -> {
          byte[] bytes = Base64.getDecoder().decode(((PictureRef.Inline) ref).base64());
          return new Picture(bytes, PictureKind.PNG, 1, 1);
        };
    HandlerTable handlers =
        new HandlerTable(
            List.of(
                new AddTemplateHandler(
                    pictures,
                    reader,
                    templates,
                    new TemplateIds(new SplittableRandom()),
                    MonotonicClock.SYSTEM),
                new DeleteTemplatesHandler(templates),
                new ListTemplatesHandler(templates),
                new QueryHandler(
                    new TemplateCatalogue(templates, new TemplateCache(1 << 20)),
                    pictures,
                    reader,
                    new ResultRepository(jdbc, clock),
                    new ResultShaper(80),
                    new SeveralPictures(
                        pictures,
                        new PictureRepository(jdbc, clock),
                        pictureThreads(),
                        PICTURES_AT_ONCE),
                    MonotonicClock.SYSTEM)));
    var producers =
        new DefaultKafkaProducerFactory<byte[], byte[]>(
            Map.of(
                "bootstrap.servers",
                broker,
                "transaction.timeout.ms",
                10_000,
                // Within the transaction, as the worker's own.
                "max.block.ms",
                3_000),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    String prefix = name + UUID.randomUUID();
    transactionIds.add(prefix);
    producers.setTransactionIdPrefix(prefix);
    opened.add(producers::destroy);
    CommandListeners worker =
        new CommandListeners(
            List.of(
                new ServedTenant(
                    topics,
                    transaction,
                    ledger(),
                    new DeadLetterRepository(jdbc),
                    new UnpublishedRepository(jdbc, clock),
                    handlers)),
            new CommandListeners.Shared(
                consumers(),
                topicIds(),
                producers,
                clock,
                MonotonicClock.SYSTEM,
                new SplittableRandom()),
            new DeliverySettings(
                name,
                new PollBudget(SECONDS, SECONDS, SECONDS),
                LIMITS,
                3,
                Duration.ofSeconds(10),
                "test"),
            DeliveryListener.NO_OP,
            () -> {});
    workers.add(worker);
    worker.start();
    return worker;
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
    return polls.largest();
  }

  /** Takes the transactional ids of the workers' producers away from them. */
  void fenceProducers() {
    for (String prefix : transactionIds) {
      for (int number = 0; number < 2; number++) {
        Map<String, Object> config =
            Map.of("bootstrap.servers", broker, "transactional.id", prefix + number);
        try (var usurper =
            new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
          usurper.initTransactions();
        }
      }
    }
  }

  private AdminTopicIds topicIds() {
    var ids = new AdminTopicIds(Map.of("bootstrap.servers", broker));
    opened.add(ids);
    return ids;
  }

  private ExecutorService pictureThreads() {
    ExecutorService threads = Executors.newFixedThreadPool(PICTURES_AT_ONCE);
    opened.add(threads::shutdownNow);
    return threads;
  }

  private BoundedConsumers consumers() {
    Map<String, Object> config = new HashMap<>();
    config.put("bootstrap.servers", broker);
    config.put("isolation.level", "read_committed");
    config.put("enable.auto.commit", false);
    config.put("auto.offset.reset", "earliest");
    config.put("partition.assignment.strategy", CooperativeStickyAssignor.class.getName());
    config.put("max.poll.records", mostPolled);
    var consumers = new BoundedConsumers(config, RECORDS);
    consumers.addPostProcessor(polls::measured);
    return consumers;
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
    workers.forEach(CommandListeners::stop);
    for (AutoCloseable resource : opened) {
      resource.close();
    }
  }
}
