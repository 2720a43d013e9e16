package dev.grille.vision.score;

import dev.grille.contracts.FieldKind;
import dev.grille.vision.kinds.Kind;
import dev.grille.vision.kinds.ScoreGroup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns evidence into the probability that a value is exactly right: a logistic regression per
 * group of kinds, fitted from judged readings and kept as a versioned JSON resource.
 *
 * @param version raised with every fit
 * @param fitted on what, in words
 * @param groups one curve per group
 */
public record ScoreModel(int version, String fitted, Map<ScoreGroup, ScoreCurve> groups) {
  /** Where the shipped model lies on the class path. */
  public static final String RESOURCE = "/dev/grille/vision/score/score-model.json";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Checks that each group has a curve. */
  public ScoreModel {
    groups = Map.copyOf(groups);
    for (ScoreGroup group : ScoreGroup.values()) {
      if (!groups.containsKey(group)) {
        throw new IllegalArgumentException("a score model needs a curve for " + group);
      }
    }
    for (ScoreCurve curve : groups.values()) {
      curve.of(Features.NAMES);
    }
  }

  /** The model that is shipped. */
  public static ScoreModel shipped() {
    try (InputStream in = ScoreModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the class path lacks " + RESOURCE);
      }
      return JSON.readValue(in, ScoreModel.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the resource is written. */
  public String toJson() {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
  }

  /**
   * The probability, 0 to 1.
   *
   * @param kind of the field
   * @param features what is known about the reading
   */
  public double probability(FieldKind kind, Features features) {
    ScoreCurve curve = java.util.Objects.requireNonNull(groups.get(Kind.of(kind).group()));
    return curve.probability(Features.NAMES, features.toArray());
  }
}
