package dev.grille.client;

import dev.grille.contracts.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives each command its answer. Commands may be sent by any thread; a thread of its own follows
 * the answers. One that waits no longer completes its future, or has it time out.
 */
public final class GrilleClient implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);

  private final CommandChannel channel;
  private final Map<String, CompletableFuture<ReceivedAnswer>> waiting = new ConcurrentHashMap<>();
  private final Thread following;
  private volatile boolean closing;
  private volatile @Nullable RuntimeException broken;

  /**
   * Connects.
   *
   * @param kafka settings of Kafka's clients: {@code bootstrap.servers}, and what the cluster asks
   *     for
   * @param topics {@link Topics#STANDARD}, unless the worker is told other names
   * @throws IllegalStateException when Kafka does not answer, or the results topic does not exist
   */
  public GrilleClient(Map<String, ?> kafka, Topics topics) {
    this(new CommandChannel(kafka, topics));
  }

  /**
   * Connects.
   *
   * @param patience how long Kafka may take to answer
   * @throws IllegalStateException as above
   */
  public GrilleClient(Map<String, ?> kafka, Topics topics, Duration patience) {
    this(new CommandChannel(kafka, topics, patience));
  }

  private GrilleClient(CommandChannel connected) {
    channel = connected;
    following = new Thread(this::follow, "grille-answers");
    following.setDaemon(true);
    following.start();
  }

  /**
   * Sends a command.
   *
   * @return its answer, also where the command failed: {@link Answer.Failed}. Completed with an
   *     exception where it could not be sent, where the answers can no longer be followed, and with
   *     {@link IllegalArgumentException} where a newer worker's answer cannot be read. What is to
   *     follow it runs in the thread that follows the answers unless it has an executor, and must
   *     not block.
   */
  public CompletableFuture<Answer> send(OutgoingCommand command) {
    CompletableFuture<ReceivedAnswer> received = receive(command);
    CompletableFuture<Answer> answer = received.thenApply(ReceivedAnswer::answer);
    // Who waits no longer completes what was given out, which is not what is waited by.
    var unused = answer.whenComplete((any, thrown) -> received.cancel(false));
    return answer;
  }

  /**
   * Sends a command, such as a vendor's request, whose answer is wanted as it is on the wire.
   *
   * @return the record of its answer; completed with an exception as {@link #send} has it
   */
  public CompletableFuture<ReceivedAnswer> receive(OutgoingCommand command) {
    CompletableFuture<ReceivedAnswer> answer =
        waiting.computeIfAbsent(command.id(), id -> new CompletableFuture<>());
    var unused = answer.whenComplete((any, thrown) -> waiting.remove(command.id(), answer));
    try {
      channel.send(command, answer::completeExceptionally);
    } catch (RuntimeException e) {
      answer.completeExceptionally(e);
    }
    failIfEnded(answer);
    return answer;
  }

  /** Whether answers can no longer be followed, so that another client is needed. */
  public boolean isBroken() {
    return broken != null || closing;
  }

  private void follow() {
    try {
      while (!closing) {
        channel.poll(POLL).forEach(this::take);
      }
    } catch (RuntimeException e) {
      broken = e;
    }
    waiting.values().forEach(this::failIfEnded);
  }

  private void take(ReceivedAnswer received) {
    CompletableFuture<ReceivedAnswer> answer = waiting.get(received.commandId());
    if (answer != null) {
      answer.complete(received);
    }
  }

  private void failIfEnded(CompletableFuture<?> answer) {
    if (broken != null) {
      answer.completeExceptionally(
          new IllegalStateException("answers can no longer be followed", broken));
    } else if (closing) {
      answer.completeExceptionally(new IllegalStateException("closed before the answer came"));
    }
  }

  /** Ends; futures that wait are completed with an exception. */
  @Override
  public void close() {
    closing = true;
    boolean interrupted = false;
    while (following.isAlive()) {
      try {
        following.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    channel.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
