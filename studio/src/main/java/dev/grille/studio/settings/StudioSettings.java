package dev.grille.studio.settings;

import dev.grille.client.Topics;
import dev.grille.contracts.Tenant;
import dev.grille.db.DatabaseAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a studio is told when it starts.
 *
 * @param address where its pages are served
 * @param port of it; 0 for any that is free
 * @param kafka settings of Kafka's clients
 * @param topics of the tenant
 * @param database where results and failures are looked up
 * @param tenant whose tables are meant
 * @param workers addresses of workers' metrics
 * @param patience how long an answer is waited for, more than zero
 * @param operator who is named beside replays
 */
public record StudioSettings(
    String address,
    int port,
    Map<String, Object> kafka,
    Topics topics,
    DatabaseAddress database,
    Tenant tenant,
    List<URI> workers,
    Duration patience,
    String operator) {
  public StudioSettings {
    kafka = Map.copyOf(kafka);
    workers = List.copyOf(workers);
    if (patience.isNegative() || patience.isZero()) {
      throw new IllegalArgumentException("answers need time: " + patience);
    }
  }
}
