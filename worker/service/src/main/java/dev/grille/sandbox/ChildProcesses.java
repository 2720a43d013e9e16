package dev.grille.sandbox;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a fixed number of children standing and lends them, first come, first served. A child that
 * ends is replaced; one that cannot be started is tried again until this is closed, while callers
 * are told at once that there is none.
 */
final class ChildProcesses implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ChildProcesses.class);
  private static final Duration GRACE = Duration.ofSeconds(2);
  private static final Duration CLOSED_WITHIN = Duration.ofSeconds(8);

  private final ChildStarter starter;
  private final PoolSettings settings;
  private final PoolListener listener;
  private final MonotonicClock clock;
  private final AtomicInteger deaths = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);

  /** Guards all below. */
  private final Object lock = new Object();

  private final GuardedWait guarded;
  private final Deque<ReaderChild> idle = new ArrayDeque<>();
  private final WaitingLine waiting = new WaitingLine(lock);
  private final Set<ReaderChild> standing = new HashSet<>();
  private final StartingPlaces starting = new StartingPlaces();

  ChildProcesses(
      ChildStarter starter, PoolSettings settings, PoolListener listener, MonotonicClock clock) {
    this.starter = starter;
    this.settings = settings;
    this.listener = listener;
    this.clock = clock;
    guarded = new GuardedWait(lock, clock);
  }

  /** Starts all children side by side, without waiting for them. */
  void startAll() {
    for (int i = 0; i < settings.children(); i++) {
      fillPlace();
    }
  }

  boolean isClosed() {
    return closed.getCount() == 0;
  }

  /** How many children have died so far. */
  int deaths() {
    return deaths.get();
  }

  /** How many children stand. */
  int standing() {
    synchronized (lock) {
      return standing.size();
    }
  }

  boolean awaitAll(Duration atMost) throws InterruptedException {
    synchronized (lock) {
      return guarded.await(() -> standing.size() >= settings.children() || isClosed(), atMost)
          && !isClosed();
    }
  }

  /**
   * Lends a child; it has to come back by {@link #giveBack} or {@link #remove}.
   *
   * @throws ReaderUnavailableException when none can be had
   */
  ReaderChild lend() {
    long asked = clock.nanoTime();
    WaitingLine.Turn turn;
    synchronized (lock) {
      refuseIfHopeless();
      turn = waiting.join();
      // As long as one is idle, nobody waits ahead.
      ReaderChild free = idle.pollFirst();
      if (free != null) {
        waiting.serve(free);
      }
    }
    ReaderChild child = turn.await(settings.maxWait());
    listener.waited(clock.since(asked));
    return child;
  }

  /** Takes a child back that answered. */
  void giveBack(ReaderChild child) {
    if (child.isAlive() && !child.isSpent()) {
      release(child);
      return;
    }
    boolean spent = child.isAlive();
    retire(child, spent ? GRACE : Duration.ZERO);
    if (spent) {
      listener.childRecycled(child.pid(), child.pictures());
    } else {
      listener.childDied(child.pid(), EndReason.DIED);
    }
    fillPlace();
  }

  /** Ends a child that failed; its place stays empty until {@link #fillPlace} or a replacement. */
  void remove(ReaderChild child, EndReason reason) {
    deaths.incrementAndGet();
    retire(child, Duration.ZERO);
    listener.childDied(child.pid(), reason);
  }

  /**
   * Starts a child for the caller alone, in the place of one that died.
   *
   * @throws ReaderUnavailableException when it does not stand; the place is filled later
   */
  ReaderChild replacement() {
    synchronized (lock) {
      starting.beginReplacing();
    }
    try {
      ReaderChild child = start();
      if (register(child)) {
        return child;
      }
      throw new ReaderUnavailableException("the pool is closed", null);
    } catch (IOException e) {
      log.warn("a child did not start in place of one that ended: {}", e.getMessage());
      listener.childStartFailed(e);
      fillPlace();
      throw new ReaderUnavailableException("a child cannot be replaced", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      fillPlace();
      throw new ReaderUnavailableException("interrupted while a child was replaced", e);
    } finally {
      synchronized (lock) {
        starting.endReplacing();
        lock.notifyAll();
      }
    }
  }

  /** Starts a child in the background, however often that takes. */
  void fillPlace() {
    synchronized (lock) {
      if (isClosed()) {
        return;
      }
      starting.beginFilling();
    }
    ChildStarter.daemon(this::startUntilItStands, "child-starter");
  }

  @Override
  public void close() {
    List<ReaderChild> children;
    synchronized (lock) {
      closed.countDown();
      children = new ArrayList<>(standing);
      standing.clear();
      idle.clear();
      waiting.failAll("the pool is closed", null);
      lock.notifyAll();
    }
    try {
      ReaderChild.endAll(children, GRACE, CLOSED_WITHIN);
      awaitStarters();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Children that were being started end by themselves once they see that this is closed. */
  private void awaitStarters() throws InterruptedException {
    synchronized (lock) {
      guarded.await(starting::none, CLOSED_WITHIN);
    }
  }

  private void startUntilItStands() {
    AtomicBoolean failed = new AtomicBoolean();
    try {
      new PersistentStart(this::start, closed, listener)
          .run(cause -> noteFailure(cause, failed.getAndSet(true)))
          .ifPresent(
              child -> {
                if (register(child)) {
                  release(child);
                }
              });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      synchronized (lock) {
        starting.endFilling(failed.get());
        lock.notifyAll();
      }
    }
  }

  private ReaderChild start() throws IOException, InterruptedException {
    long begun = clock.nanoTime();
    ReaderChild child = starter.start(this::isClosed);
    listener.childStarted(child.pid(), clock.since(begun));
    return child;
  }

  /** Counts a new child in; ends it, and says false, where this is closed. */
  private boolean register(ReaderChild child) {
    boolean isWanted;
    synchronized (lock) {
      isWanted = !isClosed() && standing.add(child);
    }
    if (isWanted) {
      var unused = child.onExit().thenRun(() -> goneWhileIdle(child));
    } else {
      child.end(Duration.ZERO);
    }
    return isWanted;
  }

  private void release(ReaderChild child) {
    synchronized (lock) {
      if (!isClosed() && standing.contains(child)) {
        if (!waiting.serve(child)) {
          idle.addLast(child);
        }
        lock.notifyAll();
        return;
      }
    }
    child.end(Duration.ZERO);
  }

  private void goneWhileIdle(ReaderChild child) {
    boolean wasIdle;
    synchronized (lock) {
      wasIdle = idle.remove(child);
    }
    if (wasIdle) {
      remove(child, EndReason.DIED);
      fillPlace();
    }
  }

  private void retire(ReaderChild child, Duration grace) {
    synchronized (lock) {
      standing.remove(child);
    }
    child.end(grace);
  }

  private void noteFailure(Throwable cause, boolean failedBefore) {
    synchronized (lock) {
      starting.fail(cause, failedBefore);
      if (isHopeless()) {
        waiting.failAll("no child can be started", cause);
      }
    }
  }

  private boolean isHopeless() {
    return standing.isEmpty() && starting.allFail();
  }

  private void refuseIfHopeless() {
    if (isClosed()) {
      throw new ReaderUnavailableException("the pool is closed", null);
    }
    if (isHopeless()) {
      throw new ReaderUnavailableException("no child can be started", starting.lastFailure());
    }
  }
}
