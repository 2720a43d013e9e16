package dev.grille.vision.alignment;

import org.jspecify.annotations.Nullable;

/**
 * Which of a template's pieces of print stand elsewhere in the same column too, as the cells of a
 * table do: such a piece cannot tell by how far a row has moved. Looked for when first asked; not
 * thread-safe.
 */
final class RepeatedPrint {
  /** Correlation from which print higher up or lower down is the same: a word and its like. */
  private static final double SAME = 0.7;

  /** Nearer than this, in pixels of the plane, a piece correlates with itself. */
  private static final int ITSELF = 5;

  private boolean @Nullable [] distinct;

  /** Per piece of the model: whether it stands only once in its column. */
  boolean[] distinct(TemplateModel model) {
    if (distinct == null) {
      RowProfiles itself = RowProfiles.ofTemplate(model);
      distinct = new boolean[itself.y().length];
      for (int i = 0; i < distinct.length; i++) {
        distinct[i] = itself.elsewhere(i, 0, ITSELF) < SAME;
      }
    }
    return distinct;
  }
}
