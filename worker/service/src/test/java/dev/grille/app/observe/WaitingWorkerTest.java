package dev.grille.app.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.app.worker.WorkerApplication;
import dev.grille.lab.servers.DatabaseServer;
import dev.grille.lab.servers.SharedServers;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class WaitingWorkerTest {
  @Test
  void aWorkerThatWaitsForItsServersIsAliveButNotReady() throws Exception {
    // Nobody listens at port 1, so this does not come to an end by itself.
    Starting worker =
        start(
            "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/nowhere?password=secret",
            "--spring.datasource.hikari.connection-timeout=1000");
    // Spring has set up logging by now; before, it would forget this.
    CapturedLog log = new CapturedLog();
    try {
      int port = worker.event().getWebServer().getPort();
      assertThat(get(port, "/health/liveness").statusCode()).isEqualTo(200);
      HttpResponse<String> readiness = get(port, "/health/readiness");
      assertThat(readiness.statusCode()).isEqualTo(503);
      assertThat(readiness.body()).contains("database", "broker", "DOWN");
      await(log, "waiting for the database at jdbc:postgresql://127.0.0.1:1/nowhere: ");
      assertThat(log.text()).contains("refused").doesNotContain("secret");
    } finally {
      log.close();
      worker.close();
    }
  }

  @Test
  void aWorkerWhoseDatabaseIsAwayWhenItMakesItsSchemaWaitsToo() throws Exception {
    DatabaseServer server = SharedServers.database();
    String url = server.freshDatabase();
    JdbcClient jdbc =
        JdbcClient.create(new DriverManagerDataSource(url, server.user(), server.password()));
    String owner = "owner_" + UUID.randomUUID().toString().substring(0, 8);
    // It may not connect, as if there were no room for it; everybody else may.
    jdbc.sql("create role " + owner + " login password 'secret' connection limit 0").update();
    jdbc.sql("grant all on schema public to " + owner).update();
    Starting worker =
        start(
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=" + server.user(),
            "--spring.datasource.password=" + server.password(),
            "--grille.database.migration-user=" + owner,
            "--grille.database.migration-password=secret");
    try (CapturedLog log = new CapturedLog()) {
      await(log, "waiting for the database at ");
      jdbc.sql("alter role " + owner + " connection limit -1").update();
      var hasSchema = jdbc.sql("select to_regclass('unpublished') is not null");
      await(log, "a schema", () -> hasSchema.query(Boolean.class).single());
    } finally {
      worker.close();
    }
  }

  /** A worker that has not come to the end of its start. */
  private record Starting(WebServerInitializedEvent event, Thread thread) {
    void close() throws InterruptedException {
      ((ConfigurableApplicationContext) event.getApplicationContext()).close();
      thread.join(TimeUnit.SECONDS.toMillis(90));
    }
  }

  /** Returns when its port answers. */
  private static Starting start(String... settings) throws Exception {
    CompletableFuture<WebServerInitializedEvent> listening = new CompletableFuture<>();
    SpringApplication application = new SpringApplication(WorkerApplication.class);
    application.addListeners((ApplicationListener<WebServerInitializedEvent>) listening::complete);
    String[] all =
        Stream.concat(
                Stream.of(settings),
                Stream.of(
                    "--spring.kafka.bootstrap-servers=127.0.0.1:1",
                    "--logging.level.org.apache.kafka=error",
                    "--grille.reader.children=1"))
            .toArray(String[]::new);
    Thread thread = new Thread(() -> application.run(all));
    thread.setUncaughtExceptionHandler((ended, closedWhileItStarted) -> {});
    thread.start();
    return new Starting(listening.get(90, TimeUnit.SECONDS), thread);
  }

  private static void await(CapturedLog log, String line) throws InterruptedException {
    await(log, line, () -> log.text().contains(line));
  }

  private static void await(CapturedLog log, String what, BooleanSupplier condition)
      throws InterruptedException {
    long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("no '%s' in\n%s", what, log.text()).isLessThan(giveUp);
      Thread.sleep(100);
    }
  }

  private static HttpResponse<String> get(int port, String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
