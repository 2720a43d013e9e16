package dev.grille.studio.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.grille.studio.settings.StudioSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asks the workers how they are. */
@RestController
final class LiveController {
  /** A page asks again soon: who does not answer by then is said not to. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final int OK = 200;

  private final StudioSettings settings;
  private final InstantSource clock;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  LiveController(StudioSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * All of them, at one moment.
   *
   * @param ledgerSeconds for how long answers are kept, as the worker says that removes them first;
   *     0 for ever, null where no worker says it
   */
  @JsonInclude(Include.NON_NULL)
  record Live(Instant at, List<WorkerState> workers, @Nullable Double ledgerSeconds) {
    static Live of(Instant at, List<WorkerState> workers) {
      List<Double> kept =
          workers.stream().map(WorkerState::ledgerSeconds).filter(Objects::nonNull).toList();
      Double forEver = kept.isEmpty() ? null : 0.0;
      return new Live(
          at,
          workers,
          kept.stream().filter(seconds -> seconds > 0).min(Double::compare).orElse(forEver));
    }
  }

  @GetMapping("/api/live")
  Live live() {
    List<CompletableFuture<WorkerState>> asked =
        settings.workers().stream().map(this::ask).toList();
    return Live.of(clock.instant(), asked.stream().map(CompletableFuture::join).toList());
  }

  private CompletableFuture<WorkerState> ask(URI address) {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/prometheus"))
            .timeout(PATIENCE)
            .header("Accept", "text/plain; version=0.0.4")
            .build();
    return http.sendAsync(request, BodyHandlers.ofString())
        .handle((answer, failure) -> state(address, answer, failure));
  }

  private static WorkerState state(
      URI address, @Nullable HttpResponse<String> answer, @Nullable Throwable failure) {
    if (answer == null) {
      Throwable cause =
          failure == null || failure.getCause() == null ? failure : failure.getCause();
      return WorkerState.unreachable(
          address, cause == null ? "no answer" : cause.getClass().getSimpleName());
    }
    return answer.statusCode() == OK
        ? WorkerState.of(address, answer.body())
        : WorkerState.unreachable(address, "HTTP " + answer.statusCode());
  }
}
