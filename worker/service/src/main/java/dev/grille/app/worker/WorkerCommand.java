package dev.grille.app.worker;

import dev.grille.confinement.Confinement;
import dev.grille.confinement.StartingWords;
import dev.grille.console.InputWatch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Runs the worker until it is told to stop. */
@Command(
    name = "worker",
    description = {
      "Reads commands from Kafka and answers them.",
      "Settings are Spring's: --spring.kafka.bootstrap-servers=..., --spring.datasource.url=...,",
      "--grille.reader.children=..., or the same names in the environment."
    })
public final class WorkerCommand implements Callable<Integer> {
  private static final Logger log = LoggerFactory.getLogger(WorkerCommand.class);
  private static final int CANNOT_GO_ON = 1;

  /** As the JVM's own option would. */
  private static final int OUT_OF_MEMORY = 3;

  @Option(
      names = "--end-with-input",
      hidden = true,
      description = "stop when standard input ends, so that a program's worker ends with it")
  private boolean endWithInput;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Unmatched private List<String> settings = new ArrayList<>();

  /** A thread that ended for want of memory is missed by the others, who would wait for it. */
  private static void end(Thread thread, Throwable failure) {
    log.error("{} has ended", thread.getName(), failure);
    if (failure instanceof VirtualMachineError) {
      Runtime.getRuntime().halt(OUT_OF_MEMORY);
    }
  }

  private ConfigurableApplicationContext started(SpringApplication application) {
    try {
      return application.run(settings.toArray(String[]::new));
    } catch (RuntimeException e) {
      throw new StartFailures()
          .sentence(e)
          .<RuntimeException>map(sentence -> new IllegalStateException(sentence, e))
          .orElse(e);
    }
  }

  @Override
  public Integer call() throws InterruptedException {
    SettingNames names = new SettingNames();
    names
        .complaint(settings)
        .or(() -> names.complaintOfProperties(System.getProperties().stringPropertyNames()))
        .or(() -> names.complaintOfVariables(System.getenv().keySet()))
        .ifPresent(
            complaint -> {
              throw new ParameterException(spec.commandLine(), complaint);
            });
    names.strangeVariables(System.getenv().keySet()).forEach(log::warn);
    // First of all, and before a child that might look is started.
    StartingWords.wipe();
    Confinement.hide();
    if (endWithInput) {
      InputWatch.begin();
    }
    Thread.setDefaultUncaughtExceptionHandler(WorkerCommand::end);
    CountDownLatch closed = new CountDownLatch(1);
    SpringApplication application = new SpringApplication(WorkerApplication.class);
    application.addListeners((ApplicationListener<ContextClosedEvent>) event -> closed.countDown());
    ConfigurableApplicationContext context = started(application);
    closed.await();
    // Waits for whoever closes it; then everything in it is gone.
    context.close();
    return CANNOT_GO_ON;
  }
}
