package dev.grille.client.operator;

import dev.grille.db.OperatorConnection;
import dev.grille.db.Purge;
import dev.grille.db.Purge.Chosen;
import dev.grille.db.Purge.Wanted;
import java.util.function.Supplier;

/** Forgets commands and all that is known of them. */
public final class Purging {
  /** Commands of one transaction: workers wait for none of its locks for long. */
  private static final int STEP = 500;

  private final OperatorConnection database;
  private final Purge purge;

  Purging(OperatorConnection database) {
    this.database = database;
    purge = database.purge();
  }

  /**
   * What would be forgotten.
   *
   * @param wanted by which it was chosen
   * @param truths what people said of pictures, with those that are kept for it
   * @param pictures versions of the template that is meant, whose pictures would be cleared
   * @param isServed whether that template is not deleted, so that its pictures stay
   */
  public record Plan(Wanted wanted, Chosen chosen, int truths, int pictures, boolean isServed) {
    /** Whether something that is meant stays. */
    public boolean leavesSomething() {
      return chosen.inFlight() > 0 || isServed;
    }

    /** Whether there is nothing to be forgotten now. */
    public boolean isEmpty() {
      return chosen.commands() == 0 && truths == 0 && (isServed || pictures == 0);
    }
  }

  /**
   * What was forgotten.
   *
   * @param commands counts each attempt
   * @param replays of which no letter is left
   * @param truths what people said of pictures
   * @param pictures versions of a template whose pictures were cleared
   */
  public record Forgotten(int commands, int replays, int truths, int pictures) {}

  /** Chooses what is meant, for {@link #forget}. */
  public Plan plan(Wanted wanted) {
    return database.ask(
        () -> {
          String template = wanted.templateId();
          return new Plan(
              wanted,
              purge.choose(wanted),
              purge.truths(wanted),
              template == null ? 0 : purge.pictures(template),
              template != null && purge.isServed(template));
        });
  }

  /** Forgets what was chosen last. It cannot be brought back. */
  public Forgotten forget(Plan plan) {
    int truths = inSteps(() -> purge.truthStep(plan.wanted(), STEP));
    int commands = inSteps(() -> purge.step(STEP));
    int replays = database.ask(purge::emptyReplays);
    String template = plan.wanted().templateId();
    int pictures = template == null ? 0 : database.inTransaction(() -> purge.clear(template));
    return new Forgotten(commands, replays, truths, pictures);
  }

  private int inSteps(Supplier<Integer> forgetting) {
    int all = 0;
    int step;
    while ((step = database.inTransaction(forgetting)) > 0) {
      all += step;
    }
    return all;
  }
}
