package dev.grille.lab.cases.families.sheets;

import dev.grille.contracts.FieldKind;
import dev.grille.lab.cases.families.topics.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How the labelled places of a form are laid out. */
public enum Arrangement {
  /** Two columns, each label above its place. */
  CARDS_2(2, true),
  /** Three columns, each label above its place. */
  CARDS_3(3, true),
  /** One column, labels at the left. */
  BESIDE_1(1, false),
  /** Two columns, labels at the left. */
  BESIDE_2(2, false);

  private final int columns;
  private final boolean above;

  Arrangement(int columns, boolean above) {
    this.columns = columns;
    this.above = above;
  }

  /** Space between the page's side and what is printed on it. */
  static final double MARGIN = 62;

  /** How many places stand beside each other. */
  public int columns() {
    return columns;
  }

  /**
   * Lays out places.
   *
   * @param width of the page
   * @param top where the first row begins
   * @param h height of a place
   * @param gap space between two rows
   */
  List<Slot> slots(List<Entry> entries, double width, double top, double h, double gap, Look look) {
    double inner = width - 2 * MARGIN;
    double column = inner / columns;
    double label = above ? look.labelSize() * 1.5 : 0;
    double pitch = h + gap + label;
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      double left = MARGIN + i % columns * column;
      double y = top + i / columns * pitch + label;
      String text = entries.get(i).label();
      double aside = above ? 0 : column * (columns == 1 ? 0.3 : 0.42);
      double w = column - aside - (columns == 1 ? 0 : 28);
      double labelY = above ? y - label * 0.48 : y + h / 2;
      slots.add(new Slot(key(text), text, FieldKind.TEXT, left, labelY, left + aside, y, w, h));
    }
    return slots;
  }

  /** A label as a key: Latin in lower case with underscores, Chinese as it stands. */
  public static String key(String label) {
    return label
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{Nd}]+", "_")
        .replaceAll("^_|_$", "");
  }
}
