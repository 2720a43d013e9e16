package dev.grille.lab.bench.chaos;

import dev.grille.lab.bench.chaos.Kill.Victim;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/** Kills as planned, and sees to it that what was killed comes back; both while records flow. */
final class Killer implements AutoCloseable {
  private static final Duration STANDS_WITHIN = Duration.ofSeconds(90);
  private static final Duration PATIENCE = Duration.ofMinutes(8);

  /** Longer than a session (6 s), and shorter than a child may be silent (10 s). */
  private static final Duration FROZEN = Duration.ofSeconds(8);

  /** Records that may be sent beyond a kill's moment while it is waited for. */
  private static final int AHEAD = 60;

  private final List<Kill> kills;
  private final Stage stage;
  private final Workers workers;
  private final Sender sender;
  private final FullDisk fullDisk;
  private final IntSupplier sent;
  private final ExecutorService revivals = Executors.newCachedThreadPool();
  private final Map<String, CompletableFuture<Void>> revived = new ConcurrentHashMap<>();
  private final Map<Victim, Integer> done = new EnumMap<>(Victim.class);
  private final Thread thread;
  private int count;
  private @Nullable Throwable failure;

  /**
   * Begins.
   *
   * @param sent how many records are sent by now
   */
  Killer(List<Kill> kills, Stage stage, Workers workers, Sender sender, IntSupplier sent) {
    this.kills = kills;
    this.stage = stage;
    this.workers = workers;
    this.sender = sender;
    this.fullDisk = new FullDisk(workers);
    this.sent = sent;
    this.thread = new Thread(this::run, "chaos-killer");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try {
      for (Kill kill : kills) {
        await("record " + kill.atRecord(), () -> sent.getAsInt() >= kill.atRecord(), PATIENCE);
        Thread.sleep(kill.pauseMillis());
        execute(kill);
        note(kill.victim());
      }
      revived.values().forEach(CompletableFuture::join);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      synchronized (this) {
        failure = e;
      }
    }
  }

  private void execute(Kill kill) throws InterruptedException {
    switch (kill.victim()) {
      case CHILD -> killChild(kill.worker());
      case WORKER -> {
        int worker = kill.worker();
        awaitRevival("worker " + worker);
        if (!kill.impatient()) {
          awaitStanding(worker);
        }
        workers.kill(worker);
        revive("worker " + worker, kill.downMillis(), () -> workers.revive(worker));
      }
      case FREEZE -> {
        int worker = kill.worker();
        awaitRevival("worker " + worker);
        awaitStanding(worker);
        workers.freeze(worker);
        revive("worker " + worker, FROZEN.toMillis(), () -> workers.thaw(worker));
      }
      case REPLIES -> {
        awaitRevival(stage.replies());
        delete(stage.replies());
        revive(stage.replies(), kill.downMillis(), () -> make(stage.replies()));
      }
      case TEMPLATES -> makeAnew(stage.templates(), kill.downMillis());
      case RECOGNITIONS -> makeAnew(stage.recognitions(), kill.downMillis());
      case DISK -> {
        int worker = kill.worker();
        awaitRevival("worker " + worker);
        awaitRevival("disk " + worker);
        awaitStanding(worker);
        fullDisk.fill(worker);
        revive("disk " + worker, kill.downMillis(), () -> fullDisk.free(worker));
      }
      case CLOCK -> workers.clock().step();
      case PICTURE -> throw new IllegalStateException("no kill of the plan");
      case DATABASE -> {
        awaitRevival("database");
        stage.postgres().kill();
        revive("database", kill.downMillis(), stage.postgres()::restart);
      }
      case BROKER -> {
        awaitRevival("broker");
        stage.kafka().kill();
        revive("broker", kill.downMillis(), stage.kafka()::restart);
      }
    }
  }

  /** What the topic took along is sent again once another one has its name. */
  private void makeAnew(String topic, long downMillis) throws InterruptedException {
    awaitRevival(topic);
    Uuid predecessor = sender.id(topic);
    sender.shut(topic);
    delete(topic);
    revive(topic, downMillis, () -> sender.reopen(topic, predecessor, make(topic)));
  }

  private void delete(String topic) throws InterruptedException {
    awaitDeed(topic + " being deleted", () -> stage.delete(topic));
  }

  private Uuid make(String topic) {
    AtomicReference<Uuid> made = new AtomicReference<>();
    try {
      awaitDeed(
          topic + " being made",
          () -> {
            stage.make(topic).ifPresent(made::set);
            return made.get() != null;
          });
      return made.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted before " + topic + " was made anew", e);
    }
  }

  /** What can be tried again while the broker is away. */
  private interface Deed {
    boolean isDone() throws InterruptedException;
  }

  private static void awaitDeed(String what, Deed deed) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!deed.isDone()) {
      if (System.nanoTime() - end > 0) {
        throw new IllegalStateException("no patience left for " + what);
      }
      Thread.sleep(500);
    }
  }

  private void killChild(int preferred) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (int worker = preferred; ; worker = (worker + 1) % workers.count()) {
      Optional<ProcessHandle> child = workers.grownUpChild(worker);
      if (child.isPresent()) {
        child.get().destroyForcibly();
        return;
      }
      if (System.nanoTime() - end > 0) {
        throw new IllegalStateException("no worker has a child that could be killed");
      }
      Thread.sleep(200);
    }
  }

  private void revive(String victim, long downMillis, Runnable revival) {
    revived.put(
        victim,
        CompletableFuture.runAsync(
            () -> {
              try {
                Thread.sleep(downMillis);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              revival.run();
            },
            revivals));
  }

  private void awaitRevival(String victim) {
    revived.getOrDefault(victim, CompletableFuture.completedFuture(null)).join();
  }

  /** A worker waits for servers that are away; it may be killed while it waits. */
  private void awaitStanding(int worker) throws InterruptedException {
    long end = System.nanoTime() + STANDS_WITHIN.toNanos();
    while (!workers.stands(worker) && System.nanoTime() - end < 0) {
      Thread.sleep(200);
    }
  }

  private static void await(String what, BooleanSupplier condition, Duration patience)
      throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        throw new IllegalStateException("the flow stands still before " + what);
      }
      Thread.sleep(20);
    }
  }

  /** A worker fetches a killer's picture, over a connection from this port of its own. */
  void pictureFetched(int port) {
    workers
        .ownerOf(port)
        .ifPresent(
            worker -> {
              workers.kill(worker);
              synchronized (this) {
                done.merge(Victim.PICTURE, 1, Integer::sum);
              }
              revive("worker " + worker, 0, () -> workers.revive(worker));
            });
  }

  private synchronized void note(Victim victim) {
    done.merge(victim, 1, Integer::sum);
    count++;
  }

  /** Whether a record may be sent: kills that were due well before it are done. */
  synchronized boolean lets(int record) {
    if (failure != null) {
      throw new IllegalStateException("the killer cannot go on", failure);
    }
    return count == kills.size() || kills.get(count).atRecord() > record - AHEAD;
  }

  /** What was not as it should be while blows fell. */
  List<String> amiss() {
    return fullDisk.amiss();
  }

  synchronized int count() {
    return count;
  }

  /** How often each was killed. */
  synchronized Map<Victim, Integer> done() {
    return new EnumMap<>(done);
  }

  /** Waits for the last kill, and until all that was killed is back. */
  void awaitEnd() throws InterruptedException {
    thread.join();
    lets(0);
  }

  @Override
  public void close() {
    thread.interrupt();
    revivals.shutdownNow();
  }
}
