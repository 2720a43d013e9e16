package dev.grille.sandbox;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts a child again and again, after pauses that double, until one stands. */
final class PersistentStart {
  private static final Logger log = LoggerFactory.getLogger(PersistentStart.class);

  /** What was away for a moment only costs no more than a moment. */
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

  /** What an operator has repaired is noticed within seconds. */
  private static final Duration MAX_PAUSE = Duration.ofSeconds(10);

  private final Start start;
  private final CountDownLatch closed;
  private final PoolListener listener;

  /** One attempt. */
  @FunctionalInterface
  interface Start {
    ReaderChild start() throws IOException, InterruptedException;
  }

  /**
   * Starts for as long as nobody closes.
   *
   * @param closed is 0 when no child is wanted any more
   */
  PersistentStart(Start start, CountDownLatch closed, PoolListener listener) {
    this.start = start;
    this.closed = closed;
    this.listener = listener;
  }

  /**
   * The child that stands; empty where none is wanted any more.
   *
   * @param onFailure is told of each start that failed
   */
  Optional<ReaderChild> run(Consumer<Throwable> onFailure) throws InterruptedException {
    long pause = FIRST_PAUSE.toMillis();
    while (!isClosed()) {
      try {
        return Optional.of(start.start());
      } catch (IOException | RuntimeException e) {
        if (!isClosed()) {
          log.warn("a child did not start; next try in {} ms: {}", pause, e.getMessage());
          listener.childStartFailed(e);
        }
        onFailure.accept(e);
      }
      if (closed.await(pause, TimeUnit.MILLISECONDS)) {
        break;
      }
      pause = Math.min(2 * pause, MAX_PAUSE.toMillis());
    }
    return Optional.empty();
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }
}
