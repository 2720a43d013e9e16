package dev.grille.lab.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a worker of this machine whether it can work. */
public final class Readiness {
  /** Children start side by side and load three engines each; a small machine takes a minute. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Short enough that nobody waits for it, and that it costs a starting worker nothing. */
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final URI address;

  /** About the worker whose health is served at a port. */
  public Readiness(int port) {
    this.address = URI.create("http://127.0.0.1:" + port + "/health/readiness");
  }

  URI address() {
    return address;
  }

  /**
   * Waits until the worker is ready.
   *
   * @throws IllegalStateException when it ends or takes too long; with its own last answer
   */
  public void await(WorkerProcess worker) throws InterruptedException {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    String last = "it does not answer at " + address;
    while (System.nanoTime() < giveUp) {
      if (!worker.isAlive()) {
        throw new IllegalStateException(
            "the worker has ended: see " + worker.log() + "\n" + worker.tail());
      }
      try {
        HttpResponse<String> answer =
            client.send(
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 200) {
          return;
        }
        last = answer.body();
      } catch (IOException e) {
        // Its server may not be up yet.
      }
      Thread.sleep(PAUSE.toMillis());
    }
    throw new IllegalStateException(
        "the worker is not ready after " + PATIENCE.toSeconds() + " s: " + last);
  }
}
