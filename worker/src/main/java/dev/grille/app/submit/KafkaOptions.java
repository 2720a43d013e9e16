package dev.grille.app.submit;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where Kafka is. */
final class KafkaOptions {
  @Option(
      names = "--bootstrap",
      paramLabel = "HOST:PORT",
      description =
          "Kafka's address (default: SPRING_KAFKA_BOOTSTRAP_SERVERS, or ${DEFAULT-VALUE})",
      defaultValue = "${env:SPRING_KAFKA_BOOTSTRAP_SERVERS:-localhost:9092}")
  private String bootstrap = "localhost:9092";

  @Option(
      names = "--kafka-config",
      paramLabel = "FILE",
      description = "properties for Kafka's clients, such as security.protocol")
  private @Nullable Path config;

  @Option(names = "--templates-topic", defaultValue = "grille.templates", hidden = true)
  private String templates = Topics.STANDARD.templates();

  @Option(names = "--recognitions-topic", defaultValue = "grille.recognitions", hidden = true)
  private String recognitions = Topics.STANDARD.recognitions();

  @Option(names = "--results-topic", defaultValue = "grille.results", hidden = true)
  private String results = Topics.STANDARD.results();

  CommandChannel open() throws IOException {
    Map<String, Object> settings = new HashMap<>();
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    if (config != null) {
      var properties = new Properties();
      try (Reader reader = Files.newBufferedReader(config)) {
        properties.load(reader);
      }
      properties.forEach((name, value) -> settings.put((String) name, value));
    }
    return new CommandChannel(settings, new Topics(templates, recognitions, results));
  }
}
