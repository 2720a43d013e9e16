package dev.grille.contracts;

import java.util.List;

/**
 * What changed between the published version and the one that was evaluated, in the pictures that
 * both have read or refused and the fields that both have.
 *
 * @param publishedVersion what queries read with
 * @param chance how probable so great a difference is, or a greater one, where both versions are
 *     right equally often
 * @param published the figures of the published version
 * @param evaluated the figures of the other one
 * @param fields both for each field
 * @param pictures those that came out otherwise, by their order in the answer
 */
public record VersionDifference(
    int publishedVersion,
    double chance,
    ValueFigures published,
    ValueFigures evaluated,
    List<OfField> fields,
    List<OfPicture> pictures) {
  public VersionDifference {
    fields = List.copyOf(fields);
    pictures = List.copyOf(pictures);
  }

  /** How many values were wrong and are right. */
  public int gained() {
    return pictures.stream().mapToInt(picture -> picture.gained().size()).sum();
  }

  /** How many values were right and are wrong. */
  public int lost() {
    return pictures.stream().mapToInt(picture -> picture.lost().size()).sum();
  }

  /** One field, as each version reads it. */
  public record OfField(String key, ValueFigures published, ValueFigures evaluated) {}

  /**
   * One picture.
   *
   * @param number among the answer's pictures, from 1
   * @param published what became of it with the published version
   * @param gained fields that were wrong and are right
   * @param lost fields that were right and are wrong
   */
  public record OfPicture(
      int number, EvaluatedPicture.Verdict published, List<String> gained, List<String> lost) {
    public OfPicture {
      gained = List.copyOf(gained);
      lost = List.copyOf(lost);
    }
  }
}
