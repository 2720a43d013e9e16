package dev.grille.lab.servers;

import org.testcontainers.kafka.KafkaContainer;

/** Apache Kafka's own image. */
final class ContainerKafka implements BrokerServer {
  private final KafkaContainer container =
      new KafkaContainer("apache/kafka:4.2.1")
          .withEnv("KAFKA_MESSAGE_MAX_BYTES", "16777216")
          .withEnv("KAFKA_REPLICA_FETCH_MAX_BYTES", "16777216")
          .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");

  ContainerKafka() {
    container.start();
  }

  @Override
  public String bootstrapServers() {
    return container.getBootstrapServers();
  }

  @Override
  public void close() {
    container.stop();
  }
}
