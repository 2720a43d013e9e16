package dev.grille.sandbox;

import dev.grille.child.Frame;
import dev.grille.child.FrameException;
import dev.grille.child.PrivateFolder;
import dev.grille.child.Question;
import dev.grille.contracts.CommandException;
import dev.grille.reader.Task;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One child process that stands, as its parent sees it. For one caller at a time. */
final class ReaderChild {
  private static final Logger log = LoggerFactory.getLogger(ReaderChild.class);
  private static final Duration KILLED_WITHIN = Duration.ofSeconds(5);

  private final Process process;
  private final ProcessHandle reader;
  private final ChildConnection connection;
  private final PrivateFolder folder;
  private final ChildOutput output;
  private final PoolSettings settings;
  private final MonotonicClock clock;
  private int pictures;

  ReaderChild(
      Process process,
      ProcessHandle reader,
      ChildConnection connection,
      PrivateFolder folder,
      ChildOutput output,
      PoolSettings settings,
      MonotonicClock clock) {
    this.process = process;
    this.reader = reader;
    this.connection = connection;
    this.folder = folder;
    this.output = output;
    this.settings = settings;
    this.clock = clock;
  }

  long pid() {
    return reader.pid();
  }

  int pictures() {
    return pictures;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  CompletableFuture<Process> onExit() {
    return process.onExit();
  }

  /**
   * Holds one conversation.
   *
   * @throws CommandException when the child says that the task cannot be done
   * @throws ChildDiedException when the child died, or has to be ended for what it did
   */
  <R> R ask(Task<R> task) throws ChildDiedException {
    pictures += task.pictures();
    Duration allowed = settings.allowedFor(task);
    ChildConnection.Patience patience =
        new ChildConnection.Patience(
            clock.nanoTime() + allowed.toNanos(), settings.silence(), this::giveUp);
    try {
      Question<R> question = Question.about(task);
      connection.send(question.request(), patience);
      Frame said = connection.receive(patience);
      while (Question.isAskedBack(said)) {
        connection.send(question.give(said), patience);
        said = connection.receive(patience);
      }
      return question.answer(said);
    } catch (FrameException e) {
      throw new ChildDiedException(EndReason.GARBAGE, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new ChildDiedException(EndReason.DIED, exitReport());
    }
  }

  /** Whether another child should go on in its place. */
  boolean isSpent() {
    return pictures >= settings.recycleAfter()
        || ResidentMemory.exceeds(pid(), settings.recycleResidentMegabytes());
  }

  /**
   * Ends it: its socket first, so that a healthy child halts by itself, then by SIGKILL. Returns
   * when it is gone and its folder with it.
   *
   * @param grace how long it may take to end by itself
   */
  void end(Duration grace) {
    connection.close();
    try {
      if (grace.isZero() || !process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
        kill();
        if (!process.waitFor(KILLED_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
          log.warn("child {} does not go after SIGKILL", pid());
        }
      }
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
    folder.close();
  }

  /**
   * Ends several side by side.
   *
   * @param grace of each
   * @param atMost how long to wait for each
   */
  static void endAll(List<ReaderChild> children, Duration grace, Duration atMost)
      throws InterruptedException {
    List<Thread> ends = new ArrayList<>();
    for (ReaderChild child : children) {
      Thread end = new Thread(() -> child.end(grace), "child-" + child.pid() + "-end");
      end.start();
      ends.add(end);
    }
    for (Thread end : ends) {
      end.join(atMost.toMillis());
    }
  }

  /** The reader first: what waits for it ends with it, and is gone only after it. */
  private void kill() {
    boolean known = reader.destroyForcibly();
    if (!known || reader.pid() == process.pid()) {
      process.destroyForcibly();
    }
  }

  /** How it ended, for messages; waits a moment for the exit code. */
  private String exitReport() {
    try {
      if (!process.waitFor(1, TimeUnit.SECONDS)) {
        return "it closed its socket";
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "it closed its socket";
    }
    int code = process.exitValue();
    Optional<String> crash = folder.crashLine();
    return crash
        .map(line -> "exit code " + code + ", " + line)
        .orElse(code == 3 ? "it ran out of memory" : ChildEnd.of(code, output.tail()));
  }

  private @Nullable EndReason giveUp() {
    return ResidentMemory.exceeds(pid(), settings.maxResidentMegabytes()) ? EndReason.MEMORY : null;
  }
}
