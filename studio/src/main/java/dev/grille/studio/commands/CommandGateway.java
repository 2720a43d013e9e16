package dev.grille.studio.commands;

import dev.grille.client.GrilleClient;
import dev.grille.client.OutgoingCommand;
import dev.grille.client.ReceivedAnswer;
import dev.grille.studio.settings.StudioSettings;
import dev.grille.studio.web.Problem;
import dev.grille.studio.web.ProblemException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The studio's one connection to Kafka. It is made with the first command and made anew after it
 * broke, so that the studio outlives its broker.
 */
final class CommandGateway implements AutoCloseable {
  /** A person waits: a broker that is there answers in a fraction of it. */
  private static final Duration CONNECTING = Duration.ofSeconds(5);

  private final StudioSettings settings;
  private @Nullable CompletableFuture<GrilleClient> connection;

  CommandGateway(StudioSettings settings) {
    this.settings = settings;
  }

  /**
   * Sends a command.
   *
   * @return its answer; completed with a {@link ProblemException} where none came in time, Kafka is
   *     away, or did not take it
   */
  CompletableFuture<ReceivedAnswer> ask(OutgoingCommand command) {
    CompletableFuture<GrilleClient> connecting = connection();
    Duration patience = settings.patience();
    return connecting
        .thenCompose(
            client -> client.receive(command).orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS))
        .exceptionallyCompose(
            thrown -> {
              Throwable failure = cause(thrown);
              if (failure instanceof TimeoutException) {
                return CompletableFuture.failedFuture(noAnswer(command, patience));
              }
              return CompletableFuture.failedFuture(
                  forgetIfBroken(connecting) ? unavailable(failure) : notSent(failure));
            });
  }

  /** What is there, or one that another thread makes: nobody waits for it who holds a lock. */
  private synchronized CompletableFuture<GrilleClient> connection() {
    CompletableFuture<GrilleClient> known = connection;
    if (known == null) {
      CompletableFuture<GrilleClient> made = new CompletableFuture<>();
      Thread thread = new Thread(() -> connect(made), "studio-connects");
      thread.setDaemon(true);
      thread.start();
      connection = made;
      known = made;
    }
    return known;
  }

  private void connect(CompletableFuture<GrilleClient> made) {
    try {
      made.complete(new GrilleClient(settings.kafka(), settings.topics(), CONNECTING));
    } catch (RuntimeException e) {
      made.completeExceptionally(e);
    }
  }

  /**
   * Whether a connection serves no more. One that failed a single command goes on for the others.
   */
  private synchronized boolean forgetIfBroken(CompletableFuture<GrilleClient> failed) {
    boolean made = failed.isDone() && !failed.isCompletedExceptionally();
    if (made && !failed.join().isBroken()) {
      return false;
    }
    if (connection == failed) {
      connection = null;
      if (made) {
        // Its own thread may be the one that says so, and cannot wait for its own end.
        new Thread(failed.join()::close, "studio-closes-client").start();
      }
    }
    return true;
  }

  private static Throwable cause(Throwable thrown) {
    Throwable cause = thrown.getCause();
    return thrown instanceof CompletionException && cause != null ? cause : thrown;
  }

  private static ProblemException unavailable(Throwable failure) {
    return failed(
        HttpStatus.SERVICE_UNAVAILABLE,
        "KAFKA_UNAVAILABLE",
        "Start Kafka and a worker (./grille up has both), or name the broker by --bootstrap.",
        failure);
  }

  private static ProblemException notSent(Throwable failure) {
    return failed(
        HttpStatus.BAD_GATEWAY,
        "COMMAND_NOT_SENT",
        "Kafka did not take this command. Other commands are not concerned.",
        failure);
  }

  private static ProblemException failed(
      HttpStatus status, String code, String remedy, Throwable failure) {
    return new ProblemException(
        status, Problem.of(code, String.valueOf(failure.getMessage()), remedy), failure);
  }

  private static ProblemException noAnswer(OutgoingCommand command, Duration patience) {
    return new ProblemException(
        HttpStatus.GATEWAY_TIMEOUT,
        new Problem(
            "NO_ANSWER",
            "No answer came in %d seconds; the command is on its topic."
                .formatted(patience.toSeconds()),
            null,
            "See whether a worker runs. The answer can be looked up among the results.",
            command.id()));
  }

  /** Ends; who waits for an answer is told that none comes. */
  @Override
  public void close() {
    CompletableFuture<GrilleClient> known = taken();
    if (known != null) {
      // Its thread tells those who wait, and they ask for the lock that is no longer held here.
      var unused = known.thenAccept(GrilleClient::close);
    }
  }

  private synchronized @Nullable CompletableFuture<GrilleClient> taken() {
    CompletableFuture<GrilleClient> known = connection;
    connection = null;
    return known;
  }
}
