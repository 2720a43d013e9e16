package dev.grille.messaging;

import dev.grille.commands.FirstFailure;
import dev.grille.commands.LeftForLaterException;
import dev.grille.db.CommandLedger.StoredAnswer;
import dev.grille.messaging.DeliveryLog.Entry;
import dev.grille.messaging.polling.RecordValue;
import dev.grille.sandbox.MonotonicClock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.Uuid;

/**
 * Does a batch of records: each on its own, none at the cost of its neighbours. Returns when every
 * outcome is stored; only what is stored may be published.
 */
final class CommandBatch {
  private final CommandIntake intake;
  private final DeliveryLog deliveries;
  private final CommandProcessor processor;
  private final OutcomeStore outcomes;
  private final DeliveryLimits limits;
  private final DeliveryListener listener;
  private final ExecutorService threads;
  private final Order order;
  private final MonotonicClock clock;

  /** Whether a command may be done before one that stands ahead of it. */
  enum Order {
    /** None is begun before the one ahead of it is settled. */
    KEPT,
    /** They have nothing to do with one another. */
    FREE
  }

  /**
   * What does batches.
   *
   * @param threads do the commands
   */
  CommandBatch(CommandIntake intake, CommandWork work, ExecutorService threads, Order order) {
    this.order = order;
    this.intake = intake;
    this.deliveries = work.deliveries();
    this.processor = work.processor();
    this.outcomes = work.outcomes();
    this.limits = work.limits();
    this.clock = work.clock();
    this.listener = work.listener();
    this.threads = threads;
  }

  /**
   * Settles every record.
   *
   * @param topic the id of the topic that they are of
   * @param stopping asked before each command: whether to begin no more
   * @param answers is given one per record, and is told when it may publish some of them early
   * @throws RuntimeException what {@link SystemFailures} are to blame for; what was stored until
   *     then stays and is found when the batch comes again
   */
  void settle(
      List<ConsumerRecord<byte[], RecordValue>> records,
      Uuid topic,
      BooleanSupplier stopping,
      BatchAnswers answers) {
    long begin = clock.nanoTime();
    BooleanSupplier over =
        () -> stopping.getAsBoolean() || clock.since(begin).compareTo(limits.batchTime()) > 0;
    List<Entry> received =
        deliveries.receive(records.stream().map(record -> intake.read(record, topic)).toList());
    tellReceived(received);
    List<Entry> entries = answers.withoutPublished(received);
    if (order == Order.KEPT) {
      settleInOrder(entries, over, answers);
    } else {
      settleSideBySide(entries, over, answers);
    }
  }

  /**
   * One after the other, each alone. The first that cannot be settled ends the batch: what stands
   * behind it must not see a state that never was.
   */
  private void settleInOrder(List<Entry> entries, BooleanSupplier over, BatchAnswers answers) {
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (isSuspect(entry)) {
        answers.publishEarly();
      }
      InFlight inFlight = new InFlight();
      StoredOutcome settled =
          inFlight.await(
              threads.submit(
                  () -> isSuspect(entry) ? settleAlone(entry, over) : settle(entry, over, over)));
      if (settled == null) {
        handBackFrom(entries.subList(i + 1, entries.size()));
        inFlight.failure().throwNoted();
      } else {
        answers.add(settled);
      }
    }
  }

  private void handBackFrom(List<Entry> notBegun) {
    deliveries.handBack(
        notBegun.stream().filter(entry -> !isSuspect(entry)).map(Entry::command).toList());
  }

  /**
   * All at once but for those that are suspected: they come last, each alone, when the answers of
   * all others are out. The one that was begun most often is the likeliest to end this worker.
   */
  private void settleSideBySide(List<Entry> entries, BooleanSupplier over, BatchAnswers answers) {
    finishTogether(entries.stream().filter(entry -> !isSuspect(entry)).toList(), over, answers);
    List<Entry> suspects =
        entries.stream()
            .filter(this::isSuspect)
            .sorted(Comparator.comparingInt(entry -> entry.delivery().deliveries()))
            .toList();
    for (Entry suspect : suspects) {
      answers.publishEarly();
      InFlight inFlight = new InFlight();
      inFlight.awaitFor(answers, threads.submit(() -> settleAlone(suspect, over)));
      inFlight.failure().throwNoted();
    }
  }

  private void finishTogether(List<Entry> company, BooleanSupplier over, BatchAnswers answers) {
    BatchTime time = new BatchTime(over, clock);
    // Lists of pictures last: their threads only wait, and those with one picture need a thread.
    List<Entry> lightestFirst =
        company.stream()
            .sorted(Comparator.comparing(entry -> BatchTime.isHeavy(entry.command())))
            .toList();
    lightestFirst.forEach(entry -> time.expect(entry.command()));
    List<Future<StoredOutcome>> futures =
        lightestFirst.stream()
            .map(entry -> threads.submit(() -> settleWithin(entry, over, time)))
            .toList();
    InFlight inFlight = new InFlight();
    inFlight.awaitAll(answers, futures, () -> lookAround(time, answers, inFlight.failure()));
    List<IncomingCommand> neverBegun = new ArrayList<>();
    for (int i = 0; i < lightestFirst.size(); i++) {
      if (futures.get(i).isCancelled()) {
        neverBegun.add(lightestFirst.get(i).command());
      }
    }
    deliveries.handBack(neverBegun);
    if (inFlight.failure().isLeftForLater() && time.isSliced() && !over.getAsBoolean()) {
      answers.publishEarly();
    }
    inFlight.failure().throwNoted();
  }

  /**
   * What is settled is not held back by lists that go on, nor is what stands behind the batch.
   * Where that fails, the batch ends like any that cannot be published, but not before nothing of
   * it is under way: it comes again.
   */
  private static void lookAround(BatchTime time, BatchAnswers answers, FirstFailure failure) {
    if (!time.isSliceOver() || time.isSliced()) {
      return;
    }
    try {
      answers.publishEarly();
      if (answers.othersWait()) {
        time.letOthersIn();
      }
    } catch (RuntimeException e) {
      failure.note(e);
      time.letOthersIn();
    }
  }

  private StoredOutcome settleWithin(Entry entry, BooleanSupplier over, BatchTime time) {
    try {
      return settle(entry, over, time.of(entry.command()));
    } finally {
      time.ended(entry.command());
    }
  }

  private void tellReceived(List<Entry> entries) {
    long again = entries.stream().filter(entry -> entry.delivery().isAgain()).count();
    String topic = entries.get(0).command().record().topic();
    listener.received(topic, entries.size(), Math.toIntExact(again));
  }

  private boolean isSuspect(Entry entry) {
    return entry.delivery().stored() == null
        && entry.delivery().deliveries() >= limits.aloneAfter();
  }

  private StoredOutcome settle(Entry entry, BooleanSupplier over, BooleanSupplier brokenOff) {
    StoredAnswer stored = entry.delivery().stored();
    if (stored != null) {
      return outcomes.again(entry.command(), stored);
    }
    return workOn(entry.command(), over, brokenOff);
  }

  private StoredOutcome settleAlone(Entry suspect, BooleanSupplier over) {
    if (over.getAsBoolean()) {
      throw new LeftForLaterException("a suspected command is left for later");
    }
    int begun = deliveries.beginAlone(suspect.command());
    return begun > limits.quarantineAfter()
        ? processor.quarantine(suspect.command(), begun)
        : workOn(suspect.command(), over, over);
  }

  /**
   * Does a command.
   *
   * @param over whether it is not to be begun
   * @param brokenOff whether it is not to go on once it is begun
   */
  private StoredOutcome workOn(
      IncomingCommand command, BooleanSupplier over, BooleanSupplier brokenOff) {
    try {
      if (over.getAsBoolean()) {
        throw new LeftForLaterException("the rest of the batch is left for later");
      }
      return processor.process(command, brokenOff);
    } catch (RuntimeException e) {
      if (SystemFailures.include(e)) {
        deliveries.handBack(List.of(command));
      }
      throw e;
    }
  }
}
