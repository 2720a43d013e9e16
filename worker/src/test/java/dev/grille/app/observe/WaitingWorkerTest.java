package dev.grille.app.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.app.worker.WorkerApplication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

class WaitingWorkerTest {
  @Test
  void aWorkerThatWaitsForItsServersIsAliveButNotReady() throws Exception {
    CompletableFuture<WebServerInitializedEvent> listening = new CompletableFuture<>();
    SpringApplication application = new SpringApplication(WorkerApplication.class);
    application.addListeners((ApplicationListener<WebServerInitializedEvent>) listening::complete);
    // Nobody listens at port 1, so this does not come to an end by itself.
    Thread start =
        new Thread(
            () ->
                application.run(
                    "--spring.kafka.bootstrap-servers=127.0.0.1:1",
                    "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/nowhere?password=secret",
                    "--spring.datasource.hikari.connection-timeout=1000",
                    "--logging.level.org.apache.kafka=error",
                    "--grille.reader.children=1"));
    start.setUncaughtExceptionHandler((thread, closedWhileItStarted) -> {});
    start.start();
    WebServerInitializedEvent event = listening.get(90, TimeUnit.SECONDS);
    // Spring has set up logging by now; before, it would forget this.
    CapturedLog log = new CapturedLog();
    try {
      int port = event.getWebServer().getPort();
      assertThat(get(port, "/health/liveness").statusCode()).isEqualTo(200);
      HttpResponse<String> readiness = get(port, "/health/readiness");
      assertThat(readiness.statusCode()).isEqualTo(503);
      assertThat(readiness.body()).contains("database", "broker", "DOWN");
      await(log, "waiting for the database at jdbc:postgresql://127.0.0.1:1/nowhere: ");
      assertThat(log.text()).contains("refused").doesNotContain("secret");
    } finally {
      log.close();
      ((ConfigurableApplicationContext) event.getApplicationContext()).close();
      start.join(TimeUnit.SECONDS.toMillis(90));
    }
  }

  private static void await(CapturedLog log, String line) throws InterruptedException {
    long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!log.text().contains(line)) {
      assertThat(System.nanoTime()).as("no '%s' in\n%s", line, log.text()).isLessThan(giveUp);
      Thread.sleep(100);
    }
  }

  private static HttpResponse<String> get(int port, String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
