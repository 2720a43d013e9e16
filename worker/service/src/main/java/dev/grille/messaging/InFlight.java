package dev.grille.messaging;

import dev.grille.commands.FirstFailure;
import dev.grille.commands.LeftForLaterException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Waits for commands that are under way and keeps the first failure until all are done. */
final class InFlight {
  /** Between two looks at what else there is to do; long beside the cost of a question to Kafka. */
  private static final long LOOK_MILLIS = 250;

  private final FirstFailure failure = new FirstFailure();

  /** What is said of the commands of a batch that is under way. */
  interface Meanwhile {
    /** Called now and then, on the waiting thread. */
    void look();
  }

  FirstFailure failure() {
    return failure;
  }

  @Nullable StoredOutcome await(Future<StoredOutcome> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      failure.note(e.getCause());
    } catch (CancellationException e) {
      failure.note(new LeftForLaterException("ended before it was begun"));
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      failure.note(new LeftForLaterException("interrupted"));
    }
    return null;
  }

  void awaitFor(BatchAnswers answers, Future<StoredOutcome> future) {
    StoredOutcome settled = await(future);
    if (settled != null) {
      answers.add(settled);
    }
  }

  /** Waits for all; each is added as soon as it is seen to be done, whatever stands before it. */
  void awaitAll(BatchAnswers answers, List<Future<StoredOutcome>> futures, Meanwhile meanwhile) {
    List<Future<StoredOutcome>> open = new ArrayList<>(futures);
    while (!open.isEmpty()) {
      if (!isDone(open.get(0))) {
        meanwhile.look();
      }
      for (Iterator<Future<StoredOutcome>> left = open.iterator(); left.hasNext(); ) {
        Future<StoredOutcome> future = left.next();
        if (future.isDone()) {
          awaitFor(answers, future);
          left.remove();
        }
      }
    }
  }

  private static boolean isDone(Future<StoredOutcome> future) {
    try {
      future.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
    } catch (ExecutionException | CancellationException e) {
      // Who adds it is told.
    }
    return true;
  }
}
