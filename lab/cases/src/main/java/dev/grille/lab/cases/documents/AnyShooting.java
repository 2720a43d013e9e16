package dev.grille.lab.cases.documents;

import dev.grille.lab.cases.Chance;
import dev.grille.lab.cases.documents.kinds.DrawnKind;
import dev.grille.lab.cases.documents.papers.DocumentStyle;
import java.util.List;

/** Kinds that take turns in a set of pictures, in styles by chance. */
final class AnyShooting {
  private AnyShooting() {}

  /**
   * A style of a kind.
   *
   * @param heldOut whether one of the held-out styles; else one of the others
   */
  static DocumentStyle style(
      DrawnKind kind, boolean heldOut, String key, int index, Chance chance) {
    List<DocumentStyle> styles =
        kind.styles().stream().filter(style -> style.heldOut() == heldOut).toList();
    return styles.get(chance.of(key, "style", index).nextInt(styles.size()));
  }
}
