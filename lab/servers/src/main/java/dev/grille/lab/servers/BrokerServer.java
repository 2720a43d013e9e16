package dev.grille.lab.servers;

/** A running Kafka broker. */
public interface BrokerServer extends AutoCloseable {
  /** What clients put into {@code bootstrap.servers}. */
  String bootstrapServers();

  @Override
  void close();
}
