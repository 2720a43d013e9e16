package dev.grille.app.purge;

import dev.grille.app.failures.Confirmation;
import dev.grille.app.failures.TimeText;
import dev.grille.client.operator.OperatorClient;
import dev.grille.client.operator.Purging;
import dev.grille.console.DatabaseOptions;
import dev.grille.db.Purge.Chosen;
import dev.grille.db.Purge.Wanted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
      "Forgets commands, whatever their age: answers, values that were read, dead letters, replays,"
          + " and what truth says of their pictures; with --template also the pictures of a template"
          + " that is deleted.",
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
    Wanted wanted = wanted();
    try (OperatorClient operator = database.connect("grille purge")) {
      return run(operator.purging(), wanted);
    }
  }

  private int run(Purging purging, Wanted wanted) throws IOException {
    Purging.Plan plan = purging.plan(wanted);
    Chosen chosen = plan.chosen();
    System.out.printf(
        "to forget: %d commands, %d results, %d dead letters%s%s%n",
        chosen.commands(),
        chosen.results(),
        chosen.deadLetters(),
        truths(plan.truths()),
        template == null || plan.isServed()
            ? ""
            : ", pictures of " + plan.pictures() + " versions");
    if (chosen.inFlight() > 0) {
      System.err.println(chosen.inFlight() + " more are in flight, and stay: purge again later");
    }
    if (plan.isServed()) {
      System.err.println("the template's picture stays: send del first, then purge again");
    }
    int left = plan.leavesSomething() ? PARTLY : DONE;
    if (dryRun || plan.isEmpty()) {
      return left;
    }
    if (!yes && !Confirmation.onTerminal().given("forget it? It cannot be brought back.")) {
      return REFUSED;
    }
    Purging.Forgotten forgotten = purging.forget(plan);
    System.out.printf(
        "forgotten: %d commands, %d replays, pictures of %d versions%s%n",
        forgotten.commands(),
        forgotten.replays(),
        forgotten.pictures(),
        truths(forgotten.truths()));
    return left;
  }

  /** Most purges are about no template's set. */
  private static String truths(int count) {
    return count == 0 ? "" : ", " + count + " truths";
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
