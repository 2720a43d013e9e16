package dev.grille.lab.cases.values;

import java.util.List;

/** Words that English values are put together from. */
final class EnglishWords {
  static final List<String> FIRST =
      List.of(
          "Alice",
          "Benjamin",
          "Charlotte",
          "Daniel",
          "Eleanor",
          "Frederick",
          "Grace",
          "Henry",
          "Isabel",
          "James",
          "Katherine",
          "Liam",
          "Margaret",
          "Nathan",
          "Olivia",
          "Patrick",
          "Rebecca",
          "Samuel",
          "Theresa",
          "Victor",
          "Walter",
          "Yvonne",
          "Zachary",
          "Hannah");
  static final List<String> LAST =
      List.of(
          "Abbott",
          "Bennett",
          "Carlisle",
          "Dawson",
          "Ellison",
          "Fletcher",
          "Gallagher",
          "Hughes",
          "Ingram",
          "Jennings",
          "Kowalski",
          "Lambert",
          "Mitchell",
          "Novak",
          "O'Brien",
          "Pemberton",
          "Quinn",
          "Ramirez",
          "Schneider",
          "Thornton",
          "Underwood",
          "Vaughan",
          "Whitfield",
          "Young");
  static final List<String> STREETS =
      List.of(
          "Maple Avenue",
          "Church Street",
          "Station Road",
          "Victoria Lane",
          "Mill Hill",
          "Park Row",
          "King's Road",
          "Harbour View",
          "Elm Grove",
          "Bridge Street",
          "Orchard Close",
          "Queen Street");
  static final List<String> TOWNS =
      List.of(
          "Leeds", "Bristol", "Norwich", "Exeter", "Durham", "Oxford", "Reading", "Preston",
          "Swindon", "Lincoln", "Chester", "Bath");
  static final List<String> FIRMS =
      List.of(
          "Northgate Supplies Ltd",
          "Harrow & Sons",
          "Bluewater Logistics",
          "Crown Textiles plc",
          "Ashford Engineering",
          "Pinewood Partners LLP",
          "Redhill Motors",
          "Silverline Foods",
          "Oakfield Medical Centre",
          "Westbrook Insurance",
          "Granite Freight Co.",
          "Delta Instruments");
  static final List<String> AIRPORTS =
      List.of(
          "LHR LONDON HEATHROW",
          "PEK BEIJING CAPITAL",
          "FRA FRANKFURT",
          "SIN SINGAPORE CHANGI",
          "JFK NEW YORK KENNEDY",
          "HND TOKYO HANEDA",
          "AMS AMSTERDAM",
          "ZRH ZURICH",
          "PVG SHANGHAI PUDONG",
          "SFO SAN FRANCISCO");
  static final List<String> CAUSES =
      List.of(
          "Water damage to kitchen floor",
          "Broken windscreen",
          "Theft of bicycle",
          "Storm damage to roof",
          "Rear-end collision",
          "Lost luggage",
          "Fire in garage",
          "Accidental damage to laptop");

  private EnglishWords() {}
}
