package dev.grille.studio;

import dev.grille.client.Topics;
import dev.grille.db.DatabaseAddress;
import dev.grille.lab.servers.SharedServers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Topics of a test's own, which no worker reads. */
final class CommandTopics {
  /** The broker that holds them. */
  static final Map<String, Object> KAFKA =
      Map.of("bootstrap.servers", SharedServers.broker().bootstrapServers());

  private final String commands = "commands-" + UUID.randomUUID();
  private final String answers = "answers-" + UUID.randomUUID();

  /**
   * Creates them.
   *
   * @param settings of the topic of commands, as the broker names them
   */
  CommandTopics(Map<String, String> settings) throws ExecutionException, InterruptedException {
    try (var admin = Admin.create(KAFKA)) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(commands, 1, (short) 1).configs(settings),
                  new NewTopic(answers, 1, (short) 1)))
          .all()
          .get();
    }
  }

  String commands() {
    return commands;
  }

  String answers() {
    return answers;
  }

  /** A studio that sends to them, entered. */
  OpenStudio studio(DatabaseAddress database, Duration patience) throws Exception {
    return OpenStudio.with(KAFKA, new Topics(commands, commands, answers), database, patience)
        .entered();
  }

  /** Reads commands from the first one on until one is what was waited for. */
  void readUntil(Predicate<ConsumerRecord<byte[], byte[]>> last) {
    var partition = new TopicPartition(commands, 0);
    try (var consumer =
        new KafkaConsumer<>(KAFKA, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      while (true) {
        for (var command : consumer.poll(Duration.ofSeconds(1))) {
          if (last.test(command)) {
            return;
          }
        }
      }
    }
  }
}
