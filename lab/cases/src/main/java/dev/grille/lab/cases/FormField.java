package dev.grille.lab.cases;

import dev.grille.contracts.FieldKind;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.values.ValueSource;
import java.util.List;

/**
 * A window of a form: where its value is printed, and how it is invented.
 *
 * @param name key of the value
 * @param x left side, in the form's pixels
 * @param y upper side
 * @param width of the window
 * @param height of the window
 * @param kind what the value is; only declared to the reader when a case asks for kinds
 * @param source where values come from
 * @param lettering how values are set
 * @param inset distance of the text from the side that it is aligned to
 */
public record FormField(
    String name,
    double x,
    double y,
    double width,
    double height,
    FieldKind kind,
    ValueSource source,
    Lettering lettering,
    double inset) {

  /** The window's corners. */
  public Quad quad() {
    return new Quad(
        new Point(x, y),
        new Point(x + width, y),
        new Point(x + width, y + height),
        new Point(x, y + height));
  }

  /** The field as a template declares it: plain text, or with its kind. */
  public FieldSpec spec(boolean withKind) {
    return new FieldSpec(name, quad(), withKind ? kind : FieldKind.TEXT, List.of(), null);
  }

  /** Where the lettering's alignment puts the text. */
  double anchor() {
    return switch (lettering.align()) {
      case LEFT -> x + inset;
      case CENTRE -> x + width / 2;
      case RIGHT -> x + width - inset;
    };
  }
}
