package dev.grille.app.worker;

import dev.grille.app.worker.DatabaseWiring.SchemaMigrations;
import dev.grille.messaging.CommandListeners;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import picocli.CommandLine.Command;

/**
 * Does what a worker does until it is ready, as far as that goes without servers, and ends. A JVM
 * that was told to leaves an archive then of the classes that were loaded on the way.
 */
@Command(name = "training-run", hidden = true, description = "A part of 'prepare'.")
public final class TrainingRun implements Callable<Integer> {
  private static final Logger log = LoggerFactory.getLogger(TrainingRun.class);

  /** Consumers need a moment until they have tried everything once. */
  private static final int CONSUMING_SECONDS = 2;

  /** Port 1 is nobody's: each attempt fails at once. */
  private static final String[] NO_SERVERS = {
    "--spring.kafka.bootstrap-servers=127.0.0.1:1",
    "--spring.kafka.properties.request.timeout.ms=500",
    "--spring.kafka.properties.default.api.timeout.ms=500",
    "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none",
    "--spring.datasource.hikari.connection-timeout=500",
    "--server.port=0",
    "--grille.reader.children=1",
    "--grille.reader.require-isolation=false",
    "--logging.level.root=off"
  };

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import(WorkerWirings.class)
  static class WithoutStart {}

  @Override
  public Integer call() throws InterruptedException {
    try (ConfigurableApplicationContext context =
        new SpringApplication(WithoutStart.class).run(NO_SERVERS)) {
      CommandListeners listeners = context.getBean(CommandListeners.class);
      listeners.start();
      attempt(() -> answer(context, "/health/readiness"));
      attempt(() -> answer(context, "/prometheus"));
      attempt(
          () -> {
            context.getBean(SchemaMigrations.class).migrate();
            return 0;
          });
      attempt(
          () -> {
            context.getBean(WorkerTopics.class).create();
            return 0;
          });
      TimeUnit.SECONDS.sleep(CONSUMING_SECONDS);
      listeners.stop();
    }
    return 0;
  }

  /** That it fails is expected: the classes are loaded all the same. */
  private static void attempt(Callable<Integer> step) {
    try {
      step.call();
    } catch (Exception e) {
      log.debug("as far as it goes: {}", e.toString());
    }
  }

  private static int answer(ConfigurableApplicationContext context, String path) throws Exception {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    URI address = URI.create("http://127.0.0.1:" + port + path);
    return ((HttpURLConnection) address.toURL().openConnection()).getResponseCode();
  }
}
