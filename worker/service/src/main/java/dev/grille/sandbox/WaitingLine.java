package dev.grille.sandbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Callers that wait for a child, first come, first served. Whoever calls it holds the lock of the
 * children, so that no child is put aside while somebody waits; only {@link Turn#await} must not.
 */
final class WaitingLine {
  private final Object lock;
  private final Deque<Turn> turns = new ArrayDeque<>();

  /**
   * An empty line.
   *
   * @param lock guards the line and what it is served from
   */
  WaitingLine(Object lock) {
    this.lock = lock;
  }

  /** Puts a caller at the end. */
  Turn join() {
    Turn turn = new Turn();
    turns.addLast(turn);
    return turn;
  }

  /** Hands a child to the first; false when nobody waits. */
  boolean serve(ReaderChild child) {
    Turn next = turns.pollFirst();
    return next != null && next.child.complete(child);
  }

  /** Sends all away. */
  void failAll(String message, @Nullable Throwable cause) {
    ReaderUnavailableException reason = new ReaderUnavailableException(message, cause);
    turns.forEach(turn -> turn.child.completeExceptionally(reason));
    turns.clear();
  }

  /** One caller's place. */
  final class Turn {
    private final CompletableFuture<ReaderChild> child = new CompletableFuture<>();

    /**
     * Waits for a child.
     *
     * @throws ReaderUnavailableException when none comes, or the line is sent away
     */
    ReaderChild await(Duration atMost) {
      try {
        return child.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        return withdraw("no child was free within " + atMost.toSeconds() + " s", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return withdraw("interrupted while waiting for a child", e);
      } catch (ExecutionException e) {
        throw new ReaderUnavailableException(
            String.valueOf(e.getCause().getMessage()), e.getCause().getCause());
      }
    }

    /** A child may have been handed over in the last moment: then it is taken, not lost. */
    private ReaderChild withdraw(String message, Exception cause) {
      synchronized (lock) {
        turns.remove(this);
        if (child.isDone() && !child.isCompletedExceptionally()) {
          return child.join();
        }
      }
      throw new ReaderUnavailableException(message, cause);
    }
  }
}
