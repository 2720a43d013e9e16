package dev.grille.lab.cases.documents.kinds;

import dev.grille.lab.cases.documents.papers.DocumentStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The kinds of documents that are drawn. */
public enum DrawnKind {
  ID_CARD_PORTRAIT_SIDE(IdCards.portraitSide()),
  ID_CARD_EMBLEM_SIDE(IdCards.emblemSide()),
  DRIVER_LICENSE_FRONT(DriverLicences.front()),
  DRIVER_LICENSE_BACK(DriverLicences.back()),
  VEHICLE_LICENSE_FRONT(VehicleLicences.front()),
  VEHICLE_LICENSE_BACK(VehicleLicences.back()),
  BANKCARD(BankCards.styles()),
  PASSPORT(Passports.styles()),
  TRAIN_TICKET(TrainTickets.styles()),
  TAXI_INVOICE(TaxiInvoices.styles()),
  VAT_INVOICE(VatInvoices.styles()),
  QUOTA_INVOICE(QuotaInvoices.styles()),
  TRANSPORTATION_LICENSE(TransportLicences.styles()),
  FLIGHT_ITINERARY(FlightItineraries.styles()),
  TOLL_INVOICE(TollInvoices.styles()),
  MVS_INVOICE(VehicleSales.styles()),
  BUSINESS_LICENCE(BusinessLicences.styles()),
  BUSINESS_CARD(BusinessCards.styles()),
  HOUSEHOLD_REGISTER_PAGE(HouseholdPages.styles()),
  PLATE(Plates.styles()),
  VIN(Vins.styles()),
  SEAL(Seals.styles());

  private final List<DocumentStyle> styles;

  DrawnKind(List<DocumentStyle> styles) {
    this.styles = List.copyOf(styles);
  }

  /** How it is drawn. */
  public List<DocumentStyle> styles() {
    return styles;
  }

  /** As commands and answers call it. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The kind of a name.
   *
   * @throws IllegalArgumentException when there is none; the message names those that there are
   */
  public static DrawnKind named(String name) {
    return Arrays.stream(values())
        .filter(kind -> kind.wireName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there are no documents of \""
                        + name
                        + "\", but of "
                        + Arrays.stream(values())
                            .map(DrawnKind::wireName)
                            .collect(Collectors.joining(", "))));
  }
}
