package dev.grille.lab.cases.families.topics;

import dev.grille.lab.cases.values.English;
import dev.grille.lab.cases.values.Values;
import java.util.List;

/** Forms in English. */
public final class EnglishTopics {
  private EnglishTopics() {}

  /** A freight forwarder's advice. */
  public static Topic freight() {
    return new Topic(
        Language.ENGLISH,
        "Tamar Coastal Lines",
        "3 Millbay Wharf, Plymouth PL1 3EF",
        "CARGO ARRIVAL ADVICE",
        List.of(
            "Storage is charged from the third day after discharge.",
            "Tamar Coastal Lines Ltd trades under the conditions printed overleaf."),
        List.of(
            new Entry("Advice no.", Values.mask("TC-99999")),
            new Entry("Arrival", Values.date("d MMM yyyy")),
            new Entry("Consignor", English.firm()),
            new Entry("Receiver", English.firm()),
            new Entry("Ship", Values.oneOf("Ardent Star", "Lizard Point", "Corvina", "Bel Ami")),
            new Entry("Berth", Values.mask("Q9 A")),
            new Entry("Container", Values.mask("AAAU9999999")),
            new Entry("Seal", Values.mask("A999999")),
            new Entry("Packages", Values.count(2, 900, "")),
            new Entry("Gross mass, kg", Values.count(1200, 28000, "")),
            new Entry("Volume, m3", Values.mask("9.99")),
            new Entry("Charges", Values.amount("", 10000, 990000))));
  }

  /** A letting agent's statement. */
  public static Topic rent() {
    return new Topic(
        Language.ENGLISH,
        "Fenwick Lettings",
        "77 Gosforth High Street, Newcastle NE3 1HA",
        "TENANCY STATEMENT",
        List.of("Please quote the tenancy number when you pay.", "Registered in England 04418820"),
        List.of(
            new Entry("Tenancy", Values.mask("FL/99/9999")),
            new Entry("Tenant", English.person()),
            new Entry("Property", English.address()),
            new Entry("From", Values.date("dd/MM/yyyy")),
            new Entry("To", Values.date("dd/MM/yyyy")),
            new Entry("Rent", Values.amount("", 40000, 240000)),
            new Entry("Water", Values.amount("", 1500, 9000)),
            new Entry("Repairs", Values.amount("", 500, 60000)),
            new Entry("Deposit held", Values.amount("", 50000, 300000)),
            new Entry("Agent's fee", Values.amount("", 2000, 30000)),
            new Entry("Carried over", Values.amount("", 100, 80000)),
            new Entry("Balance", Values.amount("", 1000, 400000))));
  }

  /** A veterinary clinic's record. */
  public static Topic clinic() {
    return new Topic(
        Language.ENGLISH,
        "Larkspur Veterinary Clinic",
        "Old Dairy, Ludlow SY8 1PQ",
        "PATIENT RECORD",
        List.of("Keep this sheet with the animal's passport."),
        List.of(
            new Entry("Owner", English.person()),
            new Entry("Animal", Values.oneOf("Biscuit", "Shadow", "Poppy", "Merlin", "Duchess")),
            new Entry("Breed", Values.oneOf("Border Collie", "Siamese", "Shetland", "Beagle")),
            new Entry("Chip", Values.digits(15)),
            new Entry("Seen on", Values.date("dd.MM.yyyy")),
            new Entry("Next visit", Values.date("dd.MM.yyyy")),
            new Entry("Weight", Values.mask("19.9 kg")),
            new Entry("Temperature", Values.mask("38.9")),
            new Entry("Finding", Values.oneOf("Ear infection", "Lame, left fore", "Sound")),
            new Entry("Medicine", Values.oneOf("Amoxicillin", "Meloxicam", "None", "Carprofen")),
            new Entry("Vet", English.person()),
            new Entry("Fee", Values.amount("", 2500, 45000))));
  }

  /** A machine hirer's return note; kept for styles that are held out. */
  public static Topic hire() {
    return new Topic(
        Language.ENGLISH,
        "Quarrymen Plant Hire",
        "Unit 9, Buxton Road, Matlock DE4 5EG",
        "OFF-HIRE REPORT",
        List.of("Damage beyond fair wear is charged to the hirer.", "Depot copy"),
        List.of(
            new Entry("Contract", Values.mask("QPH 999-99")),
            new Entry("Hirer", English.firm()),
            new Entry("Site", English.address()),
            new Entry("Machine", Values.oneOf("Mini digger", "Dumper 3 t", "Wacker plate")),
            new Entry("Plant no.", Values.mask("A-9999")),
            new Entry("Off hire", Values.date("d MMMM yyyy")),
            new Entry("Meter out", Values.digits(5)),
            new Entry("Meter in", Values.digits(5)),
            new Entry("Fuel", Values.oneOf("Full", "Half", "Quarter", "Empty")),
            new Entry("Driver", English.person()),
            new Entry("Lorry", Values.mask("AA19 AAA")),
            new Entry("Credit", Values.amount("", 500, 90000))));
  }

  /** A school's report; kept for styles that are held out. */
  public static Topic school() {
    return new Topic(
        Language.ENGLISH,
        "Saint Brannock's School",
        "Braunton Lane, Barnstaple EX31 4AA",
        "PUPIL TRANSFER SHEET",
        List.of("To be sent to the receiving school within 15 school days."),
        List.of(
            new Entry("Pupil", English.person()),
            new Entry("Admission no.", Values.digits(6)),
            new Entry("Born", Values.date("dd MMM yyyy")),
            new Entry("Form", Values.mask("9A")),
            new Entry("House", Values.oneOf("Drake", "Raleigh", "Grenville", "Hawkins")),
            new Entry("Guardian", English.person()),
            new Entry("Home address", English.address()),
            new Entry("Leaves on", Values.date("dd MMM yyyy")),
            new Entry("Sessions missed", Values.count(0, 60, "")),
            new Entry("Locker", Values.digits(3)),
            new Entry("Fees owing", Values.amount("", 100, 60000)),
            new Entry("Receiving school", English.firm())));
  }
}
