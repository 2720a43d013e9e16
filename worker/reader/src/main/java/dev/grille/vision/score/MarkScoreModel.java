package dev.grille.vision.score;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns the ink in a window that its form has not into the probability that somebody put it there:
 * a mark into a box, or a portrait, a seal or a signature.
 *
 * @param version raised with every fit
 * @param fitted on what, in words
 * @param curve by the names of {@link MarkFeatures#NAMES}
 */
public record MarkScoreModel(int version, String fitted, ScoreCurve curve) {
  /** Where the shipped model of boxes lies on the class path. */
  public static final String MARKS = "mark-score-model.json";

  /** The same of portraits, seals and signatures. */
  public static final String CROPS = "crop-score-model.json";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public MarkScoreModel {
    curve.of(MarkFeatures.NAMES);
  }

  /**
   * One window of which the truth is known.
   *
   * @param features what was seen of it
   * @param marked whether something was put there
   */
  public record Sample(MarkFeatures features, boolean marked) {}

  /** The model of boxes that is shipped. */
  public static MarkScoreModel ofMarks() {
    return shipped(MARKS);
  }

  /** The model of portraits, seals and signatures that is shipped. */
  public static MarkScoreModel ofCrops() {
    return shipped(CROPS);
  }

  private static MarkScoreModel shipped(String resource) {
    try (InputStream in = MarkScoreModel.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the class path lacks " + resource);
      }
      return JSON.readValue(in, MarkScoreModel.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The next version, fitted to such boxes; this one where they are too few or all alike.
   *
   * @param on what, in words
   */
  public MarkScoreModel fittedTo(List<Sample> samples, String on) {
    List<LogisticFit.Judged> judged =
        samples.stream()
            .map(sample -> new LogisticFit.Judged(sample.features().toArray(), sample.marked()))
            .toList();
    return LogisticFit.isEnough(judged)
        ? new MarkScoreModel(version + 1, on, LogisticFit.curve(MarkFeatures.NAMES, judged))
        : this;
  }

  /** As the resource is written. */
  public String toJson() {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
  }

  /** The probability, 0 to 1. */
  public double probability(MarkFeatures features) {
    return curve.probability(MarkFeatures.NAMES, features.toArray());
  }
}
