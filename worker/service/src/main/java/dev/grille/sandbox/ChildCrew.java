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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a fixed number of children standing and lends them, first come, first served. A child that
 * ends is replaced; one that cannot be started is tried again for as long as the crew lives, while
 * callers are told at once that there is none.
 */
final class ChildCrew implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ChildCrew.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
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

  private final Deque<ReaderChild> idle = new ArrayDeque<>();
  private final WaitingLine waiting = new WaitingLine(lock);
  private final Set<ReaderChild> standing = new HashSet<>();
  private int places;
  private int replacing;
  private int failingPlaces;
  private @Nullable Throwable lastFailure;

  ChildCrew(
      ChildStarter starter, PoolSettings settings, PoolListener listener, MonotonicClock clock) {
    this.starter = starter;
    this.settings = settings;
    this.listener = listener;
    this.clock = clock;
  }

  /** Starts all children side by side, without waiting for them. */
  void assemble() {
    for (int i = 0; i < settings.children(); i++) {
      fillPlace();
    }
  }

  boolean isClosed() {
    return closed.getCount() == 0;
  }

  /** How many children were buried so far. */
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
    long deadline = clock.nanoTime() + atMost.toNanos();
    synchronized (lock) {
      while (standing.size() < settings.children() && !isClosed()) {
        long left = (deadline - clock.nanoTime()) / 1_000_000;
        if (left <= 0) {
          return false;
        }
        lock.wait(left);
      }
      return !isClosed();
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
   * Starts a child for the caller alone, in the place of one that was buried.
   *
   * @throws ReaderUnavailableException when it does not stand; the place is filled later
   */
  ReaderChild replacement() {
    synchronized (lock) {
      replacing++;
    }
    try {
      ReaderChild child = start();
      if (enlist(child)) {
        return child;
      }
      child.end(Duration.ZERO);
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
        replacing--;
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
      places++;
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
    List<Thread> ends = new ArrayList<>();
    for (ReaderChild child : children) {
      Thread end = new Thread(() -> child.end(GRACE), "child-" + child.pid() + "-end");
      end.start();
      ends.add(end);
    }
    try {
      for (Thread end : ends) {
        end.join(CLOSED_WITHIN.toMillis());
      }
      awaitStarters();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Children that were being started end by themselves once they see that the crew is closed. */
  private void awaitStarters() throws InterruptedException {
    long deadline = clock.nanoTime() + CLOSED_WITHIN.toNanos();
    synchronized (lock) {
      while (places + replacing > 0) {
        long left = (deadline - clock.nanoTime()) / 1_000_000;
        if (left <= 0) {
          return;
        }
        lock.wait(left);
      }
    }
  }

  private void startUntilItStands() {
    boolean failing = false;
    try {
      long pause = FIRST_PAUSE.toMillis();
      while (!isClosed()) {
        try {
          takeIn(start());
          return;
        } catch (IOException | RuntimeException e) {
          if (!isClosed()) {
            log.warn("a child did not start; next try in {} ms: {}", pause, e.getMessage());
            listener.childStartFailed(e);
          }
          noteFailure(e, failing);
          failing = true;
        }
        if (closed.await(pause, TimeUnit.MILLISECONDS)) {
          return;
        }
        pause = Math.min(2 * pause, LONGEST_PAUSE.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      synchronized (lock) {
        places--;
        failingPlaces -= failing ? 1 : 0;
        lock.notifyAll();
      }
    }
  }

  private void takeIn(ReaderChild child) {
    if (enlist(child)) {
      release(child);
    } else {
      child.end(Duration.ZERO);
    }
  }

  private ReaderChild start() throws IOException, InterruptedException {
    long begun = clock.nanoTime();
    ReaderChild child = starter.start(this::isClosed);
    listener.childStarted(child.pid(), clock.since(begun));
    return child;
  }

  /** Counts a new child in; false when the crew is closed and the child is not wanted. */
  private boolean enlist(ReaderChild child) {
    synchronized (lock) {
      if (isClosed()) {
        return false;
      }
      standing.add(child);
    }
    watch(child);
    return true;
  }

  private void watch(ReaderChild child) {
    child.onExit().thenRun(() -> goneWhileIdle(child));
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

  private void noteFailure(Throwable cause, boolean wasFailing) {
    synchronized (lock) {
      lastFailure = cause;
      if (!wasFailing) {
        failingPlaces++;
      }
      if (isHopeless()) {
        waiting.failAll("no child can be started", cause);
      }
    }
  }

  private boolean isHopeless() {
    return standing.isEmpty() && failingPlaces > 0 && failingPlaces == places;
  }

  private void refuseIfHopeless() {
    if (isClosed()) {
      throw new ReaderUnavailableException("the pool is closed", null);
    }
    if (isHopeless()) {
      throw new ReaderUnavailableException("no child can be started", lastFailure);
    }
  }
}
