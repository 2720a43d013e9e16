package dev.grille.lab.cases.documents.desks;

import dev.grille.lab.cases.documents.kinds.DrawnKind;
import java.util.List;
import java.util.Locale;

/** Which documents lie together. */
public enum Grouping {
  /** Cards and licences, often both sides. */
  CARDS(
      2,
      6,
      DrawnKind.ID_CARD_PORTRAIT_SIDE,
      DrawnKind.ID_CARD_EMBLEM_SIDE,
      DrawnKind.DRIVER_LICENSE_FRONT,
      DrawnKind.DRIVER_LICENSE_BACK,
      DrawnKind.VEHICLE_LICENSE_FRONT,
      DrawnKind.VEHICLE_LICENSE_BACK,
      DrawnKind.BANKCARD,
      DrawnKind.PASSPORT,
      DrawnKind.BUSINESS_CARD,
      DrawnKind.HOUSEHOLD_REGISTER_PAGE),
  /** Tickets and receipts, as they are handed in for payment. */
  RECEIPTS(
      3,
      12,
      DrawnKind.TRAIN_TICKET,
      DrawnKind.TRAIN_TICKET,
      DrawnKind.TAXI_INVOICE,
      DrawnKind.TAXI_INVOICE,
      DrawnKind.QUOTA_INVOICE,
      DrawnKind.TOLL_INVOICE,
      DrawnKind.VAT_INVOICE,
      DrawnKind.FLIGHT_ITINERARY),
  /** Whatever lies on a desk. */
  MIXED(
      2,
      7,
      DrawnKind.ID_CARD_PORTRAIT_SIDE,
      DrawnKind.BANKCARD,
      DrawnKind.DRIVER_LICENSE_FRONT,
      DrawnKind.VEHICLE_LICENSE_FRONT,
      DrawnKind.TRANSPORTATION_LICENSE,
      DrawnKind.PASSPORT,
      DrawnKind.TRAIN_TICKET,
      DrawnKind.TAXI_INVOICE,
      DrawnKind.VAT_INVOICE,
      DrawnKind.QUOTA_INVOICE,
      DrawnKind.TOLL_INVOICE,
      DrawnKind.MVS_INVOICE,
      DrawnKind.BUSINESS_LICENCE,
      DrawnKind.BUSINESS_CARD);

  private final int least;
  private final int most;
  private final List<DrawnKind> kinds;

  Grouping(int least, int most, DrawnKind... kinds) {
    this.least = least;
    this.most = most;
    this.kinds = List.of(kinds);
  }

  int least() {
    return least;
  }

  int most() {
    return most;
  }

  /** Its kinds; those that are met more often several times. */
  List<DrawnKind> kinds() {
    return kinds;
  }

  /** As cases call it. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
