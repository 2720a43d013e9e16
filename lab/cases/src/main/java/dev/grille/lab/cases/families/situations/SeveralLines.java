package dev.grille.lab.cases.families.situations;

import dev.grille.lab.cases.families.Family;
import dev.grille.lab.cases.families.FamilyStyle;
import dev.grille.lab.cases.families.FilledForm;
import dev.grille.lab.cases.families.sheets.Arrangement;
import dev.grille.lab.cases.families.sheets.Design;
import dev.grille.lab.cases.families.sheets.Frame;
import dev.grille.lab.cases.families.sheets.Look;
import dev.grille.lab.cases.families.sheets.Writing;
import dev.grille.lab.cases.families.topics.ChineseTopics;
import dev.grille.lab.cases.families.topics.EnglishTopics;
import dev.grille.lab.cases.families.topics.Entry;
import dev.grille.lab.cases.families.topics.GermanTopics;
import dev.grille.lab.cases.families.topics.Language;
import dev.grille.lab.cases.families.topics.Topic;
import dev.grille.lab.cases.values.Chinese;
import dev.grille.lab.cases.values.English;
import dev.grille.lab.cases.values.ValueSource;
import dev.grille.lab.cases.values.Values;
import java.util.List;

/** Values of two to five lines. */
public final class SeveralLines {
  /** Width of one character in ems, with room to spare in the widest face. */
  private static final double WIDE = 0.68;

  private SeveralLines() {}

  /** The family. */
  public static Family family() {
    return new Family(
        "several-lines",
        "all lines of a window are read, in order",
        List.of(
            of(
                "addresses",
                false,
                EnglishTopics.freight(),
                Arrangement.CARDS_2,
                3,
                1.35,
                SeveralLines::addressLines,
                "Sender",
                "Receiver",
                "Invoice to",
                "Broker"),
            of(
                "anschrift",
                false,
                GermanTopics.garage(),
                Arrangement.BESIDE_1,
                3,
                1.2,
                width -> anschrift(),
                "Rechnung an",
                "Halter",
                "Lieferung"),
            of(
                "wrapped-zh",
                false,
                ChineseTopics.warehouse(),
                Arrangement.BESIDE_1,
                2,
                1.25,
                SeveralLines::hanAddress,
                "收货地址",
                "发货地址",
                "仓库地址",
                "备注地址"),
            of(
                "narrow",
                false,
                EnglishTopics.clinic(),
                Arrangement.CARDS_3,
                4,
                1.15,
                SeveralLines::words,
                "Finding",
                "Advice",
                "History"),
            of(
                "notice",
                true,
                EnglishTopics.school(),
                Arrangement.BESIDE_1,
                5,
                1.1,
                SeveralLines::notice,
                "Notice",
                "Remarks"),
            of(
                "narrow-zh",
                true,
                ChineseTopics.drivingSchool(),
                Arrangement.CARDS_3,
                4,
                1.12,
                SeveralLines::hanNotice,
                "意见",
                "说明",
                "备注"),
            of(
                "two-lines",
                true,
                EnglishTopics.hire(),
                Arrangement.CARDS_2,
                2,
                1.05,
                SeveralLines::twoLines,
                "Site",
                "Yard",
                "Customer",
                "Return to")));
  }

  /** Makes a source of values that fit so many characters a line. */
  private interface Fitting {
    ValueSource within(int characters);
  }

  private static FamilyStyle of(
      String name,
      boolean held,
      Topic topic,
      Arrangement arrangement,
      int lines,
      double leading,
      Fitting fitting,
      String... labels) {
    return new FamilyStyle(
        name,
        held,
        (random, heldOut) -> {
          double size = random.nextDouble(20, 26);
          double width = random.nextDouble(1040, 1240);
          double column = (width - 124) / arrangement.columns() - 28;
          double room = column * (arrangement == Arrangement.BESIDE_1 ? 0.7 : 1) - 18;
          boolean han = topic.language() == Language.CHINESE;
          int characters = (int) (room / size / (han ? 1.06 : WIDE));
          ValueSource source = fitting.within(characters);
          List<Entry> entries = Draft.entries(source, labels);
          Look look = Look.random(topic.language(), heldOut, random).sized(size);
          Design design =
              new Design(
                      topic,
                      entries,
                      look,
                      arrangement,
                      width,
                      lines * leading * size + 16,
                      random.nextDouble(22, 40))
                  .frame(random.nextInt(3) == 0 ? Frame.NONE : Frame.BOX)
                  .writing(withLeading(leading, random.nextBoolean()));
          return FilledForm.of(design, random);
        });
  }

  private static Writing withLeading(double leading, boolean top) {
    Writing writing = Writing.plain().leading(leading);
    return top ? writing.fromTop() : writing;
  }

  private static ValueSource addressLines(int characters) {
    return (random, known) -> {
      String address = English.address().next(random, known);
      String person =
          random.nextBoolean()
              ? English.firm().next(random, known)
              : English.person().next(random, known);
      String post = Values.mask("AA9 9AA").next(random, known);
      return person + "\n" + address.replace(", ", "\n") + " " + post;
    };
  }

  private static ValueSource anschrift() {
    return (random, known) ->
        GermanTopics.person().next(random, known)
            + "\n"
            + Values.oneOf("Lindenweg ", "Am Markt ", "Gartenstr. ", "Hafenallee ")
                .next(random, known)
            + random.nextInt(1, 140)
            + "\n"
            + Values.digits(5).next(random, known)
            + " "
            + GermanTopics.town().next(random, known);
  }

  private static ValueSource hanAddress(int characters) {
    return (random, known) -> {
      StringBuilder text = new StringBuilder(Chinese.address().next(random, known));
      while (text.length() <= characters + 2) {
        text.append("东侧物流园区").append("甲乙丙丁".charAt(random.nextInt(4))).append("座仓库");
      }
      int most = 2 * characters - 1;
      return Prose.wrappedHan(text.substring(0, Math.min(text.length(), most)), characters);
    };
  }

  private static ValueSource words(int characters) {
    return (random, known) ->
        lines(Prose.wrapped(Prose.sentence(Language.ENGLISH, random), characters), 4);
  }

  private static ValueSource notice(int characters) {
    return (random, known) -> {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 6; i++) {
        text.append(i == 0 ? "" : " ").append(Prose.sentence(Language.ENGLISH, random));
      }
      return lines(Prose.wrapped(text.toString(), characters), random.nextInt(3, 6));
    };
  }

  private static ValueSource hanNotice(int characters) {
    return (random, known) -> {
      String text =
          Prose.sentence(Language.CHINESE, random) + Prose.sentence(Language.CHINESE, random);
      return lines(Prose.wrappedHan(text, characters - 1), random.nextInt(2, 5));
    };
  }

  private static ValueSource twoLines(int characters) {
    return (random, known) ->
        English.firm().next(random, known) + "\n" + English.address().next(random, known);
  }

  /** The first lines of a text. */
  private static String lines(String text, int most) {
    return String.join("\n", text.lines().limit(most).toList());
  }
}
