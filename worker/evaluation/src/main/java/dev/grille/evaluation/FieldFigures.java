package dev.grille.evaluation;

import dev.grille.evaluation.Reliability.Prediction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of some judged fields: all of a set of pictures, or one field over many.
 *
 * @param exact those that are right in text, score and reason; fields of refused pictures are not
 * @param sure of those that were read and scored {@value #SURE} and more, the exact ones: what
 *     nobody looks at
 * @param errors in characters, nothing being read of refused pictures
 * @param reliability whether scores mean what they say, of those that were read and whose truth can
 *     tell
 * @param straightThrough those at or above the lowest score down to which 99.9 % are exact: as many
 *     could go on without a look
 */
public record FieldFigures(
    Share exact,
    Share sure,
    CharacterErrors errors,
    Reliability reliability,
    Share straightThrough) {
  /** What most people let pass without a look. */
  public static final double SURE = 90;

  /** One wrong value in a thousand is what may go on without a look. */
  private static final double NEARLY_ALL = 0.999;

  /** The figures of some fields. */
  public static FieldFigures of(Collection<FieldOutcome> fields) {
    List<FieldOutcome> read = fields.stream().filter(FieldOutcome::wasRead).toList();
    return new FieldFigures(
        Share.of(fields, FieldOutcome::exact),
        Share.of(read.stream().filter(f -> f.score() >= SURE).toList(), FieldOutcome::exact),
        CharacterErrors.sum(fields.stream().map(FieldOutcome::errors).toList()),
        reliability(read),
        new Share(straightThrough(read), fields.size()));
  }

  /** The figures of each field by its name, in the order in which they first come. */
  public static Map<String, FieldFigures> byName(Collection<PictureOutcome> outcomes) {
    Map<String, List<FieldOutcome>> fields = new LinkedHashMap<>();
    for (PictureOutcome outcome : outcomes) {
      for (FieldOutcome field : outcome.fields()) {
        fields.computeIfAbsent(field.field(), name -> new ArrayList<>()).add(field);
      }
    }
    Map<String, FieldFigures> figures = new LinkedHashMap<>();
    fields.forEach((name, own) -> figures.put(name, of(own)));
    return figures;
  }

  private static Reliability reliability(List<FieldOutcome> read) {
    return Reliability.of(
        read.stream()
            .filter(field -> field.truth().measuresScores())
            .map(field -> new Prediction(field.score() / 100, field.sameText()))
            .toList());
  }

  /** Fields with the same score stand or fall together. */
  private static int straightThrough(List<FieldOutcome> read) {
    List<FieldOutcome> best =
        read.stream().sorted(Comparator.comparingDouble(FieldOutcome::score).reversed()).toList();
    int right = 0;
    int passed = 0;
    for (int i = 0; i < best.size(); i++) {
      right += best.get(i).exact() ? 1 : 0;
      boolean last = i + 1 == best.size() || best.get(i + 1).score() < best.get(i).score();
      if (last && right >= NEARLY_ALL * (i + 1)) {
        passed = i + 1;
      }
    }
    return passed;
  }
}
