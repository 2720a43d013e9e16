package dev.grille.judging;

import dev.grille.contracts.EvaluatedPicture.Verdict;
import dev.grille.contracts.FormResult;
import dev.grille.contracts.PictureAnswer;
import dev.grille.contracts.VersionDifference;
import dev.grille.contracts.VersionDifference.OfField;
import dev.grille.contracts.VersionDifference.OfPicture;
import dev.grille.evaluation.Difference;
import dev.grille.evaluation.Difference.FieldChange;
import dev.grille.evaluation.FieldFigures;
import dev.grille.evaluation.FieldOutcome;
import dev.grille.evaluation.PictureOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds what a version gave against what the published one gave of the same pictures. */
final class VersionComparison {
  private final int publishedVersion;
  private final List<String> fields;

  /**
   * A comparison.
   *
   * @param fields the names of those that both versions have
   */
  VersionComparison(int publishedVersion, List<String> fields) {
    this.publishedVersion = publishedVersion;
    this.fields = List.copyOf(fields);
  }

  VersionDifference difference(List<LabelledReading> readings) {
    List<PictureOutcome> published = new ArrayList<>();
    List<PictureOutcome> evaluated = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      if (readings.get(i) instanceof LabelledReading.Read read) {
        PictureAnswer<FormResult> other = read.readings().published();
        if (other == null) {
          throw new IllegalArgumentException("picture " + (i + 1) + " was read with one version");
        }
        String number = Integer.toString(i + 1);
        published.add(VersionJudge.outcome(number, read.labels(), fields, other));
        evaluated.add(
            VersionJudge.outcome(number, read.labels(), fields, read.readings().evaluated()));
      }
    }
    Difference difference = Difference.between(published, evaluated);
    return new VersionDifference(
        publishedVersion,
        difference.chance(),
        AnsweredFigures.of(values(published)),
        AnsweredFigures.of(values(evaluated)),
        byField(published, evaluated),
        pictures(difference, published));
  }

  private static List<FieldOutcome> values(List<PictureOutcome> outcomes) {
    return outcomes.stream().flatMap(outcome -> outcome.fields().stream()).toList();
  }

  private List<OfField> byField(List<PictureOutcome> published, List<PictureOutcome> evaluated) {
    Map<String, FieldFigures> before = FieldFigures.byName(published);
    Map<String, FieldFigures> after = FieldFigures.byName(evaluated);
    FieldFigures none = FieldFigures.of(List.of());
    return fields.stream()
        .filter(field -> before.containsKey(field) || after.containsKey(field))
        .map(
            field ->
                new OfField(
                    field,
                    AnsweredFigures.of(before.getOrDefault(field, none)),
                    AnsweredFigures.of(after.getOrDefault(field, none))))
        .toList();
  }

  private static List<OfPicture> pictures(Difference difference, List<PictureOutcome> published) {
    Map<String, List<String>> gained = byPicture(difference.gained());
    Map<String, List<String>> lost = byPicture(difference.lost());
    Set<Integer> changed = new TreeSet<>();
    gained.keySet().forEach(picture -> changed.add(Integer.valueOf(picture)));
    lost.keySet().forEach(picture -> changed.add(Integer.valueOf(picture)));
    difference.pictures().forEach(change -> changed.add(Integer.valueOf(change.picture())));
    Map<String, Verdict> verdicts =
        published.stream()
            .collect(
                Collectors.toMap(
                    PictureOutcome::picture, one -> VersionJudge.verdict(one.verdict())));
    return changed.stream()
        .map(
            number -> {
              String picture = number.toString();
              return new OfPicture(
                  number,
                  verdicts.getOrDefault(picture, Verdict.READ),
                  gained.getOrDefault(picture, List.of()),
                  lost.getOrDefault(picture, List.of()));
            })
        .toList();
  }

  private static Map<String, List<String>> byPicture(List<FieldChange> changes) {
    return changes.stream()
        .collect(
            Collectors.groupingBy(
                FieldChange::picture,
                Collectors.mapping(change -> change.before().field(), Collectors.toList())));
  }
}
