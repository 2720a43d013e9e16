package dev.grille.messaging;

import dev.grille.db.CommandLedger.StoredAnswer;
import dev.grille.messaging.DeliveryLog.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Does a batch of records: each on its own, none at the cost of its neighbours. Returns when every
 * outcome is stored; only then may anything be published.
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
    this.listener = work.listener();
    this.threads = threads;
  }

  /**
   * Settles every record.
   *
   * @param stopping asked before each command: whether to begin no more
   * @return one per record, in the batch's order
   * @throws RuntimeException what {@link Surroundings} are to blame for; what was stored until then
   *     stays and is found when the batch comes again
   */
  List<Settled> settle(List<ConsumerRecord<byte[], byte[]>> records, BooleanSupplier stopping) {
    long end = System.nanoTime() + limits.batchTime().toNanos();
    BooleanSupplier over = () -> stopping.getAsBoolean() || System.nanoTime() - end > 0;
    List<Entry> entries = deliveries.receive(records.stream().map(intake::read).toList());
    tellReceived(entries);
    return order == Order.KEPT ? settleInOrder(entries, over) : settleSideBySide(entries, over);
  }

  /**
   * One after the other, each alone. The first that cannot be settled ends the batch: what stands
   * behind it must not see a state that never was.
   */
  private List<Settled> settleInOrder(List<Entry> entries, BooleanSupplier over) {
    List<Settled> all = new ArrayList<>();
    for (Entry entry : entries) {
      Gathering gathering = new Gathering();
      Settled settled =
          gathering.await(
              threads.submit(
                  () -> isSuspect(entry) ? settleAlone(entry, over) : settle(entry, over)));
      if (settled == null) {
        handBackFrom(entries.subList(all.size() + 1, entries.size()));
        gathering.throwFailure();
      } else {
        all.add(settled);
      }
    }
    return List.copyOf(all);
  }

  private void handBackFrom(List<Entry> notBegun) {
    deliveries.handBack(
        notBegun.stream().filter(entry -> !isSuspect(entry)).map(Entry::command).toList());
  }

  private List<Settled> settleSideBySide(List<Entry> entries, BooleanSupplier over) {
    List<Future<Settled>> company = new ArrayList<>();
    for (Entry entry : entries) {
      company.add(isSuspect(entry) ? null : threads.submit(() -> settle(entry, over)));
    }
    Gathering gathering = new Gathering();
    List<@Nullable Settled> settled = new ArrayList<>();
    for (Future<Settled> future : company) {
      settled.add(future == null ? null : gathering.await(future));
    }
    gathering.throwFailure();
    for (int i = 0; i < settled.size(); i++) {
      if (settled.get(i) == null) {
        Entry suspect = entries.get(i);
        settled.set(i, gathering.await(threads.submit(() -> settleAlone(suspect, over))));
        gathering.throwFailure();
      }
    }
    return List.copyOf(settled);
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

  private Settled settle(Entry entry, BooleanSupplier over) {
    StoredAnswer stored = entry.delivery().stored();
    if (stored != null) {
      return outcomes.again(entry.command(), stored);
    }
    return workOn(entry.command(), over);
  }

  private Settled settleAlone(Entry suspect, BooleanSupplier over) {
    if (over.getAsBoolean()) {
      throw new StoppingException("a suspected command is left for later");
    }
    int begun = deliveries.beginAlone(suspect.command());
    return begun > limits.quarantineAfter()
        ? processor.quarantine(suspect.command(), begun)
        : workOn(suspect.command(), () -> false);
  }

  private Settled workOn(IncomingCommand command, BooleanSupplier over) {
    try {
      if (over.getAsBoolean()) {
        throw new StoppingException("the rest of the batch is left for later");
      }
      return processor.process(command);
    } catch (RuntimeException e) {
      if (Surroundings.areToBlameFor(e)) {
        deliveries.handBack(List.of(command));
      }
      throw e;
    }
  }

  /** Waits for commands one after the other and keeps the first failure until all are done. */
  private static final class Gathering {
    private @Nullable Throwable failure;

    @Nullable Settled await(Future<Settled> future) {
      try {
        return future.get();
      } catch (ExecutionException e) {
        note(e.getCause());
      } catch (CancellationException e) {
        note(e);
      } catch (InterruptedException e) {
        future.cancel(true);
        Thread.currentThread().interrupt();
        note(new StoppingException("interrupted"));
      }
      return null;
    }

    private void note(@Nullable Throwable cause) {
      // An Error goes before an exception: the worker itself is in doubt.
      if (failure == null || (cause instanceof Error && !(failure instanceof Error))) {
        failure = cause;
      }
    }

    void throwFailure() {
      if (failure instanceof Error error) {
        throw error;
      }
      if (failure instanceof RuntimeException exception) {
        throw exception;
      }
      if (failure != null) {
        throw new IllegalStateException(failure);
      }
    }
  }
}
