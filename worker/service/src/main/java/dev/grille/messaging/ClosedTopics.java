package dev.grille.messaging;

import dev.grille.records.RefusalCause;
import dev.grille.sandbox.MonotonicClock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Topics that took nothing a moment ago, so that not every record has to find out: to ask for an
 * unknown one takes seconds, in which the whole batch waits.
 */
final class ClosedTopics {
  /** Until it is tried again: short enough for somebody who fixes it and looks. */
  private static final Duration CLOSED = Duration.ofMinutes(1);

  private final MonotonicClock clock;
  private final Map<String, Entry> closed = new ConcurrentHashMap<>();

  private record Entry(RefusalCause cause, long since) {}

  ClosedTopics(MonotonicClock clock) {
    this.clock = clock;
  }

  /** Notes what a topic is closed for. */
  void close(String topic, RefusalCause cause) {
    closed.put(topic, new Entry(cause, clock.nanoTime()));
  }

  /** Why a topic need not be tried; empty where it may be. */
  Optional<RefusalCause> causeOf(String topic) {
    Entry entry = closed.get(topic);
    if (entry == null) {
      return Optional.empty();
    }
    if (clock.since(entry.since()).compareTo(CLOSED) > 0) {
      closed.remove(topic, entry);
      return Optional.empty();
    }
    return Optional.of(entry.cause());
  }
}
