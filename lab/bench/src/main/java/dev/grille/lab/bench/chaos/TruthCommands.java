package dev.grille.lab.bench.chaos;

import dev.grille.client.CommandBodies;
import dev.grille.contracts.CommandType;
import dev.grille.lab.bench.chaos.PlannedRecord.Body;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people say of pictures that queries have read, and evaluations by all that was said of a
 * template. They keep their order, so that a set depends on nothing but the plan.
 */
final class TruthCommands {
  /** One in so many brings its picture, which each evaluation reads again. */
  private static final int KEPT = 3;

  private TruthCommands() {}

  /**
   * A query that can be read.
   *
   * @param form the command that registered its form
   * @param values what its values were drawn with
   */
  record Queried(String id, String form, int values, byte[] picture) {}

  /** A truth of the query, or an evaluation of its template once one was said. */
  static Body next(Queried query, RandomGenerator random) {
    boolean isKept = random.nextInt(KEPT) == 0;
    boolean isEvaluation = random.nextInt(3) == 0;
    Map<String, String> values = TinyForm.values(new SplittableRandom(query.values()));
    return known -> {
      if (isEvaluation) {
        String template = known.template(query.form());
        ObjectNode body = CommandBodies.about(CommandType.EVALUATE, template);
        return CommandBodies.bytes(body.put("set", true));
      }
      ObjectNode body = CommandBodies.truth(query.id(), values);
      if (isKept) {
        CommandBodies.putPicture(body, query.picture());
      }
      return CommandBodies.bytes(body);
    };
  }
}
