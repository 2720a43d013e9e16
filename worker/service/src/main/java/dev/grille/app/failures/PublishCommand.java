package dev.grille.app.failures;

import dev.grille.app.submit.BrokerOptions;
import dev.grille.db.DeadLetterRepository.DeadLetterRow;
import dev.grille.db.LetterFilter;
import dev.grille.messaging.DeadLetters;
import dev.grille.records.RefusalCause;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts dead letters on their topic that it refused when they were made. */
@Command(
    name = "publish",
    description = {
      "Publishes dead letters that Kafka refused and that are in the database alone, when the topic"
          + " has been mended. They are the same letters, and each is published once.",
      "What was too large for any record stays in the database: see show --value."
    },
    mixinStandardHelpOptions = true)
final class PublishCommand extends DatabaseCommand {
  private static final int PAGE = 100;

  /** Beyond any topic's limit: what is too large for its topic is for the broker to say. */
  private static final int LARGEST = 64 << 20;

  @Mixin private FilterOptions options = new FilterOptions();
  @Mixin private BrokerOptions broker = new BrokerOptions();

  @Option(
      names = "--topic",
      defaultValue = "${env:GRILLE_TOPICS_DEAD_LETTERS:-grille.dead-letters}",
      description = "of dead letters (default: GRILLE_TOPICS_DEAD_LETTERS, or ${DEFAULT-VALUE})")
  private String topic = "grille.dead-letters";

  @Option(names = "--dry-run", description = "only say how many")
  private boolean dryRun;

  @Option(names = "--yes", description = "do not ask")
  private boolean yes;

  @Override
  int run(FailuresDatabase database) throws IOException, InterruptedException {
    LetterFilter filter = options.filter();
    int count = database.unpublished().count(filter);
    System.out.println(count + " dead letters to publish on " + topic);
    if (count == 0 || dryRun) {
      return FailuresCommand.DONE;
    }
    if (!yes && !Confirmation.onTerminal().given("publish " + count + " dead letters?")) {
      return FailuresCommand.REFUSED;
    }
    Map<String, Object> config = broker.settings();
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST);
    config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 2L * LARGEST);
    try (var producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      return publish(database, filter, producer);
    }
  }

  private int publish(
      FailuresDatabase database, LetterFilter filter, KafkaProducer<byte[], byte[]> producer)
      throws InterruptedException {
    int published = 0;
    int refused = 0;
    // What is refused stays at the front, so each page is that much longer.
    while (true) {
      List<UUID> page = database.unpublished().letters(filter, PAGE + refused);
      List<UUID> fresh = page.subList(Math.min(refused, page.size()), page.size());
      if (fresh.isEmpty()) {
        System.out.println("published " + published);
        return refused == 0 ? FailuresCommand.DONE : FailuresCommand.FAILED;
      }
      for (UUID id : fresh) {
        DeadLetterRow letter = database.letters().find(id).orElseThrow();
        Optional<RefusalCause> cause = send(producer, letter);
        if (cause.isPresent()) {
          System.err.println(id + " is refused: " + cause.get());
          refused++;
        } else {
          database.unpublished().markPublished(letter.command());
          published++;
        }
      }
    }
  }

  private Optional<RefusalCause> send(KafkaProducer<byte[], byte[]> producer, DeadLetterRow letter)
      throws InterruptedException {
    try {
      producer.send(DeadLetters.record(topic, letter)).get();
      return Optional.empty();
    } catch (ExecutionException e) {
      Optional<RefusalCause> cause = RefusalCause.of(e);
      if (cause.isEmpty()) {
        throw new IllegalStateException("Kafka failed: " + e.getCause().getMessage(), e);
      }
      return cause;
    }
  }
}
