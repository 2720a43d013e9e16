package dev.grille.lab.cases.families.topics;

import dev.grille.lab.cases.values.ValueSource;
import dev.grille.lab.cases.values.Values;
import java.util.List;

/** Forms in German. */
public final class GermanTopics {
  private GermanTopics() {}

  /** A person; no letters beyond ASCII, which have a family of their own. */
  public static ValueSource person() {
    ValueSource first = Values.oneOf("Anna", "Bernd", "Clara", "Dieter", "Eva", "Frank", "Ida");
    ValueSource last =
        Values.oneOf("Albers", "Brandt", "Claasen", "Diehl", "Engel", "Hartmann", "Petersen");
    return (random, known) -> first.next(random, known) + " " + last.next(random, known);
  }

  /** A place. */
  public static ValueSource town() {
    return Values.oneOf("Bremen", "Kassel", "Ulm", "Rostock", "Trier", "Erfurt", "Flensburg");
  }

  /** An amount as German prints it. */
  public static ValueSource amount(long from, long to) {
    return (random, known) -> {
      long cents = random.nextLong(from, to);
      String whole = "%,d".formatted(cents / 100).replace(',', '.');
      return whole + ",%02d".formatted(cents % 100);
    };
  }

  /** A water works' bill. */
  public static Topic water() {
    return new Topic(
        Language.GERMAN,
        "Stadtwerke Auental",
        "Am Wehr 12, 09113 Auental",
        "Jahresabrechnung Wasser",
        List.of("Einspruch binnen eines Monats.", "Sparkasse Auental, BLZ 870 500 00"),
        List.of(
            new Entry("Kundennummer", Values.digits(8)),
            new Entry("Kunde", person()),
            new Entry("Stelle", Values.oneOf("Hauptstr. 4", "Ring 18", "Gasse 2", "Allee 77")),
            new Entry("Ort", town()),
            new Entry("Von", Values.date("dd.MM.yyyy")),
            new Entry("Bis", Values.date("dd.MM.yyyy")),
            new Entry("Stand alt", Values.digits(5)),
            new Entry("Stand neu", Values.digits(5)),
            new Entry("Verbrauch", Values.count(20, 400, " m3")),
            new Entry("Betrag", amount(3000, 90000)),
            new Entry("Vorauszahlung", amount(3000, 90000)),
            new Entry("Nachzahlung", amount(100, 20000))));
  }

  /** A garage's order. */
  public static Topic garage() {
    return new Topic(
        Language.GERMAN,
        "Autohaus Rehm & Sohn",
        "Industriestr. 5, 36037 Fulda",
        "Werkstattauftrag",
        List.of("Der Wagen wird nur gegen diesen Schein ausgegeben."),
        List.of(
            new Entry("Auftrag", Values.mask("WA-99-9999")),
            new Entry("Annahme", Values.date("dd.MM.yyyy")),
            new Entry("Halter", person()),
            new Entry("Kennzeichen", Values.mask("FD-AA 999")),
            new Entry("Typ", Values.oneOf("Kombi", "Limousine", "Kastenwagen", "Cabrio")),
            new Entry("Kilometer", Values.digits(6)),
            new Entry("Fahrgestell", Values.vin()),
            new Entry("Meister", person()),
            new Entry("Arbeit", Values.oneOf("Bremsen", "Inspektion", "Reifen", "Auspuff")),
            new Entry("Stunden", Values.mask("9,9")),
            new Entry("Teile", amount(1000, 80000)),
            new Entry("Summe", amount(9000, 190000))));
  }

  /** A library's card; kept for styles that are held out. */
  public static Topic library() {
    return new Topic(
        Language.GERMAN,
        "Gemeindearchiv Oberdorf",
        "Kirchplatz 1, 79244 Oberdorf",
        "Benutzungsantrag",
        List.of("Die Angaben werden nach zwei Jahren vernichtet.", "Vordruck A 7"),
        List.of(
            new Entry("Antrag", Values.mask("A9999")),
            new Entry("Name", person()),
            new Entry("Wohnort", town()),
            new Entry("Geboren", Values.date("dd.MM.yyyy")),
            new Entry("Ausweis", Values.mask("A99999999")),
            new Entry("Zweck", Values.oneOf("Familie", "Schule", "Presse", "Studium")),
            new Entry("Bestand", Values.mask("B 9/99")),
            new Entry("Bände", Values.count(1, 40, "")),
            new Entry("Platz", Values.count(1, 24, "")),
            new Entry("Tag", Values.date("dd.MM.yyyy")),
            new Entry("Gebühr", amount(200, 9000)),
            new Entry("Kopien", Values.count(0, 200, ""))));
  }
}
