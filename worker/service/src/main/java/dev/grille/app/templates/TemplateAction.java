package dev.grille.app.templates;

import dev.grille.app.submit.KafkaOptions;
import dev.grille.client.CommandChannel;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that asks a worker. */
abstract class TemplateAction implements Callable<Integer> {
  @Mixin private KafkaOptions kafka = new KafkaOptions();

  @Option(names = "--json", description = "print each answer as one line of JSON")
  private boolean json;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description = "longest wait for the next answer (default: ${DEFAULT-VALUE})")
  private int timeout;

  @Override
  public final Integer call() throws IOException {
    try (CommandChannel channel = kafka.open()) {
      var conversation =
          new Conversation(channel, Duration.ofSeconds(timeout), json, System.out, System.err);
      run(conversation);
      return conversation.code();
    }
  }

  /** Whether answers are printed as they are. */
  final boolean isJson() {
    return json;
  }

  /** Asks what has to be asked, and says what came of it. */
  abstract void run(Conversation conversation) throws IOException;
}
