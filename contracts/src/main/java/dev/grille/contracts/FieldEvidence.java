package dev.grille.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one value and its score rest on.
 *
 * @param raw what was read before the kind's rule normalised it
 * @param confidence the recogniser's own, 0 to 100, not calibrated
 * @param agreement share of the probability that this value has among all that were considered, 0
 *     to 1
 * @param valid what the kind's rule says; null where the kind has no rule
 * @param candidates other readings, best first
 * @param language the traineddata that gave the value
 * @param preparation how the crop was made ready
 * @param shift how far the text stood from its field, in template pixels: right, down
 * @param quad where the value was read, in picture pixels
 * @param decidedBy the name of the preference that chose between readings; null where the first was
 *     taken
 * @param otherwise the value as it would be without that preference; null where none chose
 * @param cells of a table, head and all, with their spans, by row; none of anything else
 */
public record FieldEvidence(
    String raw,
    double confidence,
    double agreement,
    @Nullable Boolean valid,
    List<String> candidates,
    String language,
    String preparation,
    Point shift,
    @Nullable Quad quad,
    @Nullable String decidedBy,
    @Nullable String otherwise,
    List<CellResult> cells) {
  public FieldEvidence {
    candidates = List.copyOf(candidates);
    cells = List.copyOf(cells);
  }

  /** Evidence of what is no table. */
  public FieldEvidence(
      String raw,
      double confidence,
      double agreement,
      @Nullable Boolean valid,
      List<String> candidates,
      String language,
      String preparation,
      Point shift,
      @Nullable Quad quad,
      @Nullable String decidedBy,
      @Nullable String otherwise) {
    this(
        raw,
        confidence,
        agreement,
        valid,
        candidates,
        language,
        preparation,
        shift,
        quad,
        decidedBy,
        otherwise,
        List.of());
  }

  /** Evidence of a value that was the first of its readings. */
  public FieldEvidence(
      String raw,
      double confidence,
      double agreement,
      @Nullable Boolean valid,
      List<String> candidates,
      String language,
      String preparation,
      Point shift,
      @Nullable Quad quad) {
    this(
        raw,
        confidence,
        agreement,
        valid,
        candidates,
        language,
        preparation,
        shift,
        quad,
        null,
        null);
  }
}
