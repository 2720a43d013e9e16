package dev.grille.vision.score;

import dev.grille.contracts.FieldKind;
import dev.grille.vision.kinds.Kind;
import dev.grille.vision.kinds.ScoreGroup;
import dev.grille.vision.score.LogisticFit.Judged;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Fits the curves of a score model of fields to judged readings. */
public final class ScoreFit {
  private ScoreFit() {}

  /**
   * One judged reading.
   *
   * @param kind of its field
   * @param features what was known about it
   * @param exact whether it was exactly right
   */
  public record Sample(FieldKind kind, Features features, boolean exact) {}

  /**
   * Fits a model. A group with too few readings keeps its curve of before.
   *
   * @param before the model that is followed; the new version is the next
   * @param fitted on what, in words
   */
  public static ScoreModel fit(ScoreModel before, List<Sample> samples, String fitted) {
    Map<ScoreGroup, ScoreCurve> curves = new EnumMap<>(before.groups());
    for (ScoreGroup group : ScoreGroup.values()) {
      List<Judged> own =
          samples.stream()
              .filter(sample -> Kind.of(sample.kind()).group() == group)
              .map(sample -> new Judged(sample.features().toArray(), sample.exact()))
              .toList();
      if (LogisticFit.isEnough(own)) {
        curves.put(group, LogisticFit.curve(Features.NAMES, own));
      }
    }
    return new ScoreModel(before.version() + 1, fitted, curves);
  }
}
