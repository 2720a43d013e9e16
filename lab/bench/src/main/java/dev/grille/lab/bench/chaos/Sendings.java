package dev.grille.lab.bench.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.Uuid;

/**
 * What was sent, sending by sending: a record is sent again where its topic was deleted before
 * anything answered it. May be used by several threads at once.
 */
final class Sendings {
  private final List<Sending> all = new ArrayList<>();
  private final Map<Integer, String> places = new HashMap<>();
  private final Set<Integer> open = new HashSet<>();
  private final Set<Integer> answered = new HashSet<>();
  private final Set<Uuid> gone = new HashSet<>();
  private int records;

  /**
   * One time that a record was sent.
   *
   * @param number counts all sendings; the answer echoes it
   * @param topic the id of the topic that had the name then
   * @param nanoTime when
   */
  record Sending(int number, PlannedRecord record, Uuid topic, long nanoTime) {}

  /** Notes a sending before it is on its way. */
  synchronized Sending begin(PlannedRecord record, Uuid topic) {
    Sending sending = new Sending(all.size(), record, topic, System.nanoTime());
    all.add(sending);
    open.add(sending.number());
    records = Math.max(records, record.number() + 1);
    return sending;
  }

  /**
   * Notes where it is.
   *
   * @param place the id that a command has by its place
   */
  synchronized void acknowledged(Sending sending, String place) {
    places.put(sending.number(), place);
  }

  /** Notes an answer, whichever it is. */
  synchronized void answered(int number) {
    if (number < all.size()) {
      open.remove(number);
      answered.add(all.get(number).record().number());
    }
  }

  /** Notes that a topic is gone; the records whose only hope it was, in their order. */
  synchronized List<PlannedRecord> lose(Uuid topic) {
    gone.add(topic);
    List<PlannedRecord> lost = new ArrayList<>();
    for (Sending sending : all) {
      if (sending.topic().equals(topic) && open.remove(sending.number())) {
        PlannedRecord record = sending.record();
        if (!answered.contains(record.number())) {
          lost.add(record);
        }
      }
    }
    return List.copyOf(lost);
  }

  /** How many records of the plan were sent. */
  synchronized int records() {
    return records;
  }

  /** How many of them have an answer. */
  synchronized int answeredRecords() {
    return answered.size();
  }

  /** How many sendings still have to be answered. */
  synchronized int open() {
    return open.size();
  }

  /** All, in their order. */
  synchronized List<Sending> all() {
    return List.copyOf(all);
  }

  /** The id that a sending has by its place. */
  synchronized Optional<String> place(Sending sending) {
    return Optional.ofNullable(places.get(sending.number()));
  }

  /** Whether its topic is gone, so that it need not be answered. */
  synchronized boolean isGone(Sending sending) {
    return gone.contains(sending.topic());
  }

  /** How many went to topics that are still there. */
  synchronized long standing() {
    return all.stream().filter(sending -> !gone.contains(sending.topic())).count();
  }
}
