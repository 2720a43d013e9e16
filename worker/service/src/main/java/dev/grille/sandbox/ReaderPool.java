package dev.grille.sandbox;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.reader.Reader;
import dev.grille.reader.Task;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads pictures in child processes; may be shared between threads. Calls beyond the number of
 * children wait, first come, first served.
 *
 * <p>What a picture can do to its child, and what becomes of it:
 *
 * <ul>
 *   <li>The child dies, falls silent, sends garbage or takes too much memory: it is killed and
 *       replaced, and the picture is tried once more in a child that has seen no other. When that
 *       one goes the same way, the answer is {@code IMAGE_CRASHED_READER}, unless children of other
 *       pictures died meanwhile: then it is tried a third time, while nothing else is read.
 *   <li>The deadline passes: the child is killed and replaced, and the answer is {@code
 *       READ_TIMEOUT}. There is no second try, which would only take as long again.
 * </ul>
 *
 * <p>Where no child can be had, {@link ReaderUnavailableException} says so; it is never the
 * command's fault.
 */
public final class ReaderPool implements Reader {
  /** How often a picture is read beside others; a constant of the design, not of a machine. */
  private static final int TRIES = 2;

  private static final Logger log = LoggerFactory.getLogger(ReaderPool.class);

  private final ChildProcesses children;
  private final PoolSettings settings;
  private final IsolationMode isolation;

  /** Held for reading by whoever is read beside others, for writing by whoever is read alone. */
  private final ReadWriteLock turns = new ReentrantReadWriteLock(true);

  private ReaderPool(ChildProcesses children, PoolSettings settings, IsolationMode isolation) {
    this.children = children;
    this.settings = settings;
    this.isolation = isolation;
  }

  /**
   * A pool whose children are being started; {@link #awaitReady} waits for them.
   *
   * @param commandLine of a child
   * @throws ReaderUnavailableException when isolation is required and this machine has none
   */
  public static ReaderPool start(
      ChildCommandLine commandLine, PoolSettings settings, PoolListener listener) {
    ChildIsolation isolation = ChildIsolation.probe(settings.isolation());
    return start(commandLine, isolation, settings, listener, MonotonicClock.SYSTEM);
  }

  /**
   * As above, with all that it depends on.
   *
   * @param isolation what confines the children further
   * @param clock for deadlines
   */
  public static ReaderPool start(
      ChildCommandLine commandLine,
      ChildIsolation isolation,
      PoolSettings settings,
      PoolListener listener,
      MonotonicClock clock) {
    if (settings.isolation().required() && isolation.mode() == IsolationMode.NONE) {
      throw new ReaderUnavailableException(
          "children cannot be isolated here ("
              + isolation.missing()
              + "), and the settings"
              + " require it",
          null);
    }
    if (isolation.missing().isEmpty()) {
      log.info("{} children, {}", settings.children(), isolation.describe());
    } else {
      log.warn("{} children, {}", settings.children(), isolation.describe());
    }
    ChildLaunch launch = new ChildLaunch(commandLine, isolation, settings.heapMegabytes());
    ChildStarter starter = new ChildStarter(launch, settings, clock);
    ChildProcesses children = new ChildProcesses(starter, settings, listener, clock);
    children.startAll();
    return new ReaderPool(children, settings, isolation.mode());
  }

  /**
   * Waits until every child stands.
   *
   * @return whether they all do
   */
  public boolean awaitReady(Duration atMost) throws InterruptedException {
    return children.awaitAll(atMost);
  }

  /** How far the children are isolated. */
  public IsolationMode isolation() {
    return isolation;
  }

  /** How many children stand now; 0 means that nothing can be read. */
  public int ready() {
    return children.standing();
  }

  @Override
  public <R> R ask(Task<R> task) {
    int deathsBefore = children.deaths();
    Optional<R> answer = besideOthers(children::lend, task);
    if (answer.isPresent()) {
      return answer.get();
    }
    answer = besideOthers(children::replacement, task);
    if (answer.isPresent()) {
      return answer.get();
    }
    children.fillPlace();
    if (children.deaths() - deathsBefore <= TRIES) {
      throw crashed();
    }
    // Another picture's children died too: this one may have stood beside a killer that took the
    // machine's memory, and is charged only for what it does alone.
    return alone(task).orElseThrow(ReaderPool::crashed);
  }

  /** Ends all children, within seconds; calls under way fail as unavailable. */
  @Override
  public void close() {
    children.close();
  }

  private static CommandException crashed() {
    return new CommandException(
        ErrorCode.IMAGE_CRASHED_READER, "the picture ended each reader process that read it");
  }

  /** Reads while others may be read; empty when the child died of it, or with it. */
  private <R> Optional<R> besideOthers(Supplier<ReaderChild> source, Task<R> task) {
    return within(turns.readLock(), source, task);
  }

  /** Reads when nothing else is read; empty when the child died of it. */
  private <R> Optional<R> alone(Task<R> task) {
    Optional<R> answer = within(turns.writeLock(), children::lend, task);
    if (answer.isEmpty()) {
      children.fillPlace();
    }
    return answer;
  }

  private <R> Optional<R> within(Lock lock, Supplier<ReaderChild> source, Task<R> task) {
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReaderUnavailableException("interrupted while waiting for a turn", e);
    }
    try {
      ReaderChild child = source.get();
      try {
        return Optional.of(answerOf(child, task));
      } catch (ChildDiedException e) {
        endAfter(child, e, task);
        return Optional.empty();
      }
    } finally {
      lock.unlock();
    }
  }

  /** The child is given back unless it died, also when the answer is a failure. */
  private <R> R answerOf(ReaderChild child, Task<R> task) throws ChildDiedException {
    try {
      R answer = child.ask(task);
      children.giveBack(child);
      return answer;
    } catch (RuntimeException e) {
      // The picture's fault, or what the child asked for could not be had: it has come to an end.
      children.giveBack(child);
      throw e;
    }
  }

  /** Ends a child that died or has to; returns only when the picture may be tried again. */
  private void endAfter(ReaderChild child, ChildDiedException death, Task<?> task) {
    boolean closed = children.isClosed();
    children.remove(child, closed ? EndReason.CLOSED : death.reason());
    if (closed) {
      throw new ReaderUnavailableException("the pool is closed", death);
    }
    log.warn("child {} ended: {}, {}", child.pid(), death.reason(), death.getMessage());
    if (death.reason() == EndReason.DEADLINE) {
      children.fillPlace();
      throw new CommandException(
          ErrorCode.READ_TIMEOUT,
          "the picture was not read within " + settings.allowedFor(task).toMillis() + " ms");
    }
    if (death.reason() == EndReason.INTERRUPTED) {
      children.fillPlace();
      throw new ReaderUnavailableException("interrupted while a picture was read", death);
    }
  }
}
