package dev.grille.lab.cases.documents;

import dev.grille.lab.cases.Chance;
import dev.grille.lab.cases.documents.kinds.DrawnKind;
import dev.grille.lab.cases.documents.papers.DocumentStyle;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.print.Fonts;
import java.util.List;

/**
 * Pictures of documents on which a number fails its check, by turns: a reader has to give it as it
 * stands there and to doubt it.
 *
 * @param heldOut whether in held-out styles
 */
record FaultyShooting(boolean heldOut) implements Shooting {
  private static final List<DrawnKind> KINDS =
      List.of(
          DrawnKind.ID_CARD_PORTRAIT_SIDE,
          DrawnKind.BANKCARD,
          DrawnKind.VAT_INVOICE,
          DrawnKind.PASSPORT,
          DrawnKind.VIN,
          DrawnKind.DRIVER_LICENSE_FRONT,
          DrawnKind.BUSINESS_LICENCE,
          DrawnKind.VEHICLE_LICENSE_FRONT,
          DrawnKind.HOUSEHOLD_REGISTER_PAGE,
          DrawnKind.DRIVER_LICENSE_BACK);

  @Override
  public Taken take(String key, Severity severity, int index, Chance chance, Fonts fonts) {
    DrawnKind kind = KINDS.get(index % KINDS.size());
    DocumentStyle style = AnyShooting.style(kind, heldOut, key, index, chance);
    return new SingleShooting(kind, style, true).take(key, severity, index, chance, fonts);
  }
}
