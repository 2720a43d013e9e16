package dev.grille.lab.cases.families.sheets;

import dev.grille.contracts.FieldKind;

/**
 * Where one labelled value stands on a page.
 *
 * @param name key of the value
 * @param label what is printed beside it
 * @param kind as the template declares it
 * @param labelX left end of the label
 * @param labelY middle of the label
 * @param x left side of the place for the value
 * @param y upper side
 * @param w its width
 * @param h its height
 */
public record Slot(
    String name,
    String label,
    FieldKind kind,
    double labelX,
    double labelY,
    double x,
    double y,
    double w,
    double h) {

  /** The same slot elsewhere, its label with it. */
  public Slot moved(double byX, double byY) {
    return new Slot(name, label, kind, labelX + byX, labelY + byY, x + byX, y + byY, w, h);
  }

  /** This slot's place with another slot's name and label. */
  public Slot of(Slot other) {
    return new Slot(other.name, other.label, other.kind, labelX, labelY, x, y, w, h);
  }

  /** The same slot under another label. */
  public Slot labelled(String other) {
    return new Slot(name, other, kind, labelX, labelY, x, y, w, h);
  }

  /** The same slot with another place for its value. */
  public Slot placed(double left, double top, double width, double height) {
    return new Slot(name, label, kind, labelX, labelY, left, top, width, height);
  }

  /** The same slot with its label elsewhere. */
  public Slot labelAt(double left, double middle) {
    return new Slot(name, label, kind, left, middle, x, y, w, h);
  }

  /** The middle of its height. */
  public double middle() {
    return y + h / 2;
  }
}
