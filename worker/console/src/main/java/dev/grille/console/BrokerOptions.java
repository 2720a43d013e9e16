package dev.grille.console;

import dev.grille.client.NamedFile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where Kafka is, and how to be let in. */
public final class BrokerOptions {
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

  /** Settings for Kafka's clients. */
  public Map<String, Object> settings() throws IOException {
    Map<String, Object> settings = new HashMap<>();
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    if (config != null) {
      var properties = new Properties();
      try (var reader =
          new StringReader(new String(NamedFile.read(config), StandardCharsets.UTF_8))) {
        properties.load(reader);
      } catch (IllegalArgumentException e) {
        throw new IOException(config + " is no file of properties: " + e.getMessage(), e);
      }
      properties.forEach((name, value) -> settings.put((String) name, value));
    }
    return settings;
  }
}
