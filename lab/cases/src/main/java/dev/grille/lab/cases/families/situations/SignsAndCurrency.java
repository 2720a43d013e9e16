package dev.grille.lab.cases.families.situations;

import dev.grille.contracts.FieldKind;
import dev.grille.lab.cases.families.Family;
import dev.grille.lab.cases.families.FamilyStyle;
import dev.grille.lab.cases.families.FilledForm;
import dev.grille.lab.cases.families.Situation;
import dev.grille.lab.cases.families.sheets.Arrangement;
import dev.grille.lab.cases.families.sheets.Design;
import dev.grille.lab.cases.families.sheets.Frame;
import dev.grille.lab.cases.families.sheets.Look;
import dev.grille.lab.cases.families.sheets.Writing;
import dev.grille.lab.cases.families.topics.ChineseTopics;
import dev.grille.lab.cases.families.topics.EnglishTopics;
import dev.grille.lab.cases.families.topics.Entry;
import dev.grille.lab.cases.families.topics.GermanTopics;
import dev.grille.lab.cases.families.topics.Topic;
import dev.grille.lab.cases.print.Lettering.Align;
import dev.grille.lab.cases.values.ValueSource;
import dev.grille.lab.cases.values.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Values whose signs, currencies, separators and writings are not those of the template. */
public final class SignsAndCurrency {
  private SignsAndCurrency() {}

  /** The family. */
  public static Family family() {
    return new Family(
        "signs-and-currency",
        "signs, currencies, separators and characters are those of the picture",
        List.of(
            FamilyStyle.of("statement", SignsAndCurrency::statement),
            FamilyStyle.of("kontoauszug", SignsAndCurrency::kontoauszug),
            FamilyStyle.of("results", SignsAndCurrency::results),
            FamilyStyle.of("dates-and-codes", SignsAndCurrency::datesAndCodes),
            FamilyStyle.heldOut("declared-kinds", SignsAndCurrency::declaredKinds),
            FamilyStyle.heldOut("charges-zh", SignsAndCurrency::charges),
            FamilyStyle.heldOut("mixed-register", SignsAndCurrency::mixedRegister)));
  }

  private static Situation statement(RandomGenerator random, boolean heldOut) {
    return all(
        EnglishTopics.rent().titled("STATEMENT OF RENT ACCOUNT"),
        Arrangement.CARDS_2,
        Frame.BOX,
        Values.amount("", 10000, 90000),
        Writings.amounts(),
        List.of(
            "Opening balance",
            "Invoices",
            "Payments",
            "Credit notes",
            "Discount",
            "Interest",
            "Tax",
            "Adjustment",
            "Refund",
            "Closing balance"),
        random,
        heldOut);
  }

  private static Situation kontoauszug(RandomGenerator random, boolean heldOut) {
    return all(
        GermanTopics.water().titled("Kontoauszug"),
        Arrangement.BESIDE_1,
        Frame.UNDERLINE,
        GermanTopics.amount(10000, 900000),
        Writings.amounts(),
        List.of(
            "Anfangssaldo",
            "Gutschriften",
            "Lastschriften",
            "Zinsen",
            "Storno",
            "Porto",
            "Skonto",
            "Endsaldo"),
        random,
        heldOut);
  }

  private static Situation results(RandomGenerator random, boolean heldOut) {
    return all(
        EnglishTopics.clinic().titled("LABORATORY RESULTS"),
        Arrangement.BESIDE_2,
        Frame.CELL,
        Values.mask("9.99"),
        Writings.measures(),
        List.of(
            "Sodium",
            "Potassium",
            "Urea",
            "Bilirubin",
            "Base excess",
            "Lactate",
            "CRP",
            "Change",
            "Tolerance",
            "Sphere R",
            "Sphere L",
            "Offset"),
        random,
        heldOut);
  }

  private static Situation mixedRegister(RandomGenerator random, boolean heldOut) {
    return all(
        EnglishTopics.hire().titled("HIRE CHARGES"),
        Arrangement.CARDS_3,
        Frame.ROUNDED,
        Values.amount("$", 100000, 990000),
        Writings.mixed(),
        List.of(
            "Day rate",
            "Week rate",
            "Waiver",
            "Delivery",
            "Fuel",
            "Tyres",
            "Cleaning",
            "Hours over",
            "Loss",
            "Rebate",
            "Deposit",
            "To pay"),
        random,
        heldOut);
  }

  private static Situation charges(RandomGenerator random, boolean heldOut) {
    return all(
        ChineseTopics.drivingSchool().titled("学员费用对账单"),
        Arrangement.BESIDE_2,
        Frame.BOX,
        Values.amount("¥", 10000, 900000),
        Writings.chinese(),
        List.of("期初余额", "本期收入", "本期支出", "退费", "优惠", "滞纳金", "调整", "期末余额"),
        random,
        heldOut);
  }

  private static Situation datesAndCodes(RandomGenerator random, boolean heldOut) {
    Topic topic = EnglishTopics.freight();
    Map<String, String> first = new LinkedHashMap<>();
    Map<String, ValueSource> later = new LinkedHashMap<>();
    add(first, later, "Ordered", "03/04/2022", Writings.dates());
    add(first, later, "Shipped", "12/05/2022", Writings.dates());
    add(first, later, "Due", "2022-06-30", Writings.dates());
    add(first, later, "Lot", "B204", Writings.codes());
    add(first, later, "Bay", "O1", Writings.codes());
    add(first, later, "Tariff", "S5I0", Writings.codes());
    add(first, later, "Rate", "12.50", Writings.amounts());
    add(first, later, "Room", "Z2", Writings.codes());
    return declared(topic, Arrangement.CARDS_2, Frame.BOX, first, later, random, heldOut);
  }

  private static Situation declaredKinds(RandomGenerator random, boolean heldOut) {
    Topic topic = EnglishTopics.school().titled("FEE RECEIPT");
    Map<String, String> first = new LinkedHashMap<>();
    Map<String, ValueSource> later = new LinkedHashMap<>();
    add(first, later, "Date paid", "03/04/2022", Writings.dates());
    add(first, later, "Period ends", "30.06.2022", Writings.dates());
    add(first, later, "Amount due", "1,250.00", Writings.amounts());
    add(first, later, "Amount paid", "845.50", Writings.amounts());
    add(first, later, "Code", "B204", Writings.codes());
    add(first, later, "Class code", "O1A8", Writings.codes());
    add(first, later, "Number", "42", Writings.measures());
    add(first, later, "Number late", "7.5", Writings.measures());
    FilledForm form =
        declared(topic, Arrangement.BESIDE_2, Frame.UNDERLINE, first, later, random, heldOut);
    for (String name : form.design().names()) {
      FieldKind kind =
          name.startsWith("amount")
              ? FieldKind.AMOUNT
              : name.startsWith("number")
                  ? FieldKind.NUMBER
                  : name.contains("code") ? FieldKind.CODE : FieldKind.DATE;
      form.design().kind(name, kind);
    }
    return form;
  }

  private static void add(
      Map<String, String> first,
      Map<String, ValueSource> later,
      String label,
      String value,
      ValueSource source) {
    first.put(label, value);
    later.put(label, source);
  }

  private static FilledForm declared(
      Topic topic,
      Arrangement arrangement,
      Frame frame,
      Map<String, String> first,
      Map<String, ValueSource> later,
      RandomGenerator random,
      boolean heldOut) {
    List<Entry> entries =
        later.entrySet().stream().map(e -> new Entry(e.getKey(), e.getValue())).toList();
    Look look = Look.random(topic.language(), heldOut, random);
    Design design = new Design(topic, entries, look, arrangement, 1120, 46, 30).frame(frame);
    Map<String, String> registered = new LinkedHashMap<>();
    List<String> labels = List.copyOf(first.keySet());
    for (int i = 0; i < labels.size(); i++) {
      registered.put(design.slots().get(i).name(), first.getOrDefault(labels.get(i), ""));
    }
    return new FilledForm(design, registered, (index, chance) -> design.invent(chance));
  }

  private static Situation all(
      Topic topic,
      Arrangement arrangement,
      Frame frame,
      ValueSource registered,
      ValueSource later,
      List<String> labels,
      RandomGenerator random,
      boolean heldOut) {
    List<Entry> entries = labels.stream().map(label -> new Entry(label, later)).toList();
    Look look = Look.random(topic.language(), heldOut, random);
    Align align = random.nextInt(3) == 0 ? Align.LEFT : Align.RIGHT;
    Design design =
        new Design(topic, entries, look, arrangement, 1160, 48, random.nextDouble(14, 34))
            .frame(frame)
            .writing(Writing.plain().align(align));
    Map<String, String> first = new LinkedHashMap<>();
    design.names().forEach(name -> first.put(name, registered.next(random, first)));
    return new FilledForm(design, first, (index, chance) -> design.invent(chance));
  }
}
