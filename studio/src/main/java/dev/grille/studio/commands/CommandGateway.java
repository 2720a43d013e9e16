package dev.grille.studio.commands;

import dev.grille.client.GrilleClient;
import dev.grille.client.OutgoingCommand;
import dev.grille.client.ReceivedAnswer;
import dev.grille.studio.settings.StudioSettings;
import dev.grille.studio.web.Problem;
import dev.grille.studio.web.ProblemException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The studio's one connection to Kafka. It is made with the first command and made anew after it
 * broke, so that the studio outlives its broker.
 */
final class CommandGateway implements AutoCloseable {
  private final StudioSettings settings;
  private @Nullable GrilleClient client;

  CommandGateway(StudioSettings settings) {
    this.settings = settings;
  }

  /**
   * Sends a command.
   *
   * @return its answer; completed with a {@link ProblemException} where none came in time, or Kafka
   *     is away
   */
  CompletableFuture<ReceivedAnswer> ask(OutgoingCommand command) {
    GrilleClient connected;
    try {
      connected = connected();
    } catch (IllegalStateException | KafkaException e) {
      return CompletableFuture.failedFuture(unavailable(e));
    }
    Duration patience = settings.patience();
    return connected
        .receive(command)
        .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionallyCompose(
            failure -> {
              if (failure instanceof TimeoutException) {
                return CompletableFuture.failedFuture(noAnswer(command, patience));
              }
              drop(connected);
              return CompletableFuture.failedFuture(unavailable(failure));
            });
  }

  private synchronized GrilleClient connected() {
    if (client == null) {
      client = new GrilleClient(settings.kafka(), settings.topics());
    }
    return client;
  }

  private synchronized void drop(GrilleClient broken) {
    if (client == broken) {
      client = null;
      // Its own thread may be the one that says so, and cannot wait for its own end.
      new Thread(broken::close, "studio-closes-client").start();
    }
  }

  private static ProblemException unavailable(Throwable failure) {
    return new ProblemException(
        HttpStatus.SERVICE_UNAVAILABLE,
        Problem.of(
            "KAFKA_UNAVAILABLE",
            String.valueOf(failure.getMessage()),
            "Start Kafka and a worker (./grille up has both), or name the broker by --bootstrap."),
        failure);
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

  @Override
  public synchronized void close() {
    if (client != null) {
      client.close();
    }
  }
}
