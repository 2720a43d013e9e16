package dev.grille.app.purge;

import dev.grille.app.failures.Confirmation;
import dev.grille.app.failures.DatabaseOptions;
import dev.grille.app.failures.TimeText;
import dev.grille.db.Purge;
import dev.grille.db.Purge.Chosen;
import dev.grille.db.Purge.Wanted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedRuntimeException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Forgets commands and all that is known of them. */
@Command(
    name = "purge",
    description = {
      "Forgets commands, whatever their age: answers, values that were read, dead letters, replays;"
          + " with --template also the pictures of a template that is deleted.",
      "All options that are given have to hold. A command that is forgotten is new when it comes"
          + " again. What is in flight stays. Topics are Kafka's: see docs/operating.md.",
      "Exit code 0: done; 1: something of it is in flight, or its template is still served; 2:"
          + " wrong usage, or not confirmed; 3: the database failed."
    },
    mixinStandardHelpOptions = true)
public final class PurgeCommand implements Callable<Integer> {
  private static final int DONE = 0;
  private static final int PARTLY = 1;
  private static final int REFUSED = 2;

  /** Commands of one transaction: workers wait for none of its locks for long. */
  private static final int STEP = 500;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Option(names = "--template", paramLabel = "ID", description = "commands about this template")
  private @Nullable String template;

  @Option(names = "--command-id", paramLabel = "ID", description = "this command, all attempts")
  private @Nullable String commandId;

  @Option(names = "--key", paramLabel = "TEXT", description = "commands whose record has this key")
  private @Nullable String key;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      converter = TimeText.class,
      description = "answered before then: 2026-11-21T03:00:00Z, or 90d for ninety days ago")
  private @Nullable Instant until;

  @Option(names = "--dry-run", description = "only say how much")
  private boolean dryRun;

  @Option(names = "--yes", description = "do not ask")
  private boolean yes;

  @Override
  public Integer call() throws IOException {
    try {
      SingleConnectionDataSource source = database.connect("grille purge");
      try {
        Purge purge = new Purge(JdbcClient.create(source));
        return run(purge, new TransactionTemplate(new JdbcTransactionManager(source)));
      } finally {
        source.destroy();
      }
    } catch (NestedRuntimeException e) {
      throw database.failure(e);
    }
  }

  private int run(Purge purge, TransactionTemplate transaction) throws IOException {
    Chosen chosen = purge.choose(wanted());
    int pictures = template == null ? 0 : purge.pictures(template);
    boolean isServed = template != null && purge.isServed(template);
    System.out.printf(
        "to forget: %d commands, %d results, %d dead letters%s%n",
        chosen.commands(),
        chosen.results(),
        chosen.deadLetters(),
        template == null || isServed ? "" : ", pictures of " + pictures + " versions");
    if (chosen.inFlight() > 0) {
      System.err.println(chosen.inFlight() + " more are in flight, and stay: purge again later");
    }
    if (isServed) {
      System.err.println("the template's picture stays: send del first, then purge again");
    }
    int left = chosen.inFlight() > 0 || isServed ? PARTLY : DONE;
    if (dryRun || (chosen.commands() == 0 && (isServed || pictures == 0))) {
      return left;
    }
    if (!yes && !Confirmation.onTerminal().given("forget it? It cannot be brought back.")) {
      return REFUSED;
    }
    int commands = 0;
    Integer step;
    while ((step = transaction.execute(tx -> purge.step(STEP))) != null && step > 0) {
      commands += step;
    }
    int replays = purge.emptyReplays();
    Integer cleared =
        template == null ? Integer.valueOf(0) : transaction.execute(tx -> purge.clear(template));
    System.out.printf(
        "forgotten: %d commands, %d replays, pictures of %d versions%n",
        commands, replays, cleared);
    return left;
  }

  private Wanted wanted() {
    if (template == null && commandId == null && key == null && until == null) {
      String message = "say what: --template, --command-id, --key or --until";
      throw spec == null
          ? new IllegalStateException(message)
          : new ParameterException(spec.commandLine(), message);
    }
    return new Wanted(
        template, commandId, key == null ? null : key.getBytes(StandardCharsets.UTF_8), until);
  }
}
