package dev.grille.messaging;

import dev.grille.commands.AnswerLimit;
import dev.grille.contracts.PictureRef;
import dev.grille.db.DeadLetterRepository;
import dev.grille.db.PictureRepository;
import dev.grille.db.ResultRepository;
import dev.grille.db.TemplateRepository;
import dev.grille.db.TemplateSignatures;
import dev.grille.db.TemplateVersions;
import dev.grille.db.TruthRepository;
import dev.grille.db.UnpublishedRepository;
import dev.grille.documents.DocumentKinds;
import dev.grille.messaging.polling.BoundedConsumers;
import dev.grille.messaging.polling.RecordLimits;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import dev.grille.reader.Reader;
import dev.grille.recognition.AskedKinds;
import dev.grille.recognition.DocumentsHandler;
import dev.grille.recognition.EvaluateHandler;
import dev.grille.recognition.QueryHandler;
import dev.grille.recognition.RequestedPictures;
import dev.grille.recognition.ResultShaper;
import dev.grille.recognition.SeveralPictures;
import dev.grille.recognition.TableHandler;
import dev.grille.recognition.TextHandler;
import dev.grille.recognition.TryHandler;
import dev.grille.sandbox.MonotonicClock;
import dev.grille.sources.PictureSource;
import dev.grille.templates.AddTemplateHandler;
import dev.grille.templates.ConfusableTemplates;
import dev.grille.templates.DeleteTemplatesHandler;
import dev.grille.templates.GetTemplateHandler;
import dev.grille.templates.ListTemplatesHandler;
import dev.grille.templates.PublishTemplateHandler;
import dev.grille.templates.SignatureMaker;
import dev.grille.templates.TemplateCache;
import dev.grille.templates.TemplateCatalogue;
import dev.grille.templates.TemplateIds;
import dev.grille.templates.TemplateIndex;
import dev.grille.templates.TruthHandler;
import dev.grille.templates.UpdateTemplateHandler;
import dev.grille.templates.VersionLearner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;

/** Workers of a {@link Workbench}: all of one group, on its topics and its database. */
final class BenchWorkers implements AutoCloseable {
  private static final Duration SECONDS = Duration.ofSeconds(10);
  private static final RecordLimits RECORDS =
      new RecordLimits(Workbench.LARGEST, Workbench.BYTES_PER_POLL);

  /** Pictures of one command that are read at a time. */
  private static final int PICTURES_AT_ONCE = 2;

  /** Bytes of an answer that shows pictures. */
  static final int LARGEST_ANSWER = 64 << 10;

  private final Workbench bench;
  private final SteppedClock clock;
  private final List<AutoCloseable> opened = new ArrayList<>();
  private final List<String> transactionIds = new ArrayList<>();
  private final List<CommandListeners> workers = new ArrayList<>();
  private final MeasuredPolls polls = new MeasuredPolls();

  private final AtomicLong stampsWrongBy = new AtomicLong();

  private int mostPolled = 16;

  BenchWorkers(Workbench bench, SteppedClock clock) {
    this.bench = bench;
    this.clock = clock;
  }

  /** Those that are started from now on take no more records at once. */
  void pollAtMost(int records) {
    mostPolled = records;
  }

  /** Has the records of all of them say a time that is wrong by so much. */
  void stampWrongBy(Duration step) {
    stampsWrongBy.set(step.toMillis());
  }

  /** The most bytes of values that one of them took in one poll. */
  long largestBatch() {
    return polls.largest();
  }

  /** Starts one more. */
  CommandListeners start(Reader reader) {
    TemplateRepository templates = new TemplateRepository(bench.jdbc, clock);
    TemplateVersions versions = new TemplateVersions(bench.jdbc, clock);
    TemplateCatalogue catalogue =
        new TemplateCatalogue(templates, versions, new TemplateCache(1 << 20));
    PictureSource pictures =
        (ref, kinds) -> {
          byte[] bytes = Base64.getDecoder().decode(((PictureRef.Inline) ref).base64());
          return new Picture(bytes, PictureKind.PNG, 1, 1);
        };
    SeveralPictures several =
        new SeveralPictures(
            pictures, new PictureRepository(bench.jdbc, clock), pictureThreads(), PICTURES_AT_ONCE);
    AnswerLimit limit = new AnswerLimit(LARGEST_ANSWER);
    RequestedPictures requested =
        new RequestedPictures(pictures, several, limit, MonotonicClock.SYSTEM);
    TruthRepository truths = new TruthRepository(bench.jdbc, clock);
    TemplateSignatures signatures = new TemplateSignatures(bench.jdbc);
    TemplateIndex index =
        new TemplateIndex(
            signatures,
            new SignatureMaker(signatures, templates, pictures, reader, MonotonicClock.SYSTEM));
    TemplateIds ids = new TemplateIds(new SplittableRandom());
    ConfusableTemplates confusable =
        new ConfusableTemplates(index, catalogue, versions, reader, ids);
    VersionLearner learner =
        new VersionLearner(pictures, reader, confusable, MonotonicClock.SYSTEM);
    ResultShaper shaper = new ResultShaper(80);
    HandlerTable handlers =
        new HandlerTable(
            List.of(
                new AddTemplateHandler(learner, templates, versions, ids),
                new UpdateTemplateHandler(learner, templates, versions),
                new TryHandler(catalogue, requested, reader, shaper),
                new EvaluateHandler(catalogue, several, pictures, truths, reader, shaper, limit),
                new TruthHandler(truths, catalogue, versions, pictures, MonotonicClock.SYSTEM),
                new PublishTemplateHandler(versions),
                new GetTemplateHandler(templates, versions, pictures, reader, limit),
                new DeleteTemplatesHandler(templates),
                new ListTemplatesHandler(templates),
                new QueryHandler(
                    catalogue,
                    index,
                    requested,
                    reader,
                    new ResultRepository(bench.jdbc, clock),
                    shaper),
                new TextHandler(requested, reader),
                new TableHandler(requested, reader),
                new DocumentsHandler(new AskedKinds(DocumentKinds.shipped()), requested, reader)));
    var producers =
        new DefaultKafkaProducerFactory<byte[], byte[]>(
            Map.of(
                "bootstrap.servers",
                bench.broker(),
                "transaction.timeout.ms",
                10_000,
                // Within the transaction, as the worker's own.
                "max.block.ms",
                3_000,
                "interceptor.classes",
                SkewedStamps.class.getName(),
                SkewedStamps.BY,
                stampsWrongBy),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    String prefix = bench.group() + UUID.randomUUID();
    transactionIds.add(prefix);
    producers.setTransactionIdPrefix(prefix);
    opened.add(producers::destroy);
    CommandListeners worker =
        new CommandListeners(
            List.of(
                new ServedTenant(
                    bench.topics,
                    bench.transaction,
                    bench.ledger(),
                    new DeadLetterRepository(bench.jdbc),
                    new UnpublishedRepository(bench.jdbc, clock),
                    handlers)),
            new CommandListeners.Shared(
                consumers(),
                topicIds(),
                producers,
                clock,
                MonotonicClock.SYSTEM,
                new SplittableRandom()),
            new DeliverySettings(
                bench.group(),
                new PollBudget(SECONDS, SECONDS, SECONDS),
                Workbench.LIMITS,
                3,
                Duration.ofSeconds(10),
                "test"),
            DeliveryListener.NO_OP,
            () -> {});
    workers.add(worker);
    worker.start();
    return worker;
  }

  /** Takes the transactional ids of the workers' producers away from them. */
  void fenceProducers() {
    for (String prefix : transactionIds) {
      for (int number = 0; number < 2; number++) {
        Map<String, Object> config =
            Map.of("bootstrap.servers", bench.broker(), "transactional.id", prefix + number);
        try (var usurper =
            new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
          usurper.initTransactions();
        }
      }
    }
  }

  private AdminTopicIds topicIds() {
    var ids = new AdminTopicIds(Map.of("bootstrap.servers", bench.broker()));
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
    config.put("bootstrap.servers", bench.broker());
    config.put("isolation.level", "read_committed");
    config.put("enable.auto.commit", false);
    config.put("auto.offset.reset", "earliest");
    config.put("partition.assignment.strategy", CooperativeStickyAssignor.class.getName());
    config.put("max.poll.records", mostPolled);
    var consumers = new BoundedConsumers(config, RECORDS);
    consumers.addPostProcessor(polls::measured);
    return consumers;
  }

  @Override
  public void close() throws Exception {
    workers.forEach(CommandListeners::stop);
    for (AutoCloseable resource : opened) {
      resource.close();
    }
  }
}
