package dev.grille.vision.score;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns what is known about a line of a page into the probability that its text is exactly right.
 *
 * @param version raised with every fit
 * @param fitted on what, in words
 * @param curve by the names of {@link LineFeatures#NAMES}
 */
public record LineScoreModel(int version, String fitted, ScoreCurve curve) {
  /** Where the shipped model lies on the class path. */
  public static final String RESOURCE = "/dev/grille/vision/score/line-score-model.json";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public LineScoreModel {
    curve.of(LineFeatures.NAMES);
  }

  /**
   * One judged line.
   *
   * @param features what was known about it
   * @param exact whether its text was exactly right
   */
  public record Sample(LineFeatures features, boolean exact) {}

  /** The model that is shipped. */
  public static LineScoreModel shipped() {
    try (InputStream in = LineScoreModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the class path lacks " + RESOURCE);
      }
      return JSON.readValue(in, LineScoreModel.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The next version, fitted to judged lines; this one where they are too few or all alike.
   *
   * @param on what, in words
   */
  public LineScoreModel fittedTo(List<Sample> samples, String on) {
    List<LogisticFit.Judged> judged =
        samples.stream()
            .map(sample -> new LogisticFit.Judged(sample.features().toArray(), sample.exact()))
            .toList();
    return LogisticFit.isEnough(judged)
        ? new LineScoreModel(version + 1, on, LogisticFit.curve(LineFeatures.NAMES, judged))
        : this;
  }

  /** As the resource is written. */
  public String toJson() {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
  }

  /** The probability, 0 to 1. */
  public double probability(LineFeatures features) {
    return curve.probability(LineFeatures.NAMES, features.toArray());
  }
}
