package dev.grille.studio;

import dev.grille.console.BrokerOptions;
import dev.grille.console.Count;
import dev.grille.console.DatabaseOptions;
import dev.grille.console.InputWatch;
import dev.grille.console.Program;
import dev.grille.console.TopicOptions;
import dev.grille.studio.entry.Invitation;
import dev.grille.studio.settings.StudioSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The program: serves the studio's pages to one machine until it is told to stop. */
@Command(
    name = "grille studio",
    description = {
      "Serves pages for makers of forms and for operators at 127.0.0.1.",
      "Templates are drawn, tried and published there, results looked up, failures replayed."
    },
    mixinStandardHelpOptions = true,
    versionProvider = StudioVersion.class)
public final class Studio implements Callable<Integer> {
  @Option(
      names = "--port",
      converter = Count.Port.class,
      paramLabel = "PORT",
      defaultValue = "8091",
      description = "of the pages; 0 for any that is free (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = {
        "where the pages are served (default: ${DEFAULT-VALUE}).",
        "Another one is for a container whose port is published to 127.0.0.1 alone."
      })
  private String address = "";

  @Option(
      names = "--end-with-input",
      hidden = true,
      description = "stop when standard input ends, so that a program's studio ends with it")
  private boolean endWithInput;

  @Option(
      names = "--worker",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8081",
      description = "a worker's health and metrics; may be repeated (default: ${DEFAULT-VALUE})")
  private List<URI> workers = List.of();

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description = "how long an answer is waited for (default: ${DEFAULT-VALUE})")
  private int patience;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "who replays, for the record (default: the system's name of you)")
  private String operator = "";

  @Mixin private BrokerOptions broker = new BrokerOptions();

  @Mixin private TopicOptions topics = new TopicOptions();

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  private Studio() {}

  /** Serves, and exits with 0 when it was told to stop. */
  public static void main(String[] arguments) {
    System.exit(Program.of(new Studio()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (endWithInput) {
      InputWatch.begin();
    }
    CountDownLatch closed = new CountDownLatch(1);
    try (ConfigurableApplicationContext context = start(settings(), event -> closed.countDown())) {
      context.getBean(Invitation.class).print();
      closed.await();
    } catch (PortInUseException e) {
      throw new IllegalStateException(
          "port %d is taken: stop who has it, or take another by --port".formatted(e.getPort()), e);
    }
    return 0;
  }

  private StudioSettings settings() throws IOException {
    return new StudioSettings(
        address,
        port,
        broker.settings(),
        topics.topics().of(database.tenant()),
        database.address(),
        database.tenant(),
        workers,
        Duration.ofSeconds(patience),
        operator);
  }

  /** A studio that serves; closing it ends it. */
  static ConfigurableApplicationContext start(
      StudioSettings settings, ApplicationListener<ContextClosedEvent> closed) {
    SpringApplication application = new SpringApplication(StudioApplication.class);
    application.setDefaultProperties(
        Map.of("server.address", settings.address(), "server.port", settings.port()));
    application.addListeners(closed);
    application.addInitializers(
        (ApplicationContextInitializer<GenericApplicationContext>)
            context -> context.registerBean(StudioSettings.class, () -> settings));
    return application.run();
  }
}
